// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Edition} from '../model/edition.ts'
import type {Verdict} from './verdict.ts'

/** An edition, as far as it is a translation. */
export interface TranslationQuery {
  /** Names of those who translated it, machines too. */
  readonly translators: readonly string[]
  /** What it was made from; absent for an original. */
  readonly source?: Pick<NonNullable<Edition['source']>, 'version' | 'commit'> | undefined
}

/**
 * Whether a translation says who made it, and from which revision (LIC-041; CC 4.0, section
 * 3(a)(1)). Originals give nothing.
 */
export function judgeTranslation({translators, source}: TranslationQuery): readonly Verdict[] {
  if (source === undefined) return []
  const missing = [
    ...(translators.some(isText) ? [] : ['translator']),
    ...([source.version, source.commit].some(isText) ? [] : ['source'])
  ]
  return missing.map((part) => ({
    code: 'LIC-041',
    severity: part === 'translator' ? 'warning' : 'error',
    values: {case: part}
  }))
}

function isText(text: string | undefined): boolean {
  return text !== undefined && text.trim() !== ''
}
