// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {parseNumber} from '../../../pipeline/chart/parse-number.ts'
import type {DecimalSign} from '../../../pipeline/model/data-table.ts'

const read: readonly (readonly [string, DecimalSign, number, number])[] = [
  ['12', '.', 12, 0],
  ['12.50', '.', 12.5, 2],
  ['-3', '.', -3, 0],
  ['−3', '.', -3, 0],
  ['+3', '.', 3, 0],
  ['1,234', '.', 1234, 0],
  ['1,234,567.5', '.', 1_234_567.5, 1],
  ['1 234 567', '.', 1_234_567, 0],
  ['1\u202f234', '.', 1234, 0],
  ['1’234.5', '.', 1234.5, 1],
  ['12,5', ',', 12.5, 1],
  ['1.234,5', ',', 1234.5, 1],
  ['1\u00a0234,5', ',', 1234.5, 1],
  ['٣٫٥', '.', 3.5, 1],
  ['۱۲', '.', 12, 0]
]

const refused: readonly (readonly [string, DecimalSign])[] = [
  ['', '.'],
  ['12,5', '.'],
  ['12.5', ','],
  ['12 mm', '.'],
  ['12 %', '.'],
  ['n/a', '.'],
  ['1e5', '.'],
  ['0x10', '.'],
  ['1 23', '.'],
  ['1.2.3', '.'],
  ['-', '.'],
  ['Infinity', '.']
]

describe('a number in a table', () => {
  it.each(read)('%s with the decimal sign %s is %d', (text, decimal, value, digits) => {
    expect(parseNumber(text, decimal)).toEqual({value, digits})
  })

  it.each(refused)('%s with the decimal sign %s is none', (text, decimal) => {
    expect(parseNumber(text, decimal)).toBeUndefined()
  })

  it('is what a program of either habit has written', () => {
    fc.assert(
      fc.property(fc.integer({min: -1e9, max: 1e9}), fc.integer({min: 0, max: 3}), (n, digits) => {
        const value = Number((n / 1000).toFixed(digits))
        const text = value.toFixed(digits)
        expect(parseNumber(text, '.')?.value).toBeCloseTo(value, 6)
        expect(parseNumber(text.replace('.', ','), ',')?.value).toBeCloseTo(value, 6)
      })
    )
  })
})
