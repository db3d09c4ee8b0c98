// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {platformLocales} from '../locale/platform-locales.ts'
import type {LanguageTag} from '../model/locale.ts'

/** How the numbers of one column or one chart are written. */
export interface ValueStyle {
  readonly language: LanguageTag
  /** Digits of every fraction. */
  readonly digits: number
  /** What follows each number: `%`, `km`. */
  readonly unit?: string
}

/** Beyond them a fraction is noise (and `Intl` has its limit). */
const mostDigits = 6

/**
 * A writer of numbers in the digits and signs of a language. Those of four digits stand without a
 * separator unless longer ones are beside them, so that years stay years.
 */
export function createFormat(
  values: readonly number[],
  {language, digits, unit}: ValueStyle
): (value: number) => string {
  const shown = Math.min(digits, mostDigits)
  const isLong = values.some((value) => Math.abs(value) >= 10_000)
  const format = new Intl.NumberFormat(platformLocales(Intl.NumberFormat, language), {
    minimumFractionDigits: shown,
    maximumFractionDigits: shown,
    useGrouping: isLong ? 'always' : 'min2',
    ...(unit === '%' ? {style: 'unit', unit: 'percent'} : {})
  })
  const after = unit === undefined || unit === '%' ? '' : `\u00a0${unit}`
  return (value) => `${format.format(value).replace('-', '−')}${after}`
}

/** Digits that tell the steps of a scale apart. */
export function digitsOfStep(step: number): number {
  return step >= 1 ? 0 : Math.min(mostDigits, Math.ceil(-Math.log10(step) - 1e-9))
}
