// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {createVocabulary, dictionariesFor, parseWords, type Vocabulary} from '../lint/vocabulary.ts'
import type {LanguageTag} from '../model/locale.ts'
import {type Folder, MissingFileError, type Resources} from '../model/ports.ts'
import {openSpeller} from '../platform/spelling.ts'

/**
 * Open the words of an edition: dictionaries of its language, `words.txt` of the book and of the
 * edition. In a translation words of the source are right too: names, titles, what is not
 * translated yet.
 */
export function createVocabularies(
  book: Folder,
  resources: Resources
): (language: LanguageTag, source: LanguageTag) => Promise<Vocabulary | undefined> {
  return async (language, source) => {
    const own = dictionariesFor(language)
    if (own.length === 0) return undefined
    const packages = [...new Set([...own, ...dictionariesFor(source)])]
    const places = ['words.txt', `${language}/words.txt`]
    const [speller, ...words] = await Promise.all([
      openSpeller(packages, resources),
      ...places.map((place) => readWords(book, place))
    ])
    return createVocabulary(speller, words.flat())
  }
}

async function readWords(book: Folder, place: string): Promise<readonly string[]> {
  try {
    return parseWords(new TextDecoder().decode(await book.read(place)))
  } catch (cause) {
    if (cause instanceof MissingFileError) return []
    throw cause
  }
}
