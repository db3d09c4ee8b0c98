// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import fc from 'fast-check'
import {expect, test} from 'vitest'
import {joinPassages} from '../../../pipeline/formats/pdf/join-passages.ts'

/** `7-9` is a passage of three pages. */
function join(pages: string): string {
  const passages = pages.split(' ').map((typed) => {
    const [from = 0, to = from] = typed.split('-').map(Number)
    return {from, to}
  })
  const texts = joinPassages(passages).map((one) => {
    if (!one) return '.'
    return one.from === one.to ? String(one.from) : `${one.from}-${one.to}`
  })
  return texts.join(' ')
}

test.each([
  ['3 6', '3 6'],
  ['3 3', '3 .'],
  ['3 4', '3-4 .'],
  ['3 7 8 9 12', '3 7-9 . . 12'],
  ['3-5 4 6', '3-6 . .'],
  ['3-5 7', '3-5 7'],
  ['9 2', '9 2']
])('the pages %s are called %s', (pages, called) => {
  expect(join(pages)).toBe(called)
})

test('every page that is led to is called, and no other but between two that follow', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(40), {minLength: 1}), (found) => {
      const pages = [...found].sort((a, b) => a - b)
      const joined = joinPassages(pages.map((page) => ({from: page, to: page})))
      const called = joined.flatMap((one) =>
        one ? Array.from({length: one.to - one.from + 1}, (_, index) => one.from + index) : []
      )
      expect(called).toEqual([...new Set(pages)])
    })
  )
})
