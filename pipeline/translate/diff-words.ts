// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {diffArrays} from 'diff'
import type {LanguageTag} from '../model/locale.ts'

/** A run of words that two texts share, or that one of them has alone. */
export interface WordRun {
  readonly kind: 'kept' | 'removed' | 'added'
  readonly text: string
}

/** What became of a text, word by word; the runs of either text in order are that text. */
export function diffWords(before: string, after: string, language: LanguageTag): WordRun[] {
  const segmenter = new Intl.Segmenter(language, {granularity: 'word'})
  const wordsOf = (text: string) => [...segmenter.segment(text)].map(({segment}) => segment)
  return diffArrays(wordsOf(before), wordsOf(after)).map(({added, removed, value}) => ({
    kind: added ? 'added' : removed ? 'removed' : 'kept',
    text: value.join('')
  }))
}
