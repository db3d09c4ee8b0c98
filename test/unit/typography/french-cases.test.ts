// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import fs from 'node:fs'
import {describe, expect, it} from 'vitest'
import {typesetText} from '../../../pipeline/typography/typeset.ts'

const rows = fs
  .readFileSync('test/unit/typography/french-cases/cases.txt', 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split(' | '))

const spaces = (text: string) => text.replaceAll('_', '\u00a0').replaceAll('~', '\u202f')

const cases = rows.flatMap(([input = '', ...columns]) => {
  const [france = ''] = columns
  return ['fr-FR', 'fr-CA', 'fr-CH'].map((language, index) => {
    const column = columns[index] ?? ''
    return [language, spaces(input), spaces(column === '=' ? france : column)] as const
  })
})

describe('French typography', () => {
  it('is held to 150 cases at least, of four columns each', () => {
    expect(rows.filter((row) => row.length !== 4)).toEqual([])
    expect(cases.length).toBeGreaterThanOrEqual(150)
  })

  it.each(cases)('in %s sets «%s»', (language, input, expected) => {
    expect(typesetText(input, language)).toBe(expected)
  })

  it.each(cases)('in %s leaves alone what is right: «%s»', (language, _, expected) => {
    expect(typesetText(expected, language)).toBe(expected)
  })

  it('is that of France where no country is named', () => {
    for (const [language, input] of cases.filter(([tag]) => tag === 'fr-FR')) {
      expect(typesetText(input, 'fr')).toBe(typesetText(input, language))
    }
  })
})
