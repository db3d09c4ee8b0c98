// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {nearest} from '../model/nearest.ts'
import type {Licence, SpdxExpression, Use} from '../model/rights.ts'
import {type Branch, chooseBranch, worstOf} from './choose-branch.ts'
import {termsOf} from './licence-terms.ts'
import type {CreditParts} from './missing-parts.ts'
import {allLicences, findWorkLicence} from './registry.ts'
import {licenceFamily, suggestLicence} from './suggest-licence.ts'
import type {Verdict} from './verdict.ts'

/** The licence that a work is used under, and what speaks against it. */
export interface JudgedExpression {
  /** Of several that hold together the least free one; absent where no licence can be found. */
  readonly licence?: Licence
  /**
   * LIC-002 where the expression is none, LIC-003 where its licence has no rule – in both cases with
   * what may have been meant –, or the rule that keeps the work out of the book.
   */
  readonly verdict?: Verdict
}

/**
 * Judges an SPDX expression for one use in a book under `target`, by the branch that lets the work
 * in. Without `licence` no credit can be made of it: report the verdict. With one `judgeCredit`
 * gives the verdict again, with the work’s name.
 */
export function judgeExpression(
  expression: SpdxExpression,
  use: Use,
  target: Licence,
  credit?: CreditParts
): JudgedExpression {
  const branch = chooseBranch(expression, use, termsOf(target.spdx), credit)
  if (branch === undefined) return {verdict: explainInvalid(expression)}
  const spdx = worstOf(branch)?.spdx
  const licence = spdx === undefined ? undefined : findWorkLicence(spdx)
  const [verdict] = judgeBranch(branch, target)
  return {...(licence && {licence}), ...(verdict && {verdict})}
}

/** The rules that refuse licences of a branch, each once; `asset` is the work’s path. */
export function judgeBranch(branch: Branch, target: Licence, asset?: string): readonly Verdict[] {
  const verdicts = branch.flatMap(({spdx, decision}): Verdict[] => {
    if ('ruling' in decision) return []
    const values = {...(asset && {asset}), id: spdx, target: target.short}
    const chosen = decision.case === '' ? values : {...values, case: decision.case}
    if (decision.case !== 'unknown') return [verdict(decision.refusal, chosen)]
    const meant = spdx.startsWith('LicenseRef-') ? suggest(spdx, 'unknown') : {case: 'unknown'}
    return [verdict('LIC-003', {...values, ...meant})]
  })
  return verdicts.filter(
    ({code, values}, index) =>
      index ===
      verdicts.findIndex((other) => other.code === code && other.values['id'] === values['id'])
  )
}

/** LIC-002 of what is no SPDX expression. */
export function explainInvalid(expression: SpdxExpression): Verdict {
  const family = licenceFamily(expression)
  const version = family && {case: 'version', family: family.replaceAll(' ', '-')}
  return verdict('LIC-002', {expression, ...version, ...suggest(expression)})
}

function verdict(code: Verdict['code'], values: Verdict['values']): Verdict {
  return {code, severity: 'error', values}
}

/** What may have been meant, with the case of the text that says so. */
function suggest(text: string, reason?: string): Readonly<Record<string, string>> {
  const suggestion = suggestWorkLicence(text)
  if (suggestion === undefined || suggestion === text) return reason ? {case: reason} : {}
  return {case: reason ? `${reason}-suggestion` : 'suggestion', suggestion}
}

/** As `suggestLicence`, with the licences that only works inside a book may be under. */
function suggestWorkLicence(text: string): string | undefined {
  const wanted = fold(text)
  const named = allLicences.filter(({spdx, short, name}) =>
    [spdx, short, ...Object.values(name)].some((word) => fold(word) === wanted)
  )
  if (named.length === 1) return named[0]?.spdx
  return (text.startsWith('LicenseRef-') ? undefined : suggestLicence(text)) ?? bySlip(text)
}

/** A slip of the keyboard that changes no number, so that no version is made up. */
function bySlip(text: string): string | undefined {
  const isOurs = text.startsWith('LicenseRef-')
  const rows = allLicences.filter(
    ({spdx}) => spdx.startsWith('LicenseRef-') === isOurs && numbers(spdx) === numbers(text)
  )
  const ids = new Map(rows.map(({spdx}) => [fold(spdx), spdx]))
  return ids.get(nearest(fold(text), ids.keys()) ?? '')
}

function fold(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, ' ')
    .replace(/^licenseref-/, '')
}

function numbers(words: string): string {
  return (words.match(/\d+(?:\.\d+)?/g) ?? []).join(' ')
}
