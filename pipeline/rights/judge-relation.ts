// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Relation} from '../model/book.ts'
import type {Change, Licence, Use} from '../model/rights.ts'
import {chooseBranch} from './choose-branch.ts'
import {explainInvalid, judgeBranch} from './judge-expression.ts'
import {termsOf} from './licence-terms.ts'
import type {Verdict} from './verdict.ts'

/** The book that stands in a relation. */
export interface RelationContext {
  /** The licence of the book. */
  readonly target: Licence
  /** Changes that the work, or an earlier version of the book, already tells. */
  readonly earlier?: readonly Change[]
}

/** What a relation does with the other work; only `references` has no licence duty. */
const uses: Readonly<Record<Relation['type'], Use | undefined>> = {
  references: undefined,
  excerpt: 'collect',
  adaptation: 'adapt',
  translation: 'adapt'
}

/**
 * Whether a book may stand so to another work: whether the licence of that lets it, and whether an
 * adaptation tells what was changed, dropping nothing of what was told before (LIC-040; CC 4.0,
 * section 3(a)(1)(B)). Works that are only referred to give nothing.
 */
export function judgeRelation(relation: Relation, context: RelationContext): readonly Verdict[] {
  const use = uses[relation.type]
  if (use === undefined) return []
  return [...judgeLicence(relation, use, context.target), ...judgeChanges(relation, context)]
}

function judgeLicence({title, license}: Relation, use: Use, target: Licence): readonly Verdict[] {
  if (license === undefined) {
    return [{code: 'LIC-017', severity: 'error', values: {asset: title, case: 'work'}}]
  }
  const branch = chooseBranch(license, use, termsOf(target.spdx))
  return branch === undefined ? [explainInvalid(license)] : judgeBranch(branch, target, title)
}

/** An excerpt and a translation say by their names what was done. */
function judgeChanges(
  {type, title, changes}: Relation,
  {earlier = []}: RelationContext
): readonly Verdict[] {
  const told = new Set(changes.map(keyOf))
  const dropped = earlier.filter((change) => !told.has(keyOf(change)))
  const missing = dropped.map(({what}) => `“${what}”`).join(', ')
  return [
    ...(type === 'adaptation' && changes.length === 0 ? [about(title, {case: 'changes'})] : []),
    ...(dropped.length > 0 ? [about(title, {case: 'earlier', missing})] : [])
  ]
}

function about(asset: string, values: Readonly<Record<string, string>>): Verdict {
  return {code: 'LIC-040', severity: 'error', values: {asset, ...values}}
}

/** Wording may be translated or smoothed; kind, hand and day may not change, if they are known. */
function keyOf({kind, what, by, date}: Change): string {
  return by || date ? [kind, by, date].join('|') : [kind, what.normalize().trim()].join('|')
}
