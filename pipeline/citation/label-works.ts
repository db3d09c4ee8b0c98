// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {compareIn} from '../locale/collation.ts'
import type {Reference, ReferenceName} from '../model/reference.ts'
import {sortableDate} from './dates.ts'
import {creatorsOf, type EntryStyle, shortTitleOf, yearOf} from './entry-parts.ts'
import {filingName, formatNames} from './names.ts'
import {type Phrase, say, wordsOf} from './nodes.ts'
import {plainTitle} from './titles.ts'

/** How citations call a work. */
export interface WorkLabel {
  /** Family names, or the title of what has no author. */
  readonly names: Phrase
  readonly year: string
  /** Tells works of one author and year apart: `a`; empty for most. */
  readonly letter: string
}

/** Works in the order of the bibliography: by names, year and title, as the language files them. */
export function sortWorks(references: readonly Reference[], {locale}: EntryStyle): Reference[] {
  const compare = compareIn(locale.tag)
  const keyed = references.map((reference) => ({reference, keys: filingKeys(reference)}))
  keyed.sort((a, b) => {
    const index = a.keys.findIndex((key, at) => compare(key, b.keys[at] ?? '') !== 0)
    if (index < 0) return a.reference.id < b.reference.id ? -1 : 1
    return compare(a.keys[index] ?? '', b.keys[index] ?? '')
  })
  return keyed.map(({reference}) => reference)
}

function filingKeys(reference: Reference): string[] {
  const title = plainTitle(reference.title).replace(/^[\p{P}\p{S}\s]+/u, '')
  const names = creatorsOf(reference).map(filingName).join(' ')
  return [names === '' ? title : names, sortableDate(reference.issued), title]
}

/** Labels of all works, by key. @param sorted works in the order of the bibliography. */
export function labelWorks(
  sorted: readonly Reference[],
  style: EntryStyle
): ReadonlyMap<string, WorkLabel> {
  const namesakes = findNamesakes(sorted)
  const plain = sorted.map((reference) => ({
    reference,
    names: namesOf(reference, namesakes, style),
    year: yearOf(reference, style.locale)
  }))
  const groups = new Map<string, string[]>()
  for (const {reference, names, year} of plain) {
    const label = `${wordsOf(names)}\n${year}`
    groups.set(label, [...(groups.get(label) ?? []), reference.id])
  }
  return new Map(
    plain.map(({reference, names, year}) => {
      const group = groups.get(`${wordsOf(names)}\n${year}`) ?? []
      const letter = group.length > 1 ? letterOf(group.indexOf(reference.id), style) : ''
      return [reference.id, {names, year, letter}] as const
    })
  )
}

/** `a` … `z`, `aa` … */
function letterOf(index: number, {conventions: {letters}}: EntryStyle): string {
  const last = letters.charAt(index % letters.length)
  const before = Math.floor(index / letters.length)
  return before === 0 ? last : letters.charAt(before - 1) + last
}

function namesOf(reference: Reference, namesakes: ReadonlySet<string>, style: EntryStyle): Phrase {
  const {locale, conventions} = style
  const creators = creatorsOf(reference)
  if (creators.length === 0) return shortTitleOf(reference, locale)
  const [first, ...rest] = creators
  const told =
    first && namesakes.has(first.family ?? '') ? [withInitials(first), ...rest] : creators
  return say(formatNames(told, 'short', {terms: locale.terms, conventions}))
}

/** Family names that first authors of different given names share. */
function findNamesakes(references: readonly Reference[]): ReadonlySet<string> {
  const given = new Map<string, Set<string>>()
  for (const reference of references) {
    const [first] = creatorsOf(reference)
    if (!first?.family) continue
    given.set(first.family, (given.get(first.family) ?? new Set()).add(initialsOf(first)))
  }
  return new Set([...given].filter(([, names]) => names.size > 1).map(([family]) => family))
}

function withInitials(name: ReferenceName): ReferenceName {
  const initials = initialsOf(name)
  return initials === '' ? name : {...name, family: `${initials} ${name.family ?? ''}`}
}

/** `J.-P.` for `Jean-Pierre`. */
function initialsOf({given = ''}: ReferenceName): string {
  return given
    .replace(/(\p{L})[\p{L}\p{M}’']*\.?/gu, '$1.')
    .replace(/\.\s+/g, '. ')
    .trim()
}
