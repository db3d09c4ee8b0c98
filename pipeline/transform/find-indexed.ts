// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {IndexedTerm} from '../model/index-mark.ts'
import type {LanguageTag} from '../model/locale.ts'

/** Entries whose words a text holds, in the order of the text. */
export type FindIndexed = (text: string) => readonly IndexedTerm[]

/**
 * Make a search for the words of entries. They are whole words, as they are typed or as typography
 * has made them: any apostrophe, any space; they may begin a sentence.
 */
export function createFinder(terms: readonly IndexedTerm[], language: LanguageTag): FindIndexed {
  const byWord = new Map<string, IndexedTerm[]>()
  for (const term of terms) {
    for (const word of term.find) {
      const key = plain(word)
      byWord.set(key, [...(byWord.get(key) ?? []), term])
    }
  }
  if (byWord.size === 0) return () => []
  const pattern = patternOf([...byWord.keys()], language)
  const find = (word: string) => byWord.get(word) ?? byWord.get(lowerFirst(word)) ?? []
  return (text) => [...text.matchAll(pattern)].flatMap(([, word = '']) => find(plain(word)))
}

/** A word without what typography changes. */
function plain(word: string): string {
  return word.replace(/[’ʼ]/g, "'").replace(/\s+/g, ' ').trim()
}

/** A word as it is in the middle of a sentence. */
function lowerFirst(word: string): string {
  return word.replace(/^./u, (letter) => letter.toLowerCase())
}

/** Letters that a language writes to the front of the next word. */
const prefixes: Readonly<Record<string, string>> = {
  ar: '[وف]?[بكل]?(?:ال)?',
  fr: "(?:(?:[cdjlmnst]|qu)['’])?",
  it: "(?:(?:[dl]|un|dell|all|nell|dall|sull)['’])?"
}

function patternOf(words: readonly string[], language: LanguageTag): RegExp {
  const prefix = prefixes[new Intl.Locale(language).language] ?? ''
  const longestFirst = [...words].sort((a, b) => b.length - a.length).map(loosen)
  const edge = '[\\p{L}\\p{M}\\p{N}]'
  return new RegExp(`(?<!${edge})${prefix}(${longestFirst.join('|')})(?!${edge})`, 'gu')
}

/** A word as a pattern in which spaces and apostrophes are of any kind. */
function loosen(word: string): string {
  return word
    .replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
    .replace(/^\p{L}/u, (letter) => `[${letter}${letter.toUpperCase()}]`)
    .replace(/ /g, '\\s+')
    .replace(/'/g, "['’ʼ]")
}
