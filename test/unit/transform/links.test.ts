// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {describe, expect, it} from 'vitest'
import {bookYaml, publish, publishChapter, toHtml} from '../sample-book.ts'

const others = {
  '02-two.md': '# Two\n\n## The end\n\n## The end\n',
  'guide/README.md': '# Guide\n',
  'guide/مقدمة.md': '# مقدمة\n\n## أول قسم\n'
}

async function link(markdown: string, options = {}) {
  const {html, said} = await publishChapter(markdown, others, options)
  return {
    href: /href="([^"]*)"/.exec(html)?.[1],
    html,
    said: said.filter((line) => line.includes('link'))
  }
}

describe('links', () => {
  it.each([
    ['02-two.md', '#two'],
    ['./02-two.md', '#two'],
    ['/02-two.md', '#two'],
    ['02-two.html', '#two'],
    ['02-two', '#two'],
    ['02-two.md?plain=1', '#two'],
    ['02-two.md#the-end', '#two-the-end'],
    ['02-two.md#the-end-1', '#two-the-end-2'],
    ['02-two.md#The%20End', '#two-the-end'],
    ['02-two.md#two', '#two'],
    ['guide', '#guide-readme'],
    ['guide/', '#guide-readme'],
    ['guide/%D9%85%D9%82%D8%AF%D9%85%D8%A9.md', '#guide-mqdmh'],
    ['guide/مقدمة.md#أول-قسم', '#guide-mqdmh-wl-qsm'],
    ['#one', '#one'],
    ['#', '#one'],
    ['https://example.org/a.md', 'https://example.org/a.md'],
    ['mailto:ada@example.org', 'mailto:ada@example.org']
  ])('to %s lead to %s', async (address, href) => {
    expect(await link(`See [it](${address}).\n`)).toMatchObject({href, said: []})
  })

  it.each([
    ['gone.md', '`gone.md`, expected a chapter of this book or a web address'],
    [
      '02-tow.md',
      '`02-tow.md`, expected a chapter of this book or a web address; did you mean `02-two.md`?'
    ],
    ['../a.md', '`../a.md` outside the book’s folder, expected a chapter or a web address'],
    ['#nowhere', '`#nowhere`, expected a heading or id of this chapter'],
    [
      '02-two.md#the-edn',
      '`#the-edn`, expected a heading or id of `02-two.md`; did you mean `#the-end`?'
    ]
  ])('to %s are broken', async (address, reason) => {
    expect((await link(`See [it](${address}).\n`)).said).toEqual([
      `book/01-one.md:3:5 error link-resolves: Unexpected link to ${reason}`
    ])
  })

  it('want an address', async () => {
    expect((await link('See [it]().\n')).said).toEqual([
      'book/01-one.md:3:5 error link-resolves: Unexpected link without an address, expected a chapter or a web address'
    ])
  })

  it('that are broken become text and a warning where that is allowed', async () => {
    const {html, said} = await link('See [it](gone.md).\n', {allowBrokenLinks: true})
    expect(html).toBe('<p>See <span class="broken-link">it</span>.</p>')
    expect(said[0]).toMatch(/^book\/01-one\.md:3:5 warning link-resolves/)
  })
})

describe('links in a part of a book', () => {
  it('to chapters that are not built become text, and are counted', async () => {
    const {html, said} = await link('See [it](gone.md) and [that](also-gone.md#part).\n', {
      isPartial: true
    })
    expect(html).toBe(
      '<p>See <span class="broken-link">it</span> and <span class="broken-link">that</span>.</p>'
    )
    expect(said).toEqual([
      'book/01-one.md info link-resolves: Unexpected links to chapters that are not built (2), expected all chapters; they are plain text here'
    ])
  })

  it('are still wrong where they lead nowhere in the same chapter', async () => {
    const {said} = await link('See [it](#gone).\n', {isPartial: true})
    expect(said[0]).toMatch(/^book\/01-one\.md:3:5 error link-resolves/)
  })
})

describe('cross references', () => {
  const figure = ':::figure{#fig-map src="a.png" alt="A map"}\nThe map.\n:::\n\n'
  const pixel = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64'
  )

  async function refer(markdown: string) {
    const {publication, said} = await publish({
      'book.yaml': bookYaml,
      'a.png': pixel,
      '01-one.md': `# One\n\n${markdown}\n`,
      '02-two.md': `# Two\n\n## The end\n\n${figure}:::table{#tab-a}\nNumbers.\n\n| a |\n|---|\n| 1 |\n:::\n\n:::note[A box]{#box}\nText.\n:::\n`
    })
    const body = publication.sections[0]?.body ?? {type: 'root', children: []}
    return {html: toHtml({...body, children: body.children.slice(1)}), said}
  }

  it.each([
    ['fig-map', '#fig-map', 'figure 1'],
    ['tab-a', '#tab-a', 'table 1'],
    ['box', '#box', 'A box'],
    ['02-two', '#two', 'chapter 2'],
    ['02-two.md', '#two', 'chapter 2'],
    ['two', '#two', 'chapter 2']
  ])('to %s are links that read well', async (id, href, text) => {
    const {html, said} = await refer(`See :ref[${id}].`)
    expect(said).toEqual([])
    expect(html.replaceAll('\u00A0', ' ')).toBe(
      `<p>See <a class="ref" href="${href}">${text}</a>.</p>`
    )
  })

  it.each([
    [':ref[fig-map] shows it.', 'Figure 1'],
    ['*Here.* :ref[fig-map] shows it.', 'Figure 1'],
    ['So it is.[^a] :ref[fig-map] shows it.\n\n[^a]: B.', 'Figure 1'],
    ['Is it (so)? “Yes!” :ref[fig-map] shows it.', 'Figure 1'],
    ['Cf. :ref[fig-map].', 'figure 1'],
    ['- :ref[fig-map]\n- b', 'figure 1'],
    ['It is, e.g. :ref[fig-map], so.', 'figure 1'],
    ['So: :ref[fig-map].', 'figure 1']
  ])('begin sentences with a capital: %s', async (markdown, text) => {
    expect((await refer(markdown)).html.replaceAll('\u00A0', ' ')).toContain(`>${text}</a>`)
  })

  it('reach headings of their own chapter', async () => {
    const {html} = await refer('## Here it is\n\nSee :ref[here-it-is].')
    expect(html.replaceAll('\u00A0', ' ')).toContain(
      '<a class="ref" href="#one-here-it-is">section 1.1</a>'
    )
  })

  it('can show the title instead of the number', async () => {
    expect((await refer('See :ref[fig-map]{style=title}.')).html).toContain('>The map.</a>')
  })

  it('that lead nowhere are reported with what is near', async () => {
    expect((await refer('See :ref[fig-mpa] and :ref[xyzxyz].')).said).toEqual([
      'book/01-one.md:3:5 error reference-resolves: Unexpected reference to `fig-mpa`, expected the id of a figure, table, box, section or chapter; did you mean `fig-map`?',
      'book/01-one.md:3:23 error reference-resolves: Unexpected reference to `xyzxyz`, expected the id of a figure, table, box, section or chapter'
    ])
  })

  it('want an id', async () => {
    expect((await refer('See :ref[].')).said).toEqual([
      'book/01-one.md:3:5 error reference-resolves: Unexpected empty `:ref[]`, expected the id of a figure, table, box or chapter'
    ])
  })

  it('need ids that are unique in the book', async () => {
    expect((await refer(figure)).said).toEqual([
      'book/02-two.md:5:1 error id-unique: Unexpected second `#fig-map`, expected an id that is unique in the book; rename one of the two'
    ])
  })
})
