// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {describe, expect, it} from 'vitest'
import type {Edit} from '../../../pipeline/server/find-edit.ts'
import {locateEdit, sectionAt} from '../../../pipeline/server/locate-edit.ts'
import {pageOf} from '../../../pipeline/server/page-of-edit.ts'
import {bookYaml, publish} from '../sample-book.ts'

const text = `# One

First paragraph, with a note.[^1]

## Part of it

Second paragraph.

[^1]: What the note says.
`

const printed = {
  folios: ['i', 'ii', '1', '2', '3', '4'],
  pageBreaks: [
    {folio: 'i', page: 'cover'},
    {folio: '1', page: 'one'},
    {folio: '2', page: 'one', at: '3:1', offset: 14},
    {folio: '3', page: 'one', at: '7:1'}
  ]
}

async function place(edit: Edit) {
  const {publication} = await publish({'book.yaml': bookYaml, '01-one.md': text})
  return locateEdit(edit, publication)
}

async function page(line: number, column: number): Promise<number | undefined> {
  const found = await place({path: '01-one.md', line, column})
  return found && pageOf(found, printed)
}

describe('the page of an edit', () => {
  it('is that of its paragraph, blank pages and front matter counted', async () => {
    expect(await page(1, 3)).toBe(3)
    expect(await page(7, 8)).toBe(5)
  })

  it('is that of its part of a paragraph that two pages share', async () => {
    expect(await page(3, 5)).toBe(3)
    expect(await page(3, 18)).toBe(4)
  })

  it('of a note is where the note is called', async () => {
    expect(await page(9, 10)).toBe(4)
  })

  it('is none where the book does not show the file', async () => {
    expect(await place({path: 'notes.md', line: 1, column: 1})).toBeUndefined()
  })

  it('goes with the section of the site that holds it', async () => {
    const first = await place({path: '01-one.md', line: 3, column: 1})
    const second = await place({path: '01-one.md', line: 7, column: 1})
    expect([first, second].map((one) => one && sectionAt(one))).toEqual(['one', 'one-part-of-it'])
  })
})
