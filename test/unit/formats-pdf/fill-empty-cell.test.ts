// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {h} from 'hastscript'
import {describe, expect, it} from 'vitest'
import {fillEmptyCell} from '../../../pipeline/formats/pdf/fill-empty-cell.ts'

describe('fillEmptyCell', () => {
  it.each([
    ['nothing', h('td'), h('td', '\u00A0')],
    ['white space', h('th', ' \n'), h('th', [' \n', '\u00A0'])],
    ['an empty element', h('td', [h('em')]), h('td', [h('em'), '\u00A0'])]
  ])('puts a space in a cell that holds %s', (_, cell, filled) => {
    fillEmptyCell(cell)
    expect(cell).toEqual(filled)
  })

  it.each([
    h('td', 'text'),
    h('td', '\u00A0'),
    h('td', [h('p', [h('img', {src: 'a.png'})])]),
    h('p')
  ])('leaves everything else as it is', (element) => {
    const before = structuredClone(element)
    fillEmptyCell(element)
    expect(element).toEqual(before)
  })
})
