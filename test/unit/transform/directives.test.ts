// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {describe, expect, it} from 'vitest'
import {publishChapter} from '../sample-book.ts'

const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64'
)

const publish = (markdown: string) => publishChapter(markdown, {'a.png': pixel})

describe('callouts', () => {
  it('carry a title, their own or the language’s', async () => {
    const {html} = await publish(
      ':::note\nText.\n:::\n\n:::warning[Hot *stuff*]{#hot}\nText.\n:::\n'
    )
    expect(html).toBe(
      '<aside class="callout note" role="note" aria-labelledby="one-box-title"><p class="callout-title" id="one-box-title">Note</p><p>Text.</p></aside>' +
        '<aside class="callout warning" role="note" id="hot" aria-labelledby="hot-title"><p class="callout-title" id="hot-title">Hot <em>stuff</em></p><p>Text.</p></aside>'
    )
  })

  it('of other tools are read as ours', async () => {
    const {html, said} = await publish(':::tip\nText.\n:::\n\n:::danger\nText.\n:::\n')
    expect(said).toEqual([])
    expect(html.match(/callout (note|warning)/g)).toEqual(['callout note', 'callout warning'])
  })
})

describe('figures', () => {
  it('take the picture of their attributes', async () => {
    const {html, publication} = await publish(
      ':::figure{#fig-a src="a.png" alt="A dot"}\nA *dot*.\n\nBig.\n:::\n'
    )
    expect(html).toBe(
      '<figure class="figure" id="fig-a"><img src="asset:a.png" alt="A dot" width="1" height="1">' +
        '<figcaption><span class="label">Figure 1</span> <span class="caption-text">A <em>dot</em>.<br>\nBig.</span></figcaption></figure>'
    )
    expect(publication.figures).toEqual([
      {target: 'fig-a', section: 'one', number: '1', title: 'A dot.\nBig.'}
    ])
  })

  it('or the first picture inside', async () => {
    const {html, said} = await publish(':::figure\n![A dot](a.png)\n\nCaption.\n:::\n')
    expect(said).toEqual([])
    expect(html).toMatch(/^<figure class="figure" id="one-figure"><img /)
  })

  it.each([
    [
      ':::figure\nCaption.\n:::',
      'error figure-complete: Unexpected figure without a picture, expected `src="images/x.svg"` or an image inside'
    ],
    [
      '::figure{src="a.png" alt="A dot"}',
      'warning figure-complete: Unexpected figure without a caption, expected a sentence between the colons'
    ],
    [
      ':::figure{src="a.png"}\nCaption.\n:::',
      'warning image-alt: Unexpected picture `a.png` without `alt`, expected a text for those who do not see it; `alt=""` marks decoration'
    ]
  ])('say what they lack: %j', async (markdown, message) => {
    expect((await publish(`${markdown}\n`)).said).toEqual([`book/01-one.md:3:1 ${message}`])
  })
})

describe('captioned tables', () => {
  const table = '| a | b | c |\n|:--|--:|:-:|\n| 1 | 2 | 3 |\n'

  it('carry their caption, scope and alignment', async () => {
    const {html, publication} = await publish(`:::table{#tab-a}\nNumbers.\n\n${table}:::\n`)
    expect(html).toBe(
      '<table class="captioned" id="tab-a"><caption><span class="label">Table 1</span> <span class="caption-text">Numbers.</span></caption>' +
        '<thead><tr><th scope="col" class="align-left">a</th><th scope="col" class="align-right">b</th><th scope="col" class="align-center">c</th></tr></thead>' +
        '<tbody><tr><td class="align-left">1</td><td class="align-right">2</td><td class="align-center">3</td></tr></tbody></table>'
    )
    expect(publication.tables).toEqual([
      {target: 'tab-a', section: 'one', number: '1', title: 'Numbers.'}
    ])
  })

  it.each([
    [':::table\nNumbers.\n:::\n', 0],
    [`:::table\nNumbers.\n\n${table}\n\n${table}:::\n`, 2]
  ])('hold one table: %j', async (markdown, count) => {
    expect((await publish(markdown)).said).toEqual([
      `book/01-one.md:3:1 error table-complete: Unexpected \`:::table\` with ${count} tables, expected one, below its caption`
    ])
  })

  it('leave plain tables without caption and number', async () => {
    const {html, publication} = await publish(table)
    expect(html).toMatch(/^<table><thead>/)
    expect(publication.tables).toEqual([])
  })
})

describe('phrases', () => {
  it('can be in another language, with its direction', async () => {
    const {html} = await publish('A :lang[كتاب]{tag=AR} and :term[term] and :index[word].\n')
    expect(html).toBe(
      '<p>A <span lang="ar" dir="rtl">كتاب</span> and <span class="term">term</span> and <span class="indexed" id="index-one">word</span>.</p>'
    )
  })

  it('need a language tag that is one', async () => {
    expect((await publish('A :lang[book]{tag=english}.\n')).said).toEqual([
      'book/01-one.md:3:3 error language-tag: Unexpected language tag `english` in `:lang`, expected a BCP 47 tag, as in `:lang[deep learning]{tag=en}`'
    ])
  })
})

