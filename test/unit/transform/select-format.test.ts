// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {describe, expect, it} from 'vitest'
import type {FormatName} from '../../../pipeline/model/format-name.ts'
import {selectFormat} from '../../../pipeline/transform/select-format.ts'
import {publishChapter, toHtml} from '../sample-book.ts'

const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64'
)

async function select(markdown: string, format: FormatName) {
  const {publication} = await publishChapter(markdown, {'a.png': pixel})
  const selected = selectFormat(publication, format)
  const section = selected.sections[0]
  if (!section) throw new Error('Unexpected publication without sections')
  const html = toHtml({...section.body, children: section.body.children.slice(1)})
  return {publication, selected, section, html}
}

describe('selectFormat', () => {
  const both =
    ':::only{formats="pdf"}\nPrinted.\n:::\n\n:::only{formats="epub, web"}\nShown.\n:::\n'

  it('keeps what is for the format and leaves the rest out', async () => {
    expect((await select(both, 'pdf')).html).toBe('<div><p>Printed.</p></div>')
    expect((await select(both, 'epub')).html).toBe('<div><p>Shown.</p></div>')
    expect((await select(both, 'web')).html).toBe('<div><p>Shown.</p></div>')
  })

  it('leaves the publication itself as it was', async () => {
    const {publication} = await publishChapter(
      '[It](#fig-a)\n\n:::only{formats=pdf}\n:::note{#fig-a}\nBox.\n:::\n:::\n'
    )
    const before = structuredClone(publication.sections[0]?.body)
    selectFormat(publication, 'web')
    expect(publication.sections[0]?.body).toEqual(before)
  })

  it('leaves notes out that nothing calls any more, and those only they call', async () => {
    const text = `Text[^b].\n\n::::only{formats="pdf"}\nPrinted[^a][^b].\n::::\n\n[^a]: Ay[^c].\n[^b]: Bee.\n[^c]: Cee.\n`
    const web = await select(text, 'web')
    expect(web.section.notes.map(({id, callIds}) => [id, callIds])).toEqual([
      ['fn-one-1', ['fnref-one-1']]
    ])
    expect(web.selected.anchors.has('fn-one-2')).toBe(false)
    expect((await select(text, 'pdf')).section.notes).toHaveLength(3)
  })

  it('leaves captions, anchors and links out with what they lead to', async () => {
    const text =
      'See :ref[fig-a] and [it](#fig-a).\n\n::::only{formats="pdf"}\n:::figure{#fig-a src="a.png" alt="A"}\nDot.\n:::\n::::\n'
    const web = await select(text, 'web')
    expect(web.selected.figures).toEqual([])
    expect(web.selected.anchors.has('fig-a')).toBe(false)
    expect(web.html).toMatch(
      /^<p>See <span class="ref">figure.1<\/span> and <span>it<\/span>\.<\/p>$/
    )
    expect((await select(text, 'pdf')).selected.figures).toHaveLength(1)
  })
})
