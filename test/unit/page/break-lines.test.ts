// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {breakLines, estimateWidth} from '../../../pipeline/page/break-lines.ts'

describe('breakLines', () => {
  it('keeps a short title on one line', () => {
    expect(breakLines('Moby Dick', 20)).toEqual(['Moby Dick'])
  })

  it('makes lines of about the same length', () => {
    expect(breakLines('one two three four', 6)).toEqual(['one two', 'three four'])
  })

  it('does not break at no-break spaces', () => {
    for (const line of breakLines('Le titre\u00A0: un long sous-titre\u202F! Et encore', 8)) {
      expect(line).not.toMatch(/^[:!]/)
    }
  })

  it('breaks between East Asian characters', () => {
    expect(breakLines('吾輩は猫である', 4)).toEqual(['吾輩は猫', 'である'])
  })

  it('cuts a word that is longer than the line', () => {
    const lines = breakLines('Donaudampfschifffahrtsgesellschaft', 6)
    expect(lines.length).toBeGreaterThan(1)
    expect(lines.join('')).toBe('Donaudampfschifffahrtsgesellschaft')
  })

  it('makes no line of an empty text', () => {
    expect(breakLines('', 5)).toEqual([])
  })

  it('never loses a letter nor leaves the measure', () => {
    fc.assert(
      fc.property(fc.string({unit: 'grapheme'}), fc.integer({min: 2, max: 30}), (text, measure) => {
        const lines = breakLines(text, measure)
        expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
        for (const line of lines) {
          if ([...new Intl.Segmenter().segment(line)].length > 1) {
            expect(estimateWidth(line)).toBeLessThanOrEqual(measure)
          }
        }
      })
    )
  })
})
