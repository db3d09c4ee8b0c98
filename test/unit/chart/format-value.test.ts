// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {describe, expect, it} from 'vitest'
import {createFormat, digitsOfStep} from '../../../pipeline/chart/format-value.ts'

describe('numbers of a column', () => {
  it('are written as the language writes them', () => {
    const say = (language: string) =>
      createFormat([12_345.6], {language, digits: 1, unit: '%'})(12_345.6)
    expect([say('fr'), say('en'), say('de')]).toEqual([
      '12\u202f345,6\u00a0%',
      '12,345.6%',
      '12.345,6\u00a0%'
    ])
  })

  it('have the digits of the language', () => {
    expect(createFormat([12.5], {language: 'ar-EG', digits: 1})(12.5)).toBe('١٢٫٥')
  })

  it('stay years until longer numbers stand beside them', () => {
    expect(createFormat([1990, 2020], {language: 'en', digits: 0})(1990)).toBe('1990')
    expect(createFormat([1990, 20_200], {language: 'en', digits: 0})(1990)).toBe('1,990')
  })

  it('have a minus, not a hyphen, and their unit at a space that does not break', () => {
    expect(createFormat([-3], {language: 'en', digits: 0, unit: 'km'})(-3)).toBe('−3\u00a0km')
  })

  it('tell the steps of a scale apart', () => {
    expect([100, 1, 0.5, 0.1, 0.02, 0.001].map(digitsOfStep)).toEqual([0, 0, 1, 1, 2, 3])
  })
})
