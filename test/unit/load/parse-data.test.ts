// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {parseData} from '../../../pipeline/load/parse-data.ts'

function read(data: string | Uint8Array) {
  const file = new VFile({path: 'book/data/x.csv'})
  const table = parseData('data/x.csv', Buffer.from(data), file)
  const said = file.messages.map(({line, column, ruleId}) => `${line}:${column} ${ruleId}`)
  const rows = table && [table.head, ...table.rows].map((row) => row.map(({text}) => text))
  return {table, rows, said}
}

describe('a data file', () => {
  it('knows where each cell stands', () => {
    const {table} = read('a,b\n"x, y",2\n')
    expect(table?.rows).toEqual([
      [
        {text: 'x, y', line: 2, column: 1},
        {text: '2', line: 2, column: 8}
      ]
    ])
  })

  it('knows the place of what follows a cell of several lines', () => {
    const {table, said} = read('a,b\n"x\ny",2\nz,3\n')
    expect(said).toEqual([])
    expect(table?.rows[0]?.[1]).toEqual({text: '2', line: 3, column: 4})
    expect(table?.rows[1]?.[0]).toEqual({text: 'z', line: 4, column: 1})
  })

  it.each([
    ['commas', 'a,b\nx,1.5\n', '.'],
    ['semicolons and decimal commas', 'a;b\nx;1,5\n', ','],
    ['semicolons and decimal points', 'a;b\nx;1.5\n', '.'],
    ['tabs', 'a\tb\nx\t1,5\n', ','],
    ['a byte order mark and the line ends of Windows', '\ufeffa;b\r\nx;1,5\r\n', ',']
  ])('may have %s', (_, text, decimal) => {
    const {table, rows, said} = read(text)
    expect(said).toEqual([])
    expect(rows?.[0]).toEqual(['a', 'b'])
    expect(table?.decimal).toBe(decimal)
  })

  it('may have commas in the names of its columns', () => {
    expect(read('"Share, in %";2020\nx;1\n').rows?.[0]).toEqual(['Share, in %', '2020'])
  })

  it('may have empty rows, and empty cells at the ends of rows', () => {
    expect(read('a,b\n\nx,1,,\n,\ny,2\n').rows).toEqual([
      ['a', 'b'],
      ['x', '1'],
      ['y', '2']
    ])
  })

  it('is refused with 100,000 rows, at the first that is too many, at once', () => {
    const start = performance.now()
    const {table, said} = read(`a,b\n${'x,1\n'.repeat(100_000)}`)
    expect(said).toEqual(['1002:1 data-size'])
    expect(table).toBeUndefined()
    expect(performance.now() - start).toBeLessThan(5000)
  })

  it('is refused above one MiB without being read', () => {
    expect(read(Buffer.alloc(1024 * 1024 + 1, 'x')).said).toEqual(['1:1 data-size'])
  })

  it('with many odd rows says so for the first ones, and how many there are', () => {
    const {said} = read(`a,b\n${'x\n'.repeat(30)}`)
    expect(said).toHaveLength(21)
  })

  it('wants a name for each column but the first', () => {
    expect(read(',b\nx,1\n').said).toEqual([])
    expect(read('a,\nx,1\n').said).toEqual(['1:3 data-sound'])
  })
})
