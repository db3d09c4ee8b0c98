// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {LanguageTag} from '../model/locale.ts'
import type {Credit, Evidence, Licence} from '../model/rights.ts'
import type {RuleId} from '../model/rule.ts'
import {chooseBranch, type JudgedLicence} from './choose-branch.ts'
import {explainInvalid, judgeBranch} from './judge-expression.ts'
import {type LicenceTerms, termsOf} from './licence-terms.ts'
import {listMissing} from './missing-parts.ts'
import type {Verdict} from './verdict.ts'

export {judgeExpression} from './judge-expression.ts'
export type {Verdict} from './verdict.ts'

/** The edition that a work is to stand in. */
export interface GateContext {
  /** The licence of the book. */
  readonly target: Licence
  /** Whether the edition is a translation. */
  readonly translated: boolean
  readonly language: LanguageTag
  /** Names of the formats that are built. */
  readonly formats: readonly string[]
  /** ISO date on which permissions must still hold. */
  readonly today: string
}

/**
 * The gate: what the licences of a work say about its use in a book. No error means that it may
 * stand there; whatever has no rule is refused. Works of the book’s own authors give nothing.
 */
export function judgeCredit(credit: Credit, context: GateContext): readonly Verdict[] {
  if (credit.own) return []
  const branch = chooseBranch(credit.expression, credit.use, termsOf(context.target.spdx), credit)
  if (branch === undefined) return [explainInvalid(credit.expression)]
  const refusals = judgeBranch(branch, context.target, credit.path)
  if (refusals.length > 0) return refusals
  const verdicts = branch.flatMap((licence) => [
    ...judgeChanges(licence, credit),
    ...judgeRuling(licence, credit, context),
    ...judgeNeeds(licence.terms, credit),
    ...judgeGround(licence, credit, context)
  ])
  return once(verdicts)
}

/** What is said of works that are let in, by the ruling that lets them in. */
function judgeRuling(
  {spdx, decision}: JudgedLicence,
  credit: Credit,
  {target, translated}: GateContext
): readonly Verdict[] {
  const values = {asset: credit.path, id: spdx, target: target.short}
  const ruling = 'ruling' in decision ? decision.ruling : undefined
  if (ruling === 'upgrade') return [{code: 'LIC-014', severity: 'info', values}]
  if (ruling !== 'unmodified') return []
  const changes = credit.changes.filter(({kind}) => kind !== 'format').map(({kind}) => kind)
  if (changes.length > 0) {
    const list = [...new Set(changes)].join(', ')
    return [
      {code: 'LIC-011', severity: 'error', values: {...values, case: 'changes', changes: list}}
    ]
  }
  const kept: Verdict = {code: 'LIC-012', severity: 'warning', values}
  const labels = {...values, case: 'translated'}
  return translated ? [kept, {code: 'LIC-011', severity: 'warning', values: labels}] : [kept]
}

/** LIC-040: what was changed is told, but of works that nobody holds. */
function judgeChanges({terms}: JudgedLicence, {use, changes, path}: Credit): readonly Verdict[] {
  if (use === 'collect' || changes.length > 0 || terms?.family === 'pd') return []
  return [{code: 'LIC-040', severity: 'error', values: {asset: path, case: 'changes'}}]
}

/** LIC-020: an address is owed to Creative Commons’ licences only where practicable. */
function judgeNeeds(terms: LicenceTerms | undefined, credit: Credit): readonly Verdict[] {
  if (terms === undefined) return []
  const {spdx, needs, clause, family} = terms
  const missing = listMissing(needs, credit)
  return missing.map((need) => ({
    code: 'LIC-020',
    severity: need === 'source' && family.startsWith('by') ? 'warning' : 'error',
    values: {asset: credit.path, id: spdx, clause, case: need}
  }))
}

/** What must be true of a work beside its licence. */
function judgeGround(
  {spdx, terms, decision}: JudgedLicence,
  credit: Credit,
  context: GateContext
): readonly Verdict[] {
  const values = {asset: credit.path, id: spdx, target: context.target.short}
  const refuse = (code: RuleId, reason: string): readonly Verdict[] => [
    {code, severity: 'error', values: reason === '' ? values : {...values, case: reason}}
  ]
  if (terms === undefined || !('ruling' in decision) || decision.ruling !== 'conditional') return []
  if (terms.family === 'permission') return judgeEvidence(credit, context)
  if (!isPicture(credit.path)) return []
  if (terms.family === 'quotation') return refuse('LIC-022', '')
  return terms.family === 'gpl' ? refuse('LIC-016', 'gpl-picture') : refuse('LIC-003', '')
}

function judgeEvidence(credit: Credit, context: GateContext): readonly Verdict[] {
  const {path: asset, evidence} = credit
  const refuse = (reason: string): Verdict[] => [
    {code: 'LIC-023', severity: 'error', values: {asset, case: reason}}
  ]
  if (evidence === undefined || !isText(evidence.path)) return refuse('evidence')
  if (!isText(evidence.holder)) return refuse('holder')
  return uncovered(evidence, context).map(([reason, missing]) => ({
    code: 'LIC-021',
    severity: 'error',
    values: {asset, case: reason, missing, evidence: evidence.path}
  }))
}

/** Formats, languages and dates that a permission does not cover; empty lists cover all. */
function uncovered(
  {formats, languages, until}: Evidence,
  {formats: built, language, today}: GateContext
): readonly (readonly [string, string])[] {
  const allowed = formats.map((format) => format.toLowerCase())
  const others = built.filter((format) => !allowed.includes(format.toLowerCase()))
  const read = languages.some((tag) =>
    `${language}-`.toLowerCase().startsWith(`${tag}-`.toLowerCase())
  )
  return [
    ...(formats.length > 0 && others.length > 0 ? [['format', others.join(', ')] as const] : []),
    ...(languages.length > 0 && !read ? [['language', language] as const] : []),
    ...(until !== undefined && until < today ? [['until', until] as const] : [])
  ]
}

function isPicture(path: string): boolean {
  return /\.(?:avif|bmp|gif|jpe?g|jxl|png|svg|tiff?|webp)$/i.test(path)
}

function isText(text: string | undefined): boolean {
  return text !== undefined && text.trim() !== ''
}

/** Verdicts that say the same of several licences, once. */
function once(verdicts: readonly Verdict[]): readonly Verdict[] {
  const keys = verdicts.map((verdict) => JSON.stringify(verdict))
  return verdicts.filter((_, index) => keys.indexOf(keys[index] ?? '') === index)
}
