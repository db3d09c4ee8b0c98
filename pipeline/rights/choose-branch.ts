// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import parse, {type Expression} from 'spdx-expression-parse'
import type {SpdxExpression, Use} from '../model/rights.ts'
import {type Decision, decide, type Ruling} from './compatibility.ts'
import {type LicenceTerms, termsOf} from './licence-terms.ts'
import {type CreditParts, listMissing} from './missing-parts.ts'
import {findWorkLicence} from './registry.ts'

/** One licence of an expression, with what the gate decides about it. */
export interface JudgedLicence {
  readonly spdx: string
  /** Absent where the licence is not in the reviewed table. */
  readonly terms?: LicenceTerms
  readonly decision: Decision
}

/** The licences that hold together (`AND`) in the branch that an expression is used by. */
export type Branch = readonly JudgedLicence[]

/** From the freest to the refused ones, those that are not in the table last. */
const ranks: Readonly<Record<Ruling, number>> = {
  allow: 0,
  upgrade: 1,
  separate: 2,
  unmodified: 3,
  conditional: 4
}

const refused = 9

const unknown = 10

/**
 * The branch of an SPDX expression to use a work by, in a book under `book`: of a choice (`OR`) the
 * one whose parts the credit has, then the freest, the first of equals; of licences that hold together (`AND`) all of them. Nothing where
 * the expression is none.
 */
export function chooseBranch(
  expression: SpdxExpression,
  use: Use,
  book: LicenceTerms | undefined,
  credit?: CreditParts
): Branch | undefined {
  const tree = parseTree(expression.trim())
  const lacking = ({needs}: LicenceTerms) => (credit ? listMissing(needs, credit).length : 0)
  return tree && evaluate(tree, {judge: (spdx) => judge(spdx, use, book), lacking})
}

/** How far a branch is from free: that of the least free of its licences. */
export function rankOf(branch: Branch): number {
  return Math.max(...branch.map(rankOne))
}

/** The least free licence of a branch. */
export function worstOf(branch: Branch): JudgedLicence | undefined {
  return branch.find((licence) => rankOne(licence) === rankOf(branch))
}

function parseTree(expression: string): Expression | undefined {
  try {
    return parse(expression)
  } catch {
    // It throws on whatever is no expression.
    return undefined
  }
}

interface Evaluation {
  readonly judge: (spdx: string) => JudgedLicence
  /** How many parts the record lacks that a licence asks for. */
  readonly lacking: (terms: LicenceTerms) => number
}

function evaluate(tree: Expression, how: Evaluation): Branch {
  if ('license' in tree) return [how.judge(idOf(tree))]
  const left = evaluate(tree.left, how)
  const right = evaluate(tree.right, how)
  if (tree.conjunction === 'and') return [...left, ...right]
  const [ease, other] = [rankOf(left), rankOf(right)]
  if (ease >= refused || other >= refused) return other < ease ? right : left
  const lacks = (branch: Branch) =>
    branch.reduce((sum, {terms}) => sum + (terms ? how.lacking(terms) : 0), 0)
  return lacks(right) - lacks(left) < 0 || (lacks(right) === lacks(left) && other < ease)
    ? right
    : left
}

/**
 * SPDX parted `GPL-2.0` and `GPL-2.0+` into two ids; of others `+` allows the version that is named.
 * An exception (`WITH`) only adds to what a licence allows.
 */
function idOf({license, plus}: {readonly license: string; readonly plus?: true}): string {
  if (findWorkLicence(license)) return license
  const parted = `${license}-${plus ? 'or-later' : 'only'}`
  return findWorkLicence(parted) ? parted : license
}

function judge(spdx: string, use: Use, book: LicenceTerms | undefined): JudgedLicence {
  const terms = findWorkLicence(spdx) && termsOf(spdx)
  if (terms === undefined) return {spdx, decision: {refusal: 'LIC-003', case: 'unknown'}}
  if (book === undefined) return {spdx, terms, decision: {refusal: 'LIC-003', case: ''}}
  return {spdx, terms, decision: decide(terms, use, book)}
}

function rankOne({terms, decision}: JudgedLicence): number {
  if (terms === undefined) return unknown
  return 'ruling' in decision ? ranks[decision.ruling] : refused
}