describe('epigraphs', () => {
  it('carry their DPUB-ARIA role', async () => {
    expect((await publish(':::epigraph\nWords.\n:::\n')).html).toBe(
      '<blockquote class="epigraph" role="doc-epigraph"><p>Words.</p></blockquote>'
    )
  })
})

describe('directives that are none', () => {
  it.each([
    [':::ntoe\nText.\n:::', '3:1', ':::ntoe', 'expected a known one; did you mean `:::note`?'],
    ['::figrue{src="a.png"}', '3:1', '::figrue', 'expected a known one; did you mean `:::figure`?'],
    ['A :reff[fig-a].', '3:3', ':reff', 'expected a known one; did you mean `:ref`?'],
    ['A :note[word].', '3:3', ':note', 'expected `:::note`'],
    ['::note[word]', '3:1', '::note', 'expected `:::note`'],
    [':::ref[fig-a]\nText.\n:::', '3:1', ':::ref', 'expected `:ref`']
  ])('are reported with what was meant: %j', async (markdown, place, typed, mend) => {
    expect((await publish(`${markdown}\n`)).said).toEqual([
      `book/01-one.md:${place} error directive-known: Unexpected directive \`${typed}\`, ${mend}`
    ])
  })

  it('and are like none of ours are kept as text, and said', async () => {
    const {html, said} = await publish(':::columns\nText.\n:::\n')
    expect(html).toBe('<div><p>Text.</p></div>')
    expect(said).toEqual([
      'book/01-one.md:3:1 warning directive-known: Unexpected directive `:::columns`, expected one of note, warning, example, case, epigraph, figure, table, chart, only, bibliography, glossary, ref, term, index, lang; its content is kept as plain text'
    ])
  })

  it('may have names that JavaScript knows', async () => {
    const {html, said} = await publish(
      'A :constructor and :toString[x].\n\n:::valueOf\nText.\n:::\n'
    )
    expect(html).toBe('<p>A :constructor and :toString[x].</p><div><p>Text.</p></div>')
    expect(said).toHaveLength(1)
  })

  it('want known formats in `:::only`', async () => {
    const {said} = await publish(':::only\nText.\n:::\n\n:::only{formats="pdf word"}\nText.\n:::\n')
    expect(said).toEqual([
      'book/01-one.md:3:1 error directive-known: Unexpected no `formats` in `:::only`, expected some of web, epub, pdf, as in `{formats="pdf epub"}`',
      'book/01-one.md:7:1 error directive-known: Unexpected format `word` in `:::only`, expected some of web, epub, pdf, as in `{formats="pdf epub"}`'
    ])
  })
})

describe('text that only looks like syntax', () => {
  it.each([
    'At 10:30, a ratio of 16:9 :smile: and a:b.',
    'It costs $5 and $10, or 3$ and 4$.',
    'A :joy[*very* loud]{x=1} word.'
  ])('stays as it is: %s', async (text) => {
    const {html, said} = await publish(`${text}\n`)
    expect(said).toEqual([])
    expect(html.replace(/<(?!\/?em)[^>]*>/g, '').replace(/<\/?em>/g, '*')).toBe(text)
  })
})

describe('maths', () => {
  it('becomes MathML that carries its TeX', async () => {
    const {html, said, publication} = await publish('Here $a+b$ and\n\n$$\nx^2\n$$\n')
    expect(said).toEqual([])
    expect(html).toMatch(/^<p>Here <math[^>]* alttext="a\+b"[^>]*><mrow>/)
    expect(html).toMatch(/<div class="maths"><math[^>]*display="block"/)
    expect(html).not.toContain('<annotation')
    expect(publication.scripts.has('Zmth')).toBe(true)
  })

  it('has nothing in it that only a style sheet of the reader would fill, and no ids', async () => {
    const {html, said} = await publish(
      '$$\n\\begin{align}\na &= b \\label{one}\\\\ c &= d\n\\end{align}\n$$\n'
    )
    expect(said).toEqual([])
    expect(html).toContain('<mtable')
    expect(html).not.toMatch(/<span|id="one"/)
  })

  it('that would be no formula is reported', async () => {
    const {said} = await publish('Here $\\ref{one}$.\n')
    expect(said).toEqual([expect.stringContaining('Unexpected link or text in place of a formula')])
  })

  it('that TeX cannot read is reported', async () => {
    const {said} = await publish('Here $\\frac{a}$.\n')
    expect(said).toHaveLength(1)
    expect(said[0]).toMatch(
      /^book\/01-one\.md:3:6 error maths-valid: Unexpected formula `\\frac\{a\}`: .+; expected TeX maths$/
    )
  })
})

describe('scripts', () => {
  it('are those of the text, wherever it stands', async () => {
    const {publication} = await publish('Some λόγος[^1].\n\n[^1]: книга\n')
    expect([...publication.scripts].sort()).toEqual(['Cyrl', 'Grek', 'Latn'])
  })
})
