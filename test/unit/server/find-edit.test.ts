// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {findEdit} from '../../../pipeline/server/find-edit.ts'

describe('findEdit', () => {
  it.each([
    ['a word', 'One\n\nTwo three\n', 'One\n\nTwo four\n', {line: 3, column: 5}],
    ['a paragraph in between', 'One\n\nTwo\n', 'One\n\nNew\n\nTwo\n', {line: 3, column: 1}],
    ['a paragraph at the end', 'One\n', 'One\n\nTwo\n', {line: 3, column: 1}],
    ['the end, taken away', 'One\n\nTwo\n', 'One\n', {line: 1, column: 4}],
    ['a whole new text', '', '\n\nOne\n', {line: 3, column: 1}],
    ['everything, taken away', 'One\n', '', {line: 1, column: 1}]
  ])('finds %s', (_, before, after, place) => {
    expect(findEdit(before, after)).toEqual(place)
  })

  it('finds nothing where nothing has changed', () => {
    fc.assert(fc.property(fc.string(), (text) => findEdit(text, text) === undefined))
  })

  it('gives a place of the text, wherever it was changed', () => {
    const line = fc.stringMatching(/^[ab ]{0,4}$/)
    const texts = fc.array(line).map((lines) => lines.join('\n'))
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const place = findEdit(before, after)
        if (!place) return before === after
        const found = after.split('\n')[place.line - 1]
        return found !== undefined && place.column >= 1 && place.column <= found.length + 1
      })
    )
  })
})
