// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {LanguageTag} from '../model/locale.ts'
import type {Side} from './comparison.ts'

/** ISO 15924 code of the script that a language is written in. */
export function scriptOf(tag: LanguageTag): string {
  return new Intl.Locale(tag).maximize().script ?? 'Latn'
}

/** Number of words, in scripts that put no space between them, too. */
export function countWords({prose, language}: Pick<Side, 'prose' | 'language'>): number {
  const segments = new Intl.Segmenter(language, {granularity: 'word'}).segment(prose)
  return [...segments].filter(({isWordLike}) => isWordLike).length
}

/** What the language is called in English, the language of messages. */
export function languageName(tag: LanguageTag): string {
  return new Intl.DisplayNames('en', {type: 'language'}).of(tag) ?? tag
}
