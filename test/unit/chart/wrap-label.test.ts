// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {cutLabel, limitLines, widthOf, wrapLabel} from '../../../pipeline/chart/wrap-label.ts'

describe('labels', () => {
  it('are wrapped at spaces', () => {
    expect(wrapLabel('République démocratique du Congo', 100, 12)).toEqual([
      'République',
      'démocratique du',
      'Congo'
    ])
  })

  it('are never wider than their room, and lose no letter', () => {
    const words = fc.stringMatching(/^[a-zA-Zéàç’ ابتجح漢字]{1,60}$/u)
    fc.assert(
      fc.property(words, fc.integer({min: 20, max: 200}), (text, room) => {
        const lines = wrapLabel(text, room, 12)
        expect(Math.max(...lines.map((line) => widthOf(line, 12)))).toBeLessThanOrEqual(room)
        expect(lines.join('').replace(/ /g, '')).toBe(text.replace(/ /g, ''))
      })
    )
  })

  it('say so when something is left out', () => {
    expect(limitLines(['a', 'b', 'c'], 2)).toEqual(['a', 'b…'])
    expect(limitLines(['a', 'b'], 2)).toEqual(['a', 'b'])
    expect(cutLabel('abcdefghij', 30, 12)).toBe('abcd…')
    expect(cutLabel('abc', 30, 12)).toBe('abc')
  })

  it('have room for the letters of the fonts of the book', () => {
    expect(widthOf('٢٠٠٪', 12)).toBeGreaterThanOrEqual(12 * (3 * 0.58 + 0.66))
    expect(widthOf('漢字', 10)).toBe(20)
    expect(widthOf('e\u0301', 10)).toBe(widthOf('e', 10))
  })
})
