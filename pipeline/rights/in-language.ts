// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {LanguageTag} from '../model/locale.ts'
import type {Localised} from '../model/rights.ts'

/** Text with the language it turned out to be in. */
export interface LocalisedText {
  readonly text: string
  readonly language: LanguageTag
}

/** Languages that Creative Commons files under another tag. */
const filedUnder: Readonly<Record<string, LanguageTag>> = {nb: 'no', nn: 'no'}

/**
 * The entry of a table for a language, or the nearest one: `fr-CA` → `fr`, `zh-TW` → `zh-Hant`,
 * `nb` → `no`; at last English. Nothing where the table has not even that.
 */
export function inLanguage(texts: Localised, tag: LanguageTag): LocalisedText | undefined {
  for (const language of candidates(tag)) {
    const text = Object.hasOwn(texts, language) ? texts[language] : undefined
    if (text !== undefined) return {text, language}
  }
  return undefined
}

function candidates(tag: LanguageTag): readonly LanguageTag[] {
  const {language, script, region} = new Intl.Locale(tag).maximize()
  return [
    tag,
    `${language}-${script}`,
    ...(new Intl.Locale(tag).region ? [`${language}-${region}`] : []),
    language,
    filedUnder[language] ?? 'en',
    'en'
  ]
}
