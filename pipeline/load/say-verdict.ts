// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {VFile} from 'vfile'
import {error, inform, type Place, warn} from '../model/message.ts'
import type {RuleId} from '../model/rule.ts'
import {phraseVerdict} from '../rights/phrase-verdict.ts'
import type {Verdict} from '../rights/verdict.ts'

/** Where a verdict is told, and in which language. */
export interface Telling {
  readonly file: VFile
  readonly place?: Place | undefined
  readonly speaks: 'fr' | 'en'
}

const severities = {error, warning: warn, info: inform} as const

/** Tell what the gate says, at its place. */
export function sayVerdict(verdict: Verdict, {file, place, speaks}: Telling): void {
  const how = severities[verdict.severity]
  sayOnce(how, {file, ruleId: verdict.code, reason: phraseVerdict(verdict, speaks), place})
}

interface Saying {
  readonly file: VFile
  readonly ruleId: RuleId
  readonly reason: string
  readonly place: Place
}

/** Editions share files; what is wrong in one of them is said once. */
export function sayOnce(how: typeof error, {file, ruleId, reason, place}: Saying): void {
  const line = place && ('start' in place ? place.start.line : place.line)
  const isSaid = file.messages.some(
    (message) => message.reason === reason && message.line === (line ?? undefined)
  )
  if (!isSaid) how(file, ruleId, reason, place)
}
