// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Asset, Chapter} from '../model/edition.ts'
import {error} from '../model/message.ts'
import type {Credit, Rights} from '../model/rights.ts'
import {type GateContext, judgeCredit, judgeExpression} from '../rights/judge-credit.ts'
import {annotatedWork} from './annotated-work.ts'
import type {DeclaredCredits, DeclaredWork} from './declared-works.ts'
import {findInlineWorks, findShowings, type Showing} from './find-pictures.ts'
import {matchesGlob} from './match-glob.ts'
import {type Declared, reportVerdict, sayOnce} from './report-verdict.ts'

/** An edition whose pictures want their records. */
export interface CreditQuery {
  readonly chapters: readonly Chapter[]
  readonly assets: ReadonlyMap<string, Asset>
  readonly declared: DeclaredCredits
  /** The cover, where the book has one of its own. */
  readonly cover?: Showing & {readonly path: string}
  /** Whether the book has a `book.yaml`; a plain folder is under one licence as a whole. */
  readonly isDeclared: boolean
  readonly rights: Rights
  /** Names of those who made the book. */
  readonly makers: readonly string[]
  readonly gate: GateContext
  /** Language of what the gate says. */
  readonly speaks: 'fr' | 'en'
}

/**
 * The record of every picture of an edition. What is declared twice, not at all, or on terms that
 * the licence of the book does not allow is reported; nothing is let in by default.
 */
export function creditAssets(query: CreditQuery): ReadonlyMap<string, Credit> {
  const {chapters, assets, declared} = query
  const works = groupByPath([...declared.works, ...findInlineWorks(chapters)])
  const showings = new Map(findShowings(chapters))
  if (query.cover && !showings.has(query.cover.path)) showings.set(query.cover.path, query.cover)
  const pictures = [...assets.values()].filter(({mediaType}) => mediaType.startsWith('image/'))
  const credits = pictures.flatMap(({path}) => {
    const own = works.get(path) ?? []
    reportTwice(own)
    const first = own[0] ?? annotatedWork(path, declared.annotations)
    const credit = first ? judge(first, query) : ownCredit(path, showings.get(path), query)
    return credit ? [[path, credit] as const] : []
  })
  return new Map(credits)
}

function groupByPath(works: readonly DeclaredWork[]): ReadonlyMap<string, readonly DeclaredWork[]> {
  const groups = new Map<string, DeclaredWork[]>()
  for (const work of works) groups.set(work.path, [...(groups.get(work.path) ?? []), work])
  return groups
}

function reportTwice([first, ...others]: readonly DeclaredWork[]): void {
  for (const {path, file, place} of others) {
    const where = `${first?.file.path}:${first?.place?.line ?? 1}`
    const reason = `Unexpected second credit for \`${path}\`, expected one; the first is at ${where}`
    sayOnce(error, {file, ruleId: 'credit-once', reason, place, asset: path})
  }
}

/** The record of what is declared as a work of somebody, once its licence has been judged. */
function judge(work: DeclaredWork, query: CreditQuery): Credit | undefined {
  const {rights, gate, speaks, makers} = query
  if (work.expression === '') return refuse(work.path, work, speaks)
  const {licence, verdict} = judgeExpression(work.expression, work.use, rights.licence, work)
  const {file, place} = work
  if (licence === undefined) {
    if (verdict)
      reportVerdict({...verdict, values: {...verdict.values, asset: work.path}}, work, speaks)
    return undefined
  }
  const isOwn =
    licence.spdx === rights.licence.spdx &&
    work.source === undefined &&
    work.creators.some(({name}) => [...rights.holders, ...makers].includes(name))
  const credit: Credit = {...work, own: isOwn, licence, file, ...(place ? {place} : {})}
  for (const one of judgeCredit(credit, gate)) reportVerdict(one, work, speaks)
  return credit
}

/** Without a licence, all rights are reserved. */
function refuse(asset: string, declared: Declared, speaks: 'fr' | 'en'): undefined {
  reportVerdict({code: 'LIC-001', severity: 'error', values: {asset}}, declared, speaks)
}

/** A picture without a record of its own: the authors', where the book says so. */
function ownCredit(
  path: string,
  showing: Showing | undefined,
  {declared, isDeclared, rights, speaks}: CreditQuery
): Credit | undefined {
  const isOwn = !isDeclared || declared.own.some((pattern) => matchesGlob(path, pattern))
  if (!showing) return undefined
  if (!isOwn) return refuse(path, showing, speaks)
  const {file, place} = showing
  return {
    path,
    own: true,
    creators: [],
    expression: rights.licence.spdx,
    licence: rights.licence,
    use: 'collect',
    changes: [],
    file,
    ...(place ? {place} : {})
  }
}
