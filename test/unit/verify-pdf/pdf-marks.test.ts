// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {expect, test} from 'vitest'
import {readMarks} from '../../../pipeline/verify/pdf-marks.ts'

const marksIn = (content: string) => readMarks(Buffer.from(content, 'latin1'))

test('identifiers are read wherever they stand in a property list', () => {
  const content = '/P <</Lang (fr)/MCID 12>>BDC BT [<01>-2(a)]TJ ET EMC\n/Span <</MCID 3 >> BDC EMC'
  expect(marksIn(content)).toEqual({identifiers: [12, 3], isComplete: true})
})

test('an identifier that is no number is none that an element holds', () => {
  expect(marksIn('/P <</MCID /x>> BDC EMC').identifiers).toEqual([Number.NaN])
})

const painting = ['(a) Tj', '[(a)] TJ', "(a) '", '1 2 (a) "', '0 0 m f*', '/X Do', 'S', 'B', 'BI']

test.each(painting)('%s outside of every sequence is noticed', (operators) => {
  expect(marksIn(operators).isComplete).toBe(false)
  expect(marksIn(`/Artifact BMC ${operators} EMC`).isComplete).toBe(true)
})

test('sequences that do not end, or end twice, are noticed', () => {
  expect(marksIn('/P BMC /Q BMC EMC').isComplete).toBe(false)
  expect(marksIn('/P BMC EMC EMC').isComplete).toBe(false)
})

test('what stands in a text, a name or a comment is no operator', () => {
  const content = '(f (S) \\) EMC) /S /f* <</F (Do)>> % Tj\n/Span BMC EMC q 1 0 0 1 0 0 cm Q'
  expect(marksIn(content)).toEqual({identifiers: [], isComplete: true})
})

test('what only looks like a mark inside of a sequence is none', () => {
  for (const inside of ['<BDC>', '<BDC0>', '/EMC', 'XBMC', 'EMCX', '/MCIDX 4']) {
    const content = `/P <</MCID 2>> BDC ${inside} Tj EMC`
    expect(marksIn(content)).toEqual({identifiers: [2], isComplete: true})
  }
})

test('sequences in sequences keep their identifiers', () => {
  const content = '/P <</MCID 1>>BDC /Span<</MCID 2>>BDC<01>Tj EMC/X BMC EMC<02>Tj EMC /Y BMC EMC'
  expect(marksIn(content)).toEqual({identifiers: [1, 2], isComplete: true})
  expect(marksIn(`${content} <03>Tj`).isComplete).toBe(false)
})
