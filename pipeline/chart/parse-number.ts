// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {DataTable, DecimalSign} from '../model/data-table.ts'

/** A number, and how many digits its fraction was typed with. */
export interface TypedNumber {
  readonly value: number
  readonly digits: number
}

/** What may stand between thousands: spaces of any width, apostrophes, the Arabic sign. */
const groupMarks = /(?<=\d)[\s'’٬](?=\d{3}(?!\d))/g

/**
 * A number as people type it in a table: `1234.5`, `1 234,5` with a decimal comma, `−3`, `٣٫٥`.
 *
 * @returns `undefined` for anything else, so that no cell is taken for what it is not.
 */
export function parseNumber(text: string, decimal: DecimalSign): TypedNumber | undefined {
  const plain = toAsciiDigits(text.trim()).replace(/^[−–]/, '-').replace(groupMarks, '')
  const [, sign = '', whole = '', fraction = ''] = patterns[decimal].exec(plain) ?? []
  if (whole === '') return undefined
  const value = Number(`${sign}${whole.replace(/[.,]/g, '')}.${fraction || '0'}`)
  return {value, digits: fraction.length}
}

const patterns: Readonly<Record<DecimalSign, RegExp>> = {
  '.': /^([-+]?)(\d+|\d{1,3}(?:,\d{3})+)(?:\.(\d+))?$/,
  ',': /^([-+]?)(\d+|\d{1,3}(?:\.\d{3})+)(?:,(\d+))?$/
}

/** Zero in the Arabic, Persian, Devanagari and Bengali digits. */
const zeros = [0x660, 0x6f0, 0x966, 0x9e6]

function toAsciiDigits(text: string): string {
  const digits = text.replace(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0
    const zero = zeros.find((start) => code >= start && code < start + 10)
    return zero === undefined ? digit : String(code - zero)
  })
  return digits.replace('٫', '.')
}

/** The numbers of a column; `undefined` where it holds a word, or nothing at all. */
export function numbersOf(
  {rows, decimal}: Pick<DataTable, 'rows' | 'decimal'>,
  column: number
): readonly (TypedNumber | undefined)[] | undefined {
  const texts = rows.map((row) => row[column]?.text ?? '')
  const numbers = texts.map((text) => (text === '' ? undefined : parseNumber(text, decimal)))
  const isWord = texts.some((text, index) => text !== '' && numbers[index] === undefined)
  return isWord || numbers.every((number) => number === undefined) ? undefined : numbers
}
