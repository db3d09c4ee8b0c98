// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {LanguageTag} from '../model/locale.ts'
import {isFuzzy, type PoEntry, type PoFile} from './po.ts'

/** How far a translation has come, in messages and in words of the source. */
export interface Progress {
  readonly words: number
  readonly translatedWords: number
  readonly messages: number
  readonly translated: number
  /** Translations that somebody should look at. */
  readonly fuzzy: number
  readonly missing: number
  /** Headings and texts of the metadata without a finished translation. */
  readonly untitled: number
}

export const noProgress: Progress = {
  words: 0,
  translatedWords: 0,
  messages: 0,
  translated: 0,
  fuzzy: 0,
  missing: 0,
  untitled: 0
}

/** Count a PO file; what is kept as memory does not count. */
export function countProgress({entries}: PoFile, language: LanguageTag): Progress {
  const counter = createWordCounter(language)
  return entries
    .filter(({obsolete}) => !obsolete)
    .map((entry) => countEntry(entry, counter(entry.source)))
    .reduce(addProgress, noProgress)
}

function countEntry(entry: PoEntry, words: number): Progress {
  const state = entry.target === '' ? 'missing' : isFuzzy(entry) ? 'fuzzy' : 'translated'
  const isDone = state === 'translated'
  return {
    ...noProgress,
    words,
    translatedWords: isDone ? words : 0,
    messages: 1,
    untitled: !isDone && isTitle(entry) ? 1 : 0,
    [state]: 1
  }
}

type Counted = Pick<PoEntry, 'context' | 'source'>

/** What names the book and its parts: it must be whole before readers see it. */
function isTitle({context = ''}: Counted): boolean {
  return /^(?:heading\b|meta:)/.test(context)
}

/**
 * Count messages that are in no PO file.
 *
 * @param isDone whether all of them are translated, or none.
 */
export function countMessages(
  messages: readonly Counted[],
  isDone: boolean,
  language: LanguageTag
): Progress {
  const count = createWordCounter(language)
  const words = messages.reduce((sum, {source}) => sum + count(source), 0)
  const total = {...noProgress, words, messages: messages.length}
  if (isDone) return {...total, translatedWords: words, translated: messages.length}
  return {...total, missing: messages.length, untitled: messages.filter(isTitle).length}
}

/** Several files as one. */
export function addProgress(one: Progress, other: Progress): Progress {
  return {
    words: one.words + other.words,
    translatedWords: one.translatedWords + other.translatedWords,
    messages: one.messages + other.messages,
    translated: one.translated + other.translated,
    fuzzy: one.fuzzy + other.fuzzy,
    missing: one.missing + other.missing,
    untitled: one.untitled + other.untitled
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
): readonly ('errors' | 'titles' | 'words' | 'fuzzy')[] {
  return [
    ...(errors > 0 ? (['errors'] as const) : []),
    ...(progress.untitled > 0 ? (['titles'] as const) : []),
    ...(percentOf(progress) < minimum ? (['words'] as const) : []),
    ...(progress.fuzzy > fuzzy ? (['fuzzy'] as const) : [])
  ]
}
