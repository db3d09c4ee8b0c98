// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import fc from 'fast-check'
import {VFile} from 'vfile'
import {describe, expect, test} from 'vitest'
import {parseCsv} from '../../../pipeline/translate/parse-csv.ts'
import {parseTermTable} from '../../../pipeline/translate/parse-term-table.ts'

function read(text: string) {
  const file = new VFile({path: 'glossary.csv'})
  const glossary = parseTermTable(text, file)
  return {...glossary, said: file.messages.map(({line, reason}) => `${line}: ${reason}`)}
}

describe('a table', () => {
  test('is read back as it was written, whatever its cells hold', () => {
    const cell = fc
      .string({unit: fc.constantFrom('a', '"', ',', ';', '\t', '\n', ' ', 'é', '|')})
      .map((text) => text.trim())
    const row = fc.array(cell, {minLength: 3, maxLength: 3}).filter((cells) => cells.some(Boolean))
    fc.assert(
      fc.property(fc.array(row, {minLength: 1}), fc.constantFrom(',', ';', '\t'), (rows, sign) => {
        const lines = [['term', 'x', 'y'], ...rows].map((cells) =>
          cells.map((one) => `"${one.replaceAll('"', '""')}"`).join(sign)
        )
        const table = parseCsv(`\ufeff${lines.join('\r\n')}\r\n`)
        expect(table.rows.slice(1).map(({cells}) => cells)).toEqual(rows)
        expect(table.unclosed).toBe(undefined)
      })
    )
  })

  test('numbers its rows by the lines they begin in', () => {
    const lines = parseCsv('a,b\n\n"c\nd",e\nf,g\n').rows.map(({line}) => line)
    expect(lines).toEqual([1, 3, 5])
  })

  test('keeps a quotation mark inside a word', () => {
    expect(parseCsv('a,5" b\n').rows[0]?.cells).toEqual(['a', '5" b'])
  })
})

describe('a glossary', () => {
  test('has the terms that a language translates, with all their translations', () => {
    const {termsIn, said} = read('term;definition;en;ar\nsemis;une graine;seedling|sowing;\n')
    expect(termsIn('en')).toEqual([{term: 'semis', translations: ['seedling', 'sowing']}])
    expect(termsIn('ar')).toEqual([])
    expect(termsIn('wo')).toEqual([])
    expect(said).toEqual([])
  })

  test('serves a tag from its own column, or else from that of a wider one', () => {
    const {termsIn} = read('term,pt,pt-BR\nautocarro,bus,ônibus\n')
    const first = (language: string) => termsIn(language)[0]?.translations
    expect(first('pt-BR')).toEqual(['ônibus'])
    expect(first('pt-AO')).toEqual(['bus'])
  })

  test('tells at the line what it cannot use', () => {
    const {said} = read('term,english!\na,b,c\n,d\n"e,f\n')
    expect(said).toEqual([
      '4: Unexpected quotation mark without an end, expected a second one; write a quotation mark inside a cell twice, or take it out',
      '1: Unexpected column `english!`, expected `term`, `definition`, `notes`, or the tag of a language such as `en`; it is not read',
      '2: Unexpected row of 3 cells, expected 2, as in the first line; put a cell that holds the separator between quotation marks',
      '3: Unexpected row without a term, expected one in the column `term`; it is not read'
    ])
    expect(read('mot,en\na,b\n').said[0]).toBe(
      '1: Unexpected table without a column `term`, expected it in the first line'
    )
  })
})
