// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import fc from 'fast-check'
import {expect, test} from 'vitest'
import {readNumbers, readRoman} from '../../../pipeline/translate/read-numbers.ts'

function valuesIn(text: string, language: string): number[][] {
  return readNumbers(text, [language]).map(({values}) => [...values])
}

test('separators mean what they mean in the language', () => {
  expect(valuesIn('1.234 1,234', 'en')).toEqual([[1.234], [1234]])
  expect(valuesIn('1.234 1,234', 'es')).toEqual([[1234], [1.234]])
  expect(valuesIn('1.234 1,234', 'fr')).toEqual([[1.234, 1234], [1.234]])
})

test('digits of any script are read', () => {
  expect(valuesIn('٩٦٬٠٠٠ و ٨٫٥', 'ar')).toEqual([[96000], [8.5]])
  expect(valuesIn('२०२४', 'hi')).toEqual([[2024]])
  expect(valuesIn('𞥒𞥐', 'ff-Adlm')).toEqual([[20]])
})

test('groups of digits may stand apart', () => {
  for (const space of [' ', '\u00A0', '\u202F', '\u2009', '’', "'"]) {
    expect(valuesIn(`1${space}234${space}567,5`, 'fr')).toEqual([[1234567.5]])
  }
  expect(valuesIn('1,234,567.5', 'en')).toEqual([[1234567.5]])
  expect(valuesIn('En 2024 320 millions', 'fr')).toEqual([[2024], [320]])
})

test('dates, versions and hours are several numbers', () => {
  expect(valuesIn('12.11.2024', 'de')).toEqual([[12], [11], [2024]])
  expect(valuesIn('2014-2026', 'fr')).toEqual([[2014], [2026]])
  expect(valuesIn('15.30 h, 15.30 Uhr', 'es')).toEqual([[15], [30], [15], [30]])
})

test('every number that the platform writes in a language is read as it was', () => {
  const languages = [
    'fr',
    'en',
    'es',
    'de',
    'ar-EG',
    'hi',
    'fa',
    'pt-BR',
    'de-CH',
    'wo',
    'mg',
    'my'
  ]
  fc.assert(
    fc.property(
      fc.constantFrom(...languages),
      fc.integer({min: 0, max: 999_999_999}),
      fc.constantFrom(0, 0.5, 0.25),
      (language, integer, fraction) => {
        const number = integer + fraction
        const typed = new Intl.NumberFormat(language, {maximumFractionDigits: 2}).format(number)
        expect(valuesIn(typed, language).flat()).toContain(number)
      }
    )
  )
})

test('Roman numerals are read where a word could be one', () => {
  expect(readRoman('XIXe siècle, Louis XIV, XVIII et IIIe')).toEqual([19, 14, 18, 3])
  expect(readRoman('La vie, Les, De, IIII, VX')).toEqual([])
})
