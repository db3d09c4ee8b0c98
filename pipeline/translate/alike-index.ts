// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

/** Finds the few texts of many that are worth a comparison letter by letter. */
export interface AlikeIndex<Item> {
  /** Those that share most words with a text, best first; all short ones for a short text. */
  readonly candidatesFor: (text: string) => readonly Item[]
}

/** Length under which one changed letter may leave no word the same, and comparing costs little. */
const short = 40

/** How many are compared, and the least share of their words that must be the same. */
const limit = {count: 8, share: 0.4}

/** Words; in scripts that put no space between them, letters. */
const token =
  /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]|[\p{L}\p{N}]+/gu

/** Index texts by their words; nothing is read before the first long text is looked for. */
export function createAlikeIndex<Item extends {readonly source: string}>(
  items: readonly Item[]
): AlikeIndex<Item> {
  const shorts = items.filter(({source}) => source.length < 2 * short)
  let postings: Postings | undefined
  return {
    candidatesFor: (text) => {
      if (text.length < short) return shorts
      postings ??= indexWords(items)
      return bestOf(postings, text).flatMap((index) => items[index] ?? [])
    }
  }
}

interface Postings {
  /** Places of the texts that hold a word, each once. */
  readonly byWord: ReadonlyMap<string, readonly number[]>
  /** Number of different words of each text. */
  readonly sizes: readonly number[]
}

function wordsOf(text: string): Set<string> {
  return new Set(text.match(token) ?? [])
}

function indexWords(items: readonly {readonly source: string}[]): Postings {
  const byWord = new Map<string, number[]>()
  const sizes = items.map(({source}, index) => {
    const words = wordsOf(source)
    for (const word of words) {
      const places = byWord.get(word)
      if (places) places.push(index)
      else byWord.set(word, [index])
    }
    return words.size
  })
  return {byWord, sizes}
}

function bestOf({byWord, sizes}: Postings, text: string): number[] {
  const words = wordsOf(text)
  const shared = new Map<number, number>()
  for (const word of words) {
    for (const place of byWord.get(word) ?? []) shared.set(place, (shared.get(place) ?? 0) + 1)
  }
  return [...shared]
    .map(([place, count]) => ({place, share: count / Math.max(words.size, sizes[place] ?? 0)}))
    .filter(({share}) => share >= limit.share)
    .sort((a, b) => b.share - a.share || a.place - b.place)
    .slice(0, limit.count)
    .map(({place}) => place)
}
