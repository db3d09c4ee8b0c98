// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {LanguageTag} from '../model/locale.ts'

/** A number as it is typed, and what it may mean in its language. */
export interface NumberToken {
  readonly typed: string
  /** With the digits 0–9. */
  readonly ascii: string
  /** `1.234` is 1234 in Spanish and 1.234 in English; where it may be either, both. */
  readonly values: readonly number[]
}

const space = String.raw`[ \u00A0\u2009\u202F]`
const spaced = String.raw`(?<!\p{Nd})\p{Nd}{1,3}(?:${space}\p{Nd}{3}(?!\p{Nd}))+(?:[.,٫]\p{Nd}+)?`
const plain = String.raw`\p{Nd}+(?:[.,'’٫٬]\p{Nd}+)*`
const numeral = new RegExp(`${spaced}|${plain}`, 'gu')

/** `15.30 h` in Spanish, `15.30 Uhr` in German. */
const clock = /(\p{Nd}{1,2})\.(\p{Nd}{2})(?=\s?(?:h|Uhr)(?!\p{L}))/gu

/** Numbers in digits of any script, with the separators of any of these languages. */
export function readNumbers(prose: string, languages: readonly LanguageTag[]): NumberToken[] {
  const text = prose.replace(clock, '$1:$2')
  return [...text.matchAll(numeral)].flatMap(([typed]) => readToken(typed, languages))
}

/** A date or a version is several numbers. */
function readToken(typed: string, languages: readonly LanguageTag[]): NumberToken[] {
  const ascii = toAscii(typed)
  const values = languages.flatMap((language) => valuesOf(ascii, language))
  if (values.length > 0) return [{typed, ascii, values}]
  return ascii
    .split(/\D+/)
    .map((digits) => ({typed: digits, ascii: digits, values: [Number(digits)]}))
}

/** Digits of a script stand in a row of ten, from zero (The Unicode Standard §4.6). */
function toAscii(text: string): string {
  return text.replace(/(?![0-9])\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0
    let zero = code
    while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--
    return String((code - zero) % 10)
  })
}

const grouped = /^\d{1,3}(?:[ \u00A0\u2009\u202F'’٬]\d{3})+(?=$|[.,٫])/

/** @returns nothing when it is not one number. */
function valuesOf(ascii: string, language: LanguageTag): number[] {
  const head = grouped.exec(ascii)?.[0] ?? ''
  const text = head.replace(/\D/g, '') + ascii.slice(head.length)
  const [, integer = '', fraction] = /^(\d+)(?:[.,٫](\d+))?$/.exec(text) ?? []
  if (integer === '') return inGroups(text)
  if (fraction === undefined) return [Number(integer)]
  const decimal = Number(`${integer}.${fraction}`)
  const mark = text.charAt(integer.length)
  const isAmbiguous = head === '' && mark !== '٫' && /^[1-9]\d{0,2}$/.test(integer)
  if (!isAmbiguous || fraction.length !== 3) return [decimal]
  const {decimalMark, groupMark} = marksOf(language)
  if (mark === decimalMark) return [decimal]
  return mark === groupMark ? [Number(integer + fraction)] : [decimal, Number(integer + fraction)]
}

/** `1,234,567.8` in any language, `12,34,567.8` in those of India. */
function inGroups(text: string): number[] {
  const [, groups, fraction = ''] =
    /^(\d{1,3}(?:(?:\.\d{3})+|(?:,\d{2,3})*,\d{3}))([.,]\d+)?$/.exec(text) ?? []
  if (groups === undefined || groups.match(/[.,]/)?.[0] === fraction.charAt(0)) return []
  return [Number(`${groups.replace(/\D/g, '')}${fraction.replace(',', '.')}`)]
}

function marksOf(language: LanguageTag): {decimalMark?: string; groupMark?: string} {
  const parts = new Intl.NumberFormat(language, {numberingSystem: 'latn'}).formatToParts(1234567.8)
  const [decimalMark, groupMark] = (['decimal', 'group'] as const).map(
    (type) => parts.find((part) => part.type === type)?.value
  )
  return {...(decimalMark ? {decimalMark} : {}), ...(groupMark ? {groupMark} : {})}
}

const roman =
  /(?<!\p{L})(?=[MDCLXVI])(?![MDCL]\p{Ll})(M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3}))(?=(?:ers?|res?|es?|èmes?|os?|as?)?(?!\p{L}))/gu

const weights: readonly (readonly [string, number])[] = [
  ...([
    ['CM', 900],
    ['CD', 400],
    ['XC', 90],
    ['XL', 40],
    ['IX', 9],
    ['IV', 4]
  ] as const),
  ...([
    ['M', 1000],
    ['D', 500],
    ['C', 100],
    ['L', 50],
    ['X', 10],
    ['V', 5],
    ['I', 1]
  ] as const)
]

/** Roman numerals, as of centuries; a letter that only looks like one is counted, too. */
export function readRoman(prose: string): number[] {
  return [...prose.matchAll(roman)].map(([numerals]) => {
    let value = 0
    let rest = numerals
    while (rest !== '') {
      const [signs, weight] = weights.find(([prefix]) => rest.startsWith(prefix)) ?? [rest, 0]
      value += weight
      rest = rest.slice(signs.length)
    }
    return value
  })
}
