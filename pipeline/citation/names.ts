// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {formatTerm} from '../model/format-term.ts'
import type {Terms} from '../model/locale.ts'
import type {ReferenceName} from '../model/reference.ts'
import type {Conventions} from './conventions.ts'

/**
 * How names are written: in full as one says them (`Jean Dupont`), in filing order
 * (`Dupont, Jean`), or short (`Dupont`).
 */
export type NameForm = 'spoken' | 'filed' | 'short'

/** How lists of names are cut: from how many on, and after how many. */
const limits: Readonly<Record<NameForm, {readonly from: number; readonly keep: number}>> = {
  spoken: {from: 4, keep: 1},
  filed: {from: 11, keep: 7},
  short: {from: 4, keep: 1}
}

/** What names are written with. */
export interface NameStyle {
  readonly terms: Terms
  readonly conventions: Conventions
}

/** Names as one phrase: `Dupont, Martin et Durand`; long lists end in “et al.”. */
export function formatNames(
  names: readonly ReferenceName[],
  form: NameForm,
  {terms, conventions}: NameStyle
): string {
  const {from, keep} = limits[form]
  const isCut = names.length >= from
  const shown = (isCut ? names.slice(0, keep) : names).map((name, index) =>
    formatName(name, form === 'filed' && index > 0 ? restForm(conventions) : form, conventions)
  )
  if (isCut) {
    return formatTerm(terms['citation.etAl'], {names: shown.join(conventions.comma)})
  }
  const last = shown.at(-1) ?? ''
  if (shown.length < 2) return last
  const first = shown.slice(0, -1).join(conventions.comma)
  const isInverted = form === 'filed' && conventions.isInSentences
  const separated =
    shown.length > 2 || isInverted ? terms['citation.andMore'] : terms['citation.and']
  return formatTerm(separated, {first, last})
}

/** Where a comma inverts the first name, the others stand as they are said. */
function restForm({invertsWithComma}: Conventions): NameForm {
  return invertsWithComma ? 'spoken' : 'filed'
}

/** One name. */
export function formatName(name: ReferenceName, form: NameForm, conventions: Conventions): string {
  const family = familyOf(name)
  if (family === '') return name.literal ?? name.given ?? ''
  if (form === 'short') return family
  const {given, suffix, 'dropping-particle': particle} = name
  if (isFamilyFirst(name)) return words([family, given])
  if (form === 'spoken') return words([given, particle, family, suffix])
  const rest = words([given, particle])
  const comma = conventions.invertsWithComma ? conventions.comma : ' '
  return [family, rest, suffix ?? ''].filter((part) => part !== '').join(comma)
}

/** What a name is filed under. */
export function filingName(name: ReferenceName): string {
  const family = familyOf(name)
  if (family === '') return name.literal ?? name.given ?? ''
  return words([family, name.given, name.suffix])
}

function familyOf({family, 'non-dropping-particle': particle}: ReferenceName): string {
  if (!family) return ''
  const joint = particle && /['’]$/.test(particle) ? '' : ' '
  return particle ? `${particle}${joint}${family}` : family
}

/** Names in Chinese, Japanese and Korean letters have one order only. */
function isFamilyFirst({family = '', given = ''}: ReferenceName): boolean {
  return /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(
    family + given
  )
}

function words(parts: readonly (string | undefined)[]): string {
  return parts
    .filter((part) => part !== undefined && part !== '')
    .join(' ')
    .replace(/(['’]) /g, '$1')
}
