// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {LanguageTag} from '../model/locale.ts'
import {isFuzzy, type PoFile} from './po.ts'

/** How far a translation has come, in messages and in words of the source. */
export interface Progress {
  readonly words: number
  readonly translatedWords: number
  readonly messages: number
  readonly translated: number
  /** Translations that somebody should look at. */
  readonly fuzzy: number
  readonly missing: number
}

export const noProgress: Progress = {
  words: 0,
  translatedWords: 0,
  messages: 0,
  translated: 0,
  fuzzy: 0,
  missing: 0
}

/** Count a PO file; what is kept as memory does not count. */
export function countProgress({entries}: PoFile, language: LanguageTag): Progress {
  const counter = createWordCounter(language)
  let progress = noProgress
  for (const entry of entries) {
    if (entry.obsolete) continue
    const state = entry.target === '' ? 'missing' : isFuzzy(entry) ? 'fuzzy' : 'translated'
    const words = counter(entry.source)
    progress = {
      ...progress,
      words: progress.words + words,
      translatedWords: progress.translatedWords + (state === 'translated' ? words : 0),
      messages: progress.messages + 1,
      [state]: progress[state] + 1
    }
  }
  return progress
}

/**
 * Count texts that are in no PO file.
 *
 * @param done how many of them are translated: all or none.
 */
export function countTexts(
  texts: readonly string[],
  done: number,
  language: LanguageTag
): Progress {
  const count = createWordCounter(language)
  const words = texts.reduce((sum, text) => sum + count(text), 0)
  const translatedWords = done === texts.length ? words : 0
  const missing = texts.length - done
  return {...noProgress, words, translatedWords, messages: texts.length, translated: done, missing}
}

/** Several files as one. */
export function addProgress(one: Progress, other: Progress): Progress {
  return {
    words: one.words + other.words,
    translatedWords: one.translatedWords + other.translatedWords,
    messages: one.messages + other.messages,
    translated: one.translated + other.translated,
    fuzzy: one.fuzzy + other.fuzzy,
    missing: one.missing + other.missing
  }
}

/** Per cent of the words, whole numbers; 100 only when nothing is left. */
export function percentOf({words, translatedWords}: Progress): number {
  return words === 0 ? 100 : Math.floor((100 * translatedWords) / words)
}

/** Scripts that put no space between words. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u

/** Letters and digits, with the signs that may stand inside a word (UAX 29, MidLetter and MidNum). */
const spacedWord = /[\p{L}\p{N}\p{M}_]+(?:['’.,:·][\p{L}\p{N}\p{M}_]+)*/gu

/** Counts words as the writing system of a language has them, without addresses and marks. */
export function createWordCounter(language: LanguageTag): (text: string) => number {
  let segmenter: Intl.Segmenter | undefined
  return (text) => {
    const bare = text.replace(/\]\([^)]*\)|\[\^[^\]]+\]|<[^>]+>|\{[^}]*\}/g, ' ')
    if (!unspaced.test(bare)) return bare.match(spacedWord)?.length ?? 0
    segmenter ??= new Intl.Segmenter(language, {granularity: 'word'})
    return [...segmenter.segment(bare)].filter(({isWordLike}) => isWordLike).length
  }
}

/** What an edition must have before it is published. */
export interface ReleasePolicy {
  /** Least per cent of words that are translated. */
  readonly minimum: number
  /** Most translations that wait for review. */
  readonly fuzzy: number
}

/** What keeps a translation from being published; none when it may be. */
export function judgeRelease(
  progress: Progress,
  errors: number,
  {minimum, fuzzy}: ReleasePolicy
): readonly ('errors' | 'words' | 'fuzzy')[] {
  return [
    ...(errors > 0 ? (['errors'] as const) : []),
    ...(percentOf(progress) < minimum ? (['words'] as const) : []),
    ...(progress.fuzzy > fuzzy ? (['fuzzy'] as const) : [])
  ]
}
