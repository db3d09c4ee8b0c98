// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {VFile} from 'vfile'
import {error, inform, type Place, warn} from '../model/message.ts'
import type {RuleId} from '../model/rule.ts'
import {phraseVerdict} from '../rights/phrase-verdict.ts'
import type {Verdict} from '../rights/verdict.ts'

/** Where something is declared or shown. */
export interface Declared {
  readonly file: VFile
  readonly place?: Place | undefined
}

const severities = {error, warning: warn, info: inform} as const

/** Say what the gate found, in the language that the person speaks. */
export function reportVerdict(
  verdict: Verdict,
  {file, place}: Declared,
  speaks: 'fr' | 'en'
): void {
  const reason = phraseVerdict(verdict, speaks)
  const asset = verdict.values['asset']
  sayOnce(severities[verdict.severity], {file, ruleId: verdict.code, reason, place, asset})
}

/** What is to be said, and of which place. */
export interface Saying {
  readonly file: VFile
  readonly ruleId: RuleId
  readonly reason: string
  readonly place: Place
  /** What it is about, as a rule the path of a picture; the message takes it as its `actual`. */
  readonly asset: string | undefined
}

/** Editions share files; what is wrong in one of them is said once. */
export function sayOnce(how: typeof error, {file, ruleId, reason, place, asset}: Saying): void {
  const line = place && ('start' in place ? place.start.line : place.line)
  const isSaid = file.messages.some(
    (message) => message.reason === reason && message.line === (line ?? undefined)
  )
  if (isSaid) return
  const message = how(file, ruleId, reason, place)
  if (asset !== undefined) message.actual = asset
}
