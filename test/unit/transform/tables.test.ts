// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import fc from 'fast-check'
import type {Element} from 'hast'
import {h} from 'hastscript'
import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {evenRows} from '../../../pipeline/transform/even-rows.ts'
import {placeCells} from '../../../pipeline/transform/place-cells.ts'
import {publishChapter} from '../sample-book.ts'

/** The rows of a published table, each as its cells. */
async function rowsOf(markdown: string): Promise<{rows: string[]; said: readonly string[]}> {
  const {html, said} = await publishChapter(markdown)
  const rows = [...html.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, cells = '']) =>
    cells.replace(/ scope="\w+"/g, '')
  )
  return {rows, said}
}

describe('tables of Markdown', () => {
  it('fill rows that are shorter than the head, without a word', async () => {
    const {rows, said} = await rowsOf('| A | B |\n|---|---|\n| 1 |\n')
    expect(rows).toEqual(['<th>A</th><th>B</th>', '<td>1</td><td></td>'])
    expect(said).toEqual([])
  })

  it('keep the cells that the head has no place for, and say so', async () => {
    const {rows, said} = await rowsOf('| A |\n|---|\n| 1 | 2 |\n| 3 |\n')
    expect(rows).toEqual(['<th>A</th><td></td>', '<td>1</td><td>2</td>', '<td>3</td><td></td>'])
    expect(said).toEqual([
      'book/01-one.md:5:1 warning table-even: Unexpected row of 2 cells, expected 1 as in the head; the table was widened. Write `\\|` for a bar inside a cell, or add what the head lacks'
    ])
  })

  it('drop empty cells behind the last column, without a word', async () => {
    const {rows, said} = await rowsOf('| A |\n|---|\n| 1 | |\n')
    expect(rows).toEqual(['<th>A</th>', '<td>1</td>'])
    expect(said).toEqual([])
  })

  it('take an empty corner for no header, as nothing would be announced', async () => {
    const {html} = await publishChapter('|  | A |\n|:--|---|\n| 1 | 2 |\n')
    expect(html).toContain('<tr><td class="align-left"></td><th scope="col">A</th></tr>')
    const picture =
      '<table><tr><th scope="row"><img src="a.svg" alt=""></th><td>1</td></tr></table>'
    const {html: other} = await publishChapter(picture, {
      'a.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9"/></svg>'
    })
    expect(other).toMatch(/<tr><td><svg.*<\/svg><\/td><td>1<\/td><\/tr>/)
  })
})

describe('tables of raw HTML', () => {
  it('may have captions with paragraphs and lists', async () => {
    const {html} = await publishChapter(
      '<table><caption><p>Tides</p></caption><tr><td>1</td></tr></table>\n'
    )
    expect(html).toContain(
      '<caption><span class="label">Table 1</span> <div class="caption-text"><p>Tides</p></div></caption>'
    )
  })

  it('keep the markup of columns where it counts as many as there are', async () => {
    const cells = '<tr><td>1</td><td>2</td><td>3</td></tr>'
    const published = async (columns: string) => {
      const {html} = await publishChapter(`<table>${columns}${cells}</table>\n`)
      return html.match(/<colgroup.*<\/colgroup>/)?.[0]
    }
    const fitting = '<colgroup><col span="2"></colgroup><colgroup span="1"></colgroup>'
    expect(await published(fitting)).toBe(fitting)
    expect(await published('<colgroup><col><col></colgroup>')).toBeUndefined()
    expect(await published('<colgroup span="4"></colgroup>')).toBeUndefined()
  })

  it('fill short rows below what spans them', async () => {
    const {rows} = await rowsOf(
      '<table><tr><td rowspan="2">1</td><td>2</td><td>3</td></tr><tr><td>4</td></tr></table>\n'
    )
    expect(rows[1]).toBe('<td>4</td><td></td>')
  })

  it('end spans with the table, and say so', async () => {
    const {rows, said} = await rowsOf(
      '<table><tr><td rowspan="9">1</td><td colspan="4">2</td></tr><tr><td>3</td></tr></table>\n'
    )
    expect(rows).toEqual(['<td rowspan="2">1</td><td>2</td>', '<td>3</td>'])
    expect(said.map((line) => line.replace(/^\S+ /, ''))).toEqual([
      'info table-even: Unexpected `rowspan="9"`, expected 2, which is all there is; it was corrected',
      'info table-even: Unexpected `colspan="4"`, expected 1, which is all there is; it was corrected'
    ])
  })

  it('end row spans with their row group', async () => {
    const {rows} = await rowsOf(
      '<table><thead><tr><th rowspan="2">A</th><th>B</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr></tbody></table>\n'
    )
    expect(rows[0]).toBe('<th>A</th><th>B</th>')
  })

  it('fill a head that is shorter than a row, and say so', async () => {
    const {rows, said} = await rowsOf(
      '<table><thead><tr><th>A</th></tr></thead>\n<tr><td>1</td><td>2</td></tr></table>\n'
    )
    expect(rows[0]).toBe('<th>A</th><td></td>')
    expect(said).toEqual([
      'book/01-one.md:4:1 warning table-even: Unexpected row of 2 columns, expected 1 as in the head; the head was filled'
    ])
  })
})

const span = fc.integer({min: -1, max: 5})
const cell = fc
  .record({colSpan: span, rowSpan: span}, {requiredKeys: []})
  .map((properties) => h('td', properties))
const row = fc.array(cell, {minLength: 1, maxLength: 5}).map((cells) => h('tr', cells))
const group = fc
  .record({
    name: fc.constantFrom('tbody', 'thead', 'tfoot'),
    rows: fc.array(row, {minLength: 1, maxLength: 5})
  })
  .map(({name, rows}) => h(name, rows))
const table = fc.array(group, {minLength: 1, maxLength: 3}).map((groups) => h('table', groups))

describe('evenRows', () => {
  it('always gives rows of one length, whatever the spans', () => {
    fc.assert(
      fc.property(table, (any) => {
        evenRows(any, new VFile())
        const lengths = groupsOf(any).flatMap((rows) => coverage(rows))
        expect(new Set(lengths).size).toBe(1)
      })
    )
  })

  it('has nothing left to do the second time', () => {
    fc.assert(
      fc.property(table, (any) => {
        evenRows(any, new VFile())
        const once = structuredClone(any)
        const file = new VFile()
        evenRows(any, file)
        expect(any).toEqual(once)
        expect(file.messages).toEqual([])
      })
    )
  })

  it('takes time in step with the number of rows', () => {
    const rows = Array.from({length: 20_000}, () => h('tr', [h('td'), h('td', {rowSpan: 3})]))
    const started = performance.now()
    evenRows(h('table', [h('tbody', rows)]), new VFile())
    expect(performance.now() - started).toBeLessThan(2000)
  })
})

function groupsOf({children}: Element): Element[][] {
  return children
    .filter((child) => child.type === 'element')
    .map(({children: rows}) => rows.filter((child) => child.type === 'element'))
}

/** For each row, how many columns are taken, counted cell by cell. */
function coverage(rows: Element[]): number[] {
  const taken = rows.map(() => new Set<number>())
  for (const {row: first, rows: span, start, columns} of placeCells(rows)) {
    for (let index = first; index < first + span; index++) {
      for (let column = start; column < start + columns; column++) taken[index]?.add(column)
    }
  }
  return taken.map(({size}) => size)
}
