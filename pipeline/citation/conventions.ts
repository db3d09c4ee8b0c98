// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {LanguageTag} from '../model/locale.ts'

/** Habits of a language that are no wording. */
export interface Conventions {
  /** Between the parts of an entry. */
  readonly comma: string
  /** Between the works of a citation. */
  readonly semicolon: string
  /** Whether the groups of an entry are sentences (“Names. Year. Title.”) or one run of commas. */
  readonly isInSentences: boolean
  /** Whether a comma stands between family and given name where the family name leads. */
  readonly invertsWithComma: boolean
  /** Whether a comma parts names from year in a citation: (Dupont, 2021), (Dupont 2021). */
  readonly yearAfterComma: boolean
  /** Whether place and publisher are parted by a colon: Paris: Seuil. */
  readonly colonAfterPlace: boolean
  /** Whether a note’s publisher and year stand in brackets: *Title* (Paris: Seuil, 2021). */
  readonly bracketsPublication: boolean
  /** Whether the call of a note follows the mark of punctuation behind it: word.¹ */
  readonly callAfterMark: boolean
  /** Between the first and the last of some pages. */
  readonly rangeDash: string
  /** What tells works of one author and year apart: 2021a, 2021b. */
  readonly letters: string
}

/** Those of French and its neighbours. */
const running: Conventions = {
  comma: ', ',
  semicolon: ' ; ',
  isInSentences: false,
  invertsWithComma: false,
  yearAfterComma: true,
  colonAfterPlace: false,
  bracketsPublication: false,
  callAfterMark: false,
  rangeDash: '-',
  letters: 'abcdefghijklmnopqrstuvwxyz'
}

const inCommas: Conventions = {
  ...running,
  semicolon: '; ',
  invertsWithComma: true,
  rangeDash: '–'
}

const byLanguage: Readonly<Record<string, Partial<Conventions>>> = {
  ar: {...inCommas, comma: '، ', semicolon: '؛ ', letters: 'أبجدهوزحطيكلمنسعفصقرشت'},
  en: {
    ...inCommas,
    isInSentences: true,
    yearAfterComma: false,
    colonAfterPlace: true,
    bracketsPublication: true,
    callAfterMark: true
  },
  fr: running,
  de: {...inCommas, colonAfterPlace: true, callAfterMark: true},
  nl: {...inCommas, colonAfterPlace: true, callAfterMark: true},
  sw: {...inCommas, callAfterMark: true}
}

/** The habits of a language. */
export function conventionsOf(tag: LanguageTag): Conventions {
  const {language} = new Intl.Locale(tag)
  return {...inCommas, ...(Object.hasOwn(byLanguage, language) ? byLanguage[language] : {})}
}
