// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {isSupported} from '../locale/platform-locales.ts'
import {formatTerm} from '../model/format-term.ts'
import type {Locale} from '../model/locale.ts'
import type {DateParts, ReferenceDate} from '../model/reference.ts'

/** The year of a date, or years: `2021`, `1789–1799`; in its words where it is no calendar date. */
export function formatYear(date: ReferenceDate | undefined, {terms}: Locale): string {
  const [from, to] = yearsOf(date)
  if (from === undefined) return date?.literal ?? ''
  const years = to === undefined || to === from ? from : `${from}–${to}`
  return date?.circa ? formatTerm(terms['citation.circa'], {date: years}) : years
}

function yearsOf(date: ReferenceDate | undefined): string[] {
  return (date?.['date-parts'] ?? []).flatMap(([year]) => (year === undefined ? [] : sayYear(year)))
}

const minus = '\u2212'

/** Years before our era have a minus, as ISO 8601 has it. */
function sayYear(year: number): string {
  return String(year).replace('-', minus)
}

/** A date as far as it is known: `3 mars 2024`, `mars 2024`, `2024`. */
export function formatDay(date: ReferenceDate | undefined, locale: Locale): string {
  const [from, to] = date?.['date-parts'] ?? []
  if (!date || !from || from[1] === undefined) return formatYear(date, locale)
  const said = [from, ...(to ? [to] : [])].map((parts) => sayParts(parts, locale))
  const text = [...new Set(said)].join('–')
  return date.circa ? formatTerm(locale.terms['citation.circa'], {date: text}) : text
}

/** Whether a date says more than the year. */
export function hasDay(date: ReferenceDate | undefined): boolean {
  return date?.['date-parts']?.[0]?.[1] !== undefined
}

function sayParts([year = 0, month = 1, day]: DateParts, {tag}: Locale): string {
  const format = formatterOf(tag, day !== undefined)
  if (!format || year < 1) return isoOf([year, month, ...(day === undefined ? [] : [day])])
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, day ?? 1)
  const said = format.format(date)
  return new Intl.Locale(tag).language === 'fr' ? said.replace(/^1(?= )/, '1er') : said
}

/** They take long to make, and a bibliography has many dates. */
const formatters = new Map<string, Intl.DateTimeFormat>()

/** None where the platform does not know the language. */
function formatterOf(tag: string, hasDay: boolean): Intl.DateTimeFormat | undefined {
  const key = `${tag} ${hasDay}`
  const known = formatters.get(key)
  if (known || !isSupported(Intl.DateTimeFormat, tag)) return known
  const style = {year: 'numeric', month: 'long', timeZone: 'UTC', calendar: 'gregory'} as const
  const format = new Intl.DateTimeFormat(tag, hasDay ? {...style, day: 'numeric'} : style)
  formatters.set(key, format)
  return format
}

function isoOf([year = 0, ...rest]: DateParts): string {
  const digits = String(Math.abs(year)).padStart(4, '0')
  return [`${year < 0 ? minus : ''}${digits}`, ...rest.map(twoDigits)].join('-')
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0')
}

/** Year, month and day as one text that sorts by time. */
export function sortableDate(date: ReferenceDate | undefined): string {
  const [year = 9999, month = 0, day = 0] = date?.['date-parts']?.[0] ?? []
  return `${String(year + 10_000).padStart(5, '0')}${twoDigits(month)}${twoDigits(day)}`
}
