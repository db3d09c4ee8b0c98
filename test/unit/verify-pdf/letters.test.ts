// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {describe, expect, it} from 'vitest'
import {hasRightToLeft, lettersOf, wordsOf} from '../../../pipeline/verify/letters.ts'

describe('letters of a text', () => {
  it('are the same with ligatures, capitals, and hyphens at the ends of lines', () => {
    expect(lettersOf('E\uFB03cacité, li\u00ADcence')).toBe(lettersOf('EFFICACITÉ, li-\ncence'))
  })

  it('keep punctuation, which may be all that tells two names apart', () => {
    expect(lettersOf('Tom Trad, Tom Trad.')).toBe('tomtrad,tomtrad.')
  })
})

describe('words of a text', () => {
  it('are its runs of letters or digits', () => {
    expect(wordsOf('© 2026 Awa Diop.')).toEqual(['2026', 'awa', 'diop'])
  })
})

describe('a text from right to left', () => {
  it('is told by its letters', () => {
    expect(['كتاب', 'Livre'].map(hasRightToLeft)).toEqual([true, false])
  })
})
