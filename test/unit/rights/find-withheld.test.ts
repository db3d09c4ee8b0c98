// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {describe, expect, it} from 'vitest'
import {withheldIn, withheldPatterns} from '../../../pipeline/rights/find-withheld.ts'

const find = (text: string, ...names: readonly string[]) =>
  withheldIn(text, withheldPatterns(names))

describe('a name that is to stand nowhere', () => {
  it.each([
    'By Wanda Withheld.',
    'by WANDA WITHHELD',
    'Withheld, Wanda (editor)',
    'Wanda\u00A0Withheld',
    'Wan\u00ADda With\u200Bheld',
    'Wanda With-\nheld',
    'Wanda\n \nWithheld',
    'Wanda W\u00EDthh\u00EBld',
    'wanda-withheld.html',
    '“Wanda” (Withheld)'
  ])('is found in %j', (text) => {
    expect(find(text, 'Wanda Withheld')).toEqual(['Wanda Withheld'])
  })

  it.each([
    'Wanda',
    'Wandas Withheld',
    'Wanda Withheldson',
    'Wanda has withheld it',
    'Was it Wanda? Withheld!'
  ])('is not found in %j', (text) => {
    expect(find(text, 'Wanda Withheld')).toEqual([])
  })

  it('is not found in words that only hold its letters', () => {
    expect(find('une banane à limon', 'Ana Li')).toEqual([])
  })

  it('is found as it is written where it is one word', () => {
    expect(find('Une rose, une autre.', 'Rose')).toEqual([])
    expect(find('Par Rose, 2026', 'Rose')).toEqual(['Rose'])
  })

  it('is found with accents or ligatures however they are encoded', () => {
    expect(find('Zoe\u0301 Buo\uFB03', 'Zo\u00E9 Buoffi')).toEqual(['Zo\u00E9 Buoffi'])
  })

  it('is found in writing from right to left, whose words a PDF paints from left to right', () => {
    const name = '\u0623\u0645\u064A\u0646 \u0628\u0646 \u0639\u0644\u064A'
    expect(find(`\u0642\u0627\u0644 ${name}\u060C`, name)).toEqual([name])
    expect(find(name.split(' ').reverse().join('\n \n'), name)).toEqual([name])
  })

  it('may be an address or a number', () => {
    const marks = ['https://example.org/wanda', '0000-0002-1825-009X']
    expect(find('see example.org, https://example.org/wanda/', ...marks)).toEqual([marks[0]])
    expect(find('orcid.org/0000-0002-1825-009X', ...marks)).toEqual([marks[1]])
  })

  it('says nothing where it has no letters', () => {
    expect(withheldPatterns(['', '…'])).toEqual([])
  })
})
