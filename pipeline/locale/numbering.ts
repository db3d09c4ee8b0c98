// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {LanguageTag} from '../model/locale.ts'
import {platformLocales} from './platform-locales.ts'

/** A whole number in the digits of a language, without separators: `1234`, `١٢٣٤` (`ar-EG`). */
export function formatNumber(number: number, tag: LanguageTag): string {
  return formatterOf(tag).format(number)
}

/** They take long to make, and a book has many numbers. */
const formatters = new Map<LanguageTag, Intl.NumberFormat>()

function formatterOf(tag: LanguageTag): Intl.NumberFormat {
  const known = formatters.get(tag)
  if (known) return known
  const tags = platformLocales(Intl.NumberFormat, tag)
  const format = new Intl.NumberFormat(tags, {useGrouping: false})
  formatters.set(tag, format)
  return format
}

const romans: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i']
]

/**
 * A number in lower-case roman numerals, as folios of front matter have them: `xiv`.
 *
 * @throws {RangeError} outside 1 to 3999 or between whole numbers.
 */
export function formatRoman(number: number): string {
  if (!Number.isInteger(number) || number < 1 || number > 3999) {
    throw new RangeError(`Unexpected number ${number}, expected 1 to 3999`)
  }
  let rest = number
  let numeral = ''
  for (const [value, letters] of romans) {
    const times = Math.floor(rest / value)
    numeral += letters.repeat(times)
    rest -= times * value
  }
  return numeral
}
