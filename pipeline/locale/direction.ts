// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Direction, LanguageTag} from '../model/locale.ts'

/** Scripts that run from right to left (Unicode, property Bidi_Class of their letters). */
const rightToLeft: ReadonlySet<string> = new Set([
  'Adlm',
  'Arab',
  'Aran',
  'Hebr',
  'Mand',
  'Mend',
  'Nkoo',
  'Rohg',
  'Samr',
  'Syrc',
  'Syre',
  'Syrj',
  'Syrn',
  'Thaa',
  'Yezi'
])

/**
 * ISO 15924 code of the script a language is written in: `Latn`, `Arab`.
 *
 * @param tag canonical; names its script or lets it be guessed by likely subtags (UTS #35).
 */
export function scriptOf(tag: LanguageTag): string {
  return new Intl.Locale(tag).maximize().script ?? 'Latn'
}

/** Reading direction of a language in its script. */
export function directionOf(tag: LanguageTag): Direction {
  return rightToLeft.has(scriptOf(tag)) ? 'rtl' : 'ltr'
}
