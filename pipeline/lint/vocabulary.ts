// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Speller} from '../model/ports.ts'

/** The words of a language and of a book. */
export type Vocabulary = Speller

const spellers: Readonly<Record<string, readonly string[]>> = {
  fr: ['dictionary-fr'],
  en: ['dictionary-en', 'dictionary-en-gb'],
  'en-US': ['dictionary-en'],
  'en-GB': ['dictionary-en-gb'],
  es: ['dictionary-es']
}

/** npm packages with the dictionaries of a language (BCP 47); none where there are none. */
export function dictionariesFor(language: string): readonly string[] {
  return spellers[language] ?? spellers[language.split('-')[0] ?? ''] ?? []
}

/** Words of a `words.txt`: one in a line, nothing behind `#`. */
export function parseWords(text: string): readonly string[] {
  return text
    .split(/\r?\n/)
    .map((line) => plain(line.replace(/#.*/, '').trim()))
    .filter((word) => word !== '')
}

/**
 * What a book may write: words of the dictionary, its own, and those that are put together from
 * such with hyphens or apostrophes. Words with a capital inside are names.
 */
export function createVocabulary(speller: Speller, own: readonly string[]): Vocabulary {
  const words = new Set(own)
  const seen = new Map<string, boolean>()
  const isWord = (word: string) => words.has(word) || speller.knows(word)
  const judge = (word: string) =>
    /\p{Lu}/u.test(word) || isWord(word) || partsOf(word).every((part) => isWord(part))
  const knows = (typed: string) => {
    const word = plain(typed)
    const known = seen.get(word) ?? judge(word)
    seen.set(word, known)
    return known
  }
  return {knows, suggest: (word) => speller.suggest(plain(word))}
}

/** Dictionaries write the apostrophe of typewriters, and composed letters. */
function plain(word: string): string {
  return word.replace(/[\u2019\u02BC]/g, "'").normalize('NFC')
}

/** `l'auto-école` as `l'`, `auto`, `école`; a word that is whole has no parts that would excuse it. */
function partsOf(word: string): readonly string[] {
  const parts = word.match(/[^'-]+'?/g) ?? []
  return parts.length > 1 ? parts.map((part) => (elided.has(part) ? 'a' : bare(part))) : [word]
}

const elided: ReadonlySet<string> = new Set([
  ...["l'", "d'", "j'", "m'", "t'", "s'", "c'", "n'", "qu'", "jusqu'", "lorsqu'", "puisqu'"]
])

function bare(part: string): string {
  return part.replace(/'$/, '')
}
