// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import fc from 'fast-check'
import {expect, test} from 'vitest'
import {toCsv} from '../../../../pipeline/translate/export/to-csv.ts'
import {catalogOf, chapter} from './sample-catalogs.ts'

/** The cells of a table as RFC 4180 has them. */
function readCsv(text: string): string[][] {
  const lines: string[][] = [[]]
  for (const [, quoted, bare = '', end] of text
    .replace('\ufeff', '')
    .matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    lines.at(-1)?.push(quoted === undefined ? bare : quoted.replaceAll('""', '"'))
    if (end !== ',') lines.push([])
  }
  return lines.slice(0, -1)
}

test('a table has a line for each message under the names of its columns', () => {
  const csv = toCsv([chapter])
  expect(csv.split('\r\n').slice(0, 3)).toEqual([
    '\ufeffid,file,context,section,source,translation,state,notes',
    '65cd8001,en/01-fil.po,heading,Le fil,Le fil,The thread,translated,',
    '60955640,en/01-fil.po,,Le fil,Un **mot** & un « autre ».,"A **word** & ""another"".",translated,"Checked\nNot a quotation"'
  ])
  expect(readCsv(csv)).toHaveLength(5)
})

test('a text that a spreadsheet would run is disarmed by an apostrophe', () => {
  expect(readCsv(toCsv([chapter])).at(-1)?.[4]).toBe("'=1+1")
})

test('every text comes back as it was', () => {
  const text = fc.oneof(
    fc.string({unit: 'grapheme'}),
    fc.stringMatching(/^['=+@\t\r\n", a-]{1,6}$/)
  )
  fc.assert(
    fc.property(text, text, (source, target) => {
      const [, cells = []] = readCsv(toCsv([catalogOf('en/a.po', {source, target})]))
      const armed = cells.map((cell) => cell.replace(/^'(?='*[=+\-@\t\r])/, ''))
      expect([cells.length, armed[4], armed[5]]).toEqual([8, source, target])
    })
  )
})
