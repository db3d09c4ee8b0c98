// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {formatNumber} from '../locale/numbering.ts'
import {platformLocales} from '../locale/platform-locales.ts'
import type {LanguageTag} from '../model/locale.ts'

/** A label that is a number or a date. */
interface Moment {
  /** Where it stands on a scale: the number, or the days since 1970. */
  readonly value: number
  /** As the language writes it. */
  readonly text: string
}

/**
 * Labels that are whole numbers (years) or ISO 8601 dates, as places on a scale; `undefined` where
 * one of them is anything else.
 */
export function placeInTime(
  labels: readonly string[],
  language: LanguageTag
): readonly Moment[] | undefined {
  const moments = labels.map((label) => toMoment(label, language))
  const known = moments.filter((moment) => moment !== undefined)
  return known.length === labels.length ? known : undefined
}

const wholeNumber = /^\d{1,6}$/
const date = /^(\d{4})-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?$/

function toMoment(label: string, language: LanguageTag): Moment | undefined {
  if (wholeNumber.test(label)) {
    return {value: Number(label), text: formatNumber(Number(label), language)}
  }
  const [whole, , , day] = date.exec(label) ?? []
  if (whole === undefined) return undefined
  const time = Date.parse(whole)
  const format = new Intl.DateTimeFormat(platformLocales(Intl.DateTimeFormat, language), {
    ...(day === undefined ? {} : {day: 'numeric'}),
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC'
  })
  return {value: time / 86_400_000, text: format.format(time)}
}
