// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {describe, expect, it} from 'vitest'
import {publishChapter, toHtml} from '../sample-book.ts'

async function notesOf(markdown: string) {
  const published = await publishChapter(markdown)
  const notes = published.section.notes.map(({id, callIds, number, children}) => ({
    id,
    callIds,
    number,
    text: toHtml({type: 'root', children: [...children]})
  }))
  return {...published, notes}
}

describe('notes', () => {
  it('are numbered in the order of their calls, wherever they are typed', async () => {
    const {html, notes, said} = await notesOf(
      '[^b]: Bee.\n\nText[^a] and more[^b], again[^a].\n\n[^a]: Ay.\n'
    )
    expect(said).toEqual([])
    expect(html).toBe(
      '<p>Text<a class="noteref" role="doc-noteref" id="fnref-one-1" href="#fn-one-1">1</a> and more' +
        '<a class="noteref" role="doc-noteref" id="fnref-one-2" href="#fn-one-2">2</a>, again' +
        '<a class="noteref" role="doc-noteref" id="fnref-one-1-2" href="#fn-one-1">1</a>.</p>'
    )
    expect(notes).toEqual([
      {id: 'fn-one-1', callIds: ['fnref-one-1', 'fnref-one-1-2'], number: '1', text: '<p>Ay.</p>'},
      {id: 'fn-one-2', callIds: ['fnref-one-2'], number: '2', text: '<p>Bee.</p>'}
    ])
  })

  it('can be called from notes, and come behind those of the text', async () => {
    const {notes} = await notesOf('One[^a], two[^b].\n\n[^a]: See[^c].\n[^b]: Bee.\n[^c]: Cee.\n')
    expect(notes.map(({number, text}) => [number, text.replace(/<[^>]*>/g, '')])).toEqual([
      ['1', 'See3.'],
      ['2', 'Bee.'],
      ['3', 'Cee.']
    ])
  })

  it('can be typed inside another note, a list or a quotation', async () => {
    const {notes, said} = await notesOf(
      'One[^a], two[^b].\n\n[^a]: Ay.\n\n    [^b]: Bee.\n\n- item\n\n  [^c]: Cee.\n\n> quoted[^c]\n'
    )
    expect(said).toEqual([])
    expect(notes.map(({text}) => text)).toEqual(['<p>Ay.</p>', '<p>Bee.</p>', '<p>Cee.</p>'])
  })

  it('without a call are left out and reported', async () => {
    const {notes, said} = await notesOf('Text.\n\n[^a]: Ay.\n')
    expect(notes).toEqual([])
    expect(said).toEqual([
      'book/01-one.md:5:1 warning note-is-called: Unexpected note `[^a]` that nothing calls, expected a call in the text; it is left out'
    ])
  })

  it('have labels of their own', async () => {
    const {notes, said} = await notesOf('Text[^a].\n\n[^a]: First.\n\n[^a]: Second.\n')
    expect(notes.map(({text}) => text)).toEqual(['<p>First.</p>'])
    expect(said).toEqual([
      'book/01-one.md:7:1 error id-unique: Unexpected second note `[^a]`, expected one note for a label; rename one'
    ])
  })

  it('that are missing are reported at each call', async () => {
    const {said} = await notesOf('A line\nand a call[^x] here.\n\n- a *list*[^y] too\n')
    expect(said).toEqual([
      'book/01-one.md:4:11 error noteref-has-note: Unexpected call `[^x]` without a note, expected `[^x]: …` in the same file',
      'book/01-one.md:6:11 error noteref-has-note: Unexpected call `[^y]` without a note, expected `[^y]: …` in the same file'
    ])
  })

  it('are not looked for in code, nor where the bracket is escaped', async () => {
    const {said, html} = await notesOf('The class `[^a]` and \\[^b] of letters.\n')
    expect(said).toEqual([])
    expect(html).toContain('[^b]')
  })

  it('that are missing only warn in a folder without book.yaml', async () => {
    const text = 'The house stands on the hill and everybody there looks at the sea[^x].'
    const {publish} = await import('../sample-book.ts')
    const {said} = await publish({'a.md': `# A\n\n${text}\n`}, {license: 'CC0-1.0'})
    expect(said[1]).toBe(
      'book/a.md:3:66 warning noteref-has-note: Unexpected call `[^x]` without a note, expected `[^x]: …` in the same file'
    )
  })

  it('keep ids apart from those that authors choose', async () => {
    const {notes} = await notesOf(':::note{#fn-one-1}\nBox.\n:::\n\nText[^a].\n\n[^a]: Ay.\n')
    expect(notes[0]?.id).toBe('fn-one-1-2')
  })
})
