// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {describe, expect, it} from 'vitest'
import {markHyphens} from '../../../pipeline/formats/pdf/mark-hyphens.ts'

const mark = (lines: readonly string[]) =>
  Buffer.from(markHyphens(Buffer.from(lines.join('\n'), 'latin1')))
    .toString('latin1')
    .split('\n')

const soft = '/Span<</ActualText <FEFF00AD> >> BDC'

describe('markHyphens', () => {
  it('lets the hyphen that shows stand for the soft one that does not', () => {
    const line = ['BT', '/F5 14.6 Tf', '1 0 0 -1 0 20 Tm', '<01F5> Tj', soft, '4.8 0 Td <0931> Tj']
    const next = ['EMC', 'ET', 'BT', '/F5 14.6 Tf', '1 0 0 -1 399.9 20 Tm', '<09AE> Tj', 'ET', '']
    expect(mark([...line, ...next])).toEqual([
      ...['BT', '/F5 14.6 Tf', '1 0 0 -1 0 20 Tm', '<01F5> Tj', 'ET'],
      ...['BT', '/F5 14.6 Tf', '1 0 0 -1 399.9 20 Tm', soft, '<09AE> Tj', 'EMC', 'ET', '']
    ])
  })

  it('leaves a soft hyphen alone that no hyphen follows', () => {
    const lines = ['BT', soft, '4.8 0 Td <0931> Tj', 'EMC', '0 0 Td <0378> Tj', 'ET', '']
    expect(mark(lines)).toEqual(lines)
  })

  it('does not touch pages without hyphens', () => {
    const page = Buffer.from('BT <01F5> Tj ET')
    expect(markHyphens(page)).toBe(page)
  })
})
