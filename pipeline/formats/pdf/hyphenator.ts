// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {localeFallbacks} from '../../locale/fallbacks.ts'
import type {LanguageTag} from '../../model/locale.ts'
import {isProperNoun} from './common-words.ts'

/** A word with soft hyphens (U+00AD) where its language lets it break; proper nouns stay whole. */
export type Hyphenator = (word: string) => string

type Patterns = () => Promise<{
  readonly default: {
    readonly hyphenateSync: (text: string, options?: {minWordLength?: number}) => string
  }
}>

/** Liang patterns per language, each loaded only for a book that needs it. */
const patterns: Readonly<Record<string, Patterns>> = {
  ca: () => import('hyphen/ca/index.js'),
  cs: () => import('hyphen/cs/index.js'),
  da: () => import('hyphen/da/index.js'),
  de: () => import('hyphen/de/index.js'),
  el: () => import('hyphen/el/index.js'),
  en: () => import('hyphen/en-us/index.js'),
  'en-GB': () => import('hyphen/en-gb/index.js'),
  es: () => import('hyphen/es/index.js'),
  fi: () => import('hyphen/fi/index.js'),
  fr: () => import('hyphen/fr/index.js'),
  hr: () => import('hyphen/hr/index.js'),
  hu: () => import('hyphen/hu/index.js'),
  it: () => import('hyphen/it/index.js'),
  la: () => import('hyphen/la/index.js'),
  nb: () => import('hyphen/nb/index.js'),
  nl: () => import('hyphen/nl/index.js'),
  pl: () => import('hyphen/pl/index.js'),
  pt: () => import('hyphen/pt/index.js'),
  ro: () => import('hyphen/ro/index.js'),
  ru: () => import('hyphen/ru/index.js'),
  sv: () => import('hyphen/sv/index.js'),
  tr: () => import('hyphen/tr/index.js'),
  uk: () => import('hyphen/uk/index.js')
}

/** Shortest word that is broken, and fewest letters left on either side. */
const limits = {word: 6, before: 3, after: 3}

/**
 * The hyphenator of a language, or `undefined` where there are no patterns for it.
 *
 * @param common words that are no proper nouns, in lower case.
 */
export async function createHyphenator(
  language: LanguageTag,
  common: ReadonlySet<string>
): Promise<Hyphenator | undefined> {
  const own = new Intl.Locale(language).language
  const tag = localeFallbacks(language).find(
    (candidate) => candidate in patterns && new Intl.Locale(candidate).language === own
  )
  const load = patterns[tag ?? '']
  if (!load) return undefined
  const {hyphenateSync} = (await load()).default
  const known = new Map<string, string>()
  const breakWord = (word: string): string =>
    isProperNoun(word, common, language)
      ? word
      : keepEnds(hyphenateSync(word, {minWordLength: limits.word}))
  return (word) => {
    const found = known.get(word) ?? breakWord(word)
    known.set(word, found)
    return found
  }
}

/** Patterns alone would leave two letters on a side; three read better. */
function keepEnds(word: string): string {
  const parts = word.split('\u00AD')
  while (parts.length > 1 && (parts[0] ?? '').length < limits.before)
    parts.splice(0, 2, parts.slice(0, 2).join(''))
  while (parts.length > 1 && (parts.at(-1) ?? '').length < limits.after)
    parts.splice(-2, 2, parts.slice(-2).join(''))
  return parts.join('\u00AD')
}
