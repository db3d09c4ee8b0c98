// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {VFile} from 'vfile'
import type {Asset, Chapter} from '../model/edition.ts'
import {error, inform, type Place, warn} from '../model/message.ts'
import type {Credit, Rights} from '../model/rights.ts'
import {
  type GateContext,
  judgeCredit,
  judgeExpression,
  type Verdict
} from '../rights/judge-credit.ts'
import {phraseVerdict} from '../rights/phrase-verdict.ts'
import type {DeclaredCredits, DeclaredWork} from './declared-works.ts'
import {findInlineWorks, findShowings, type Showing} from './find-pictures.ts'
import {matchesGlob} from './match-glob.ts'

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
    const [first] = own
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
    say(error, {file, ruleId: 'credit-once', reason, place})
  }
}

/** The record of what is declared as a work of somebody, once its licence has been judged. */
function judge(work: DeclaredWork, query: CreditQuery): Credit | undefined {
  const {rights, gate, speaks, makers} = query
  const {licence, verdict} = judgeExpression(work.expression, work.use, rights.licence)
  const {file, place} = work
  if (licence === undefined) {
    if (verdict) report({...verdict, values: {...verdict.values, asset: work.path}}, work, speaks)
    return undefined
  }
  const isOwn =
    licence.spdx === rights.licence.spdx &&
    work.source === undefined &&
    work.creators.some(({name}) => [...rights.holders, ...makers].includes(name))
  const credit: Credit = {...work, own: isOwn, licence, file, ...(place ? {place} : {})}
  for (const one of judgeCredit(credit, gate)) report(one, work, speaks)
  return credit
}

const severities = {error, warning: warn, info: inform} as const

function report(verdict: Verdict, {file, place}: DeclaredWork, speaks: 'fr' | 'en'): void {
  const reason = phraseVerdict(verdict, speaks)
  say(severities[verdict.severity], {file, ruleId: verdict.code, reason, place})
}

/** A picture without a record of its own: the authors', where the book says so. */
function ownCredit(
  path: string,
  showing: Showing | undefined,
  {declared, isDeclared, rights, speaks}: CreditQuery
): Credit | undefined {
  const isOwn = !isDeclared || declared.own.some((pattern) => matchesGlob(path, pattern))
  if (!showing) return undefined
  if (!isOwn) {
    const verdict: Verdict = {code: 'LIC-001', severity: 'error', values: {asset: path}}
    const reason = phraseVerdict(verdict, speaks)
    say(error, {file: showing.file, ruleId: 'LIC-001', reason, place: showing.place})
    return undefined
  }
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

interface Saying {
  readonly file: VFile
  readonly ruleId: Parameters<typeof error>[1]
  readonly reason: string
  readonly place: Place
}

/** Editions share files; what is wrong in one of them is said once. */
function say(how: typeof error, {file, ruleId, reason, place}: Saying): void {
  const line = place && ('start' in place ? place.start.line : place.line)
  const isSaid = file.messages.some(
    (message) => message.reason === reason && message.line === (line ?? undefined)
  )
  if (!isSaid) how(file, ruleId, reason, place)
}
