// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {describe, expect, it} from 'vitest'
import {bookYaml, publish, publishChapter} from '../sample-book.ts'

describe('a chapter’s title', () => {
  it('is its first heading, with a number where chapters take one', async () => {
    const {section, publication, said} = await publishChapter('# *One* more\n\nText.\n')
    expect(said).toEqual([])
    expect(section).toMatchObject({id: 'one', number: '1', title: 'One more', source: '01-one.md'})
    expect(publication.nav).toEqual([
      {target: 'one', section: 'one', number: '1', title: 'One more', children: []}
    ])
  })

  it('can come from the front matter', async () => {
    const {section, said} = await publishChapter('---\ntitle: Given\n---\n\nText.\n\n## Section\n')
    expect(said).toEqual([])
    expect(section.title).toBe('Given')
  })

  it.each([
    ['Text before.\n\n## Sub\n', '3:1', '`Sub` before or in place of the title', 'Sub'],
    ['## Sub\n\n# Late\n', '3:1', '`Late` before or in place of the title', 'Late']
  ])('is reported where it is not the first heading: %j', async (text, place, found, title) => {
    const {section, said} = await publishChapter(text)
    expect(said).toContain(
      `book/01-one.md:${place} warning chapter-title: Unexpected ${found}, expected \`# Title\` as the first heading`
    )
    expect(section.title).toBe(title)
  })

  it('is made from the file name where there is none', async () => {
    const {publication, said} = await publish({'book.yaml': bookYaml, '03-my-notes.md': 'Text.\n'})
    expect(said).toEqual([
      'book/03-my-notes.md warning chapter-title: Unexpected chapter without a title, expected `# Title` as the first heading'
    ])
    expect(publication.sections[0]?.title).toBe('My notes')
  })
})

describe('a chapter’s id', () => {
  it.each([
    ['02-les-outils.md', 'les-outils'],
    ['01.md', 'section-01'],
    ['مقدمة.md', 'mqdmh'],
    ['cover.md', 'cover-2']
  ])('comes from its file %s and is a name in XML: %s', async (name, id) => {
    const {publication} = await publish({'book.yaml': bookYaml, [name]: '# Title\n'})
    expect(publication.sections[0]?.id).toBe(id)
  })
})

describe('headings without words', () => {
  const drawing =
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9"/></svg>'
  const files = {'book.yaml': bookYaml, 'a.svg': drawing}

  it('are left out, or paragraphs where they hold something', async () => {
    const text = '# One\n\n##\n\n## ![](a.svg)\n\nText.\n'
    const {publication, said} = await publish({...files, '01-one.md': text})
    expect(publication.nav[0]?.children).toEqual([])
    const names = publication.sections[0]?.body.children.flatMap((node) =>
      node.type === 'element' ? [node.tagName] : []
    )
    expect(names).toEqual(['h1', 'p', 'p'])
    expect(said).toEqual([
      'book/01-one.md:3:1 warning heading-words: Unexpected heading without words, expected a title; it was left out',
      'book/01-one.md:5:1 warning heading-words: Unexpected heading without words, expected a title; it is set as a paragraph'
    ])
  })

  it('are named by pictures that mean something', async () => {
    const text = '# ![Logo](a.svg)\n\n## The ![small *map*](a.svg)[^1]\n\n[^1]: Note.\n'
    const {publication, said} = await publish({...files, '01-one.md': text})
    const [chapter] = publication.nav
    expect([chapter?.title, chapter?.children[0]?.title]).toEqual(['Logo', 'The small map'])
    expect(said).toEqual([])
  })
})

describe('headings', () => {
  it('open nested sections that carry ids and numbers', async () => {
    const {html} = await publishChapter('# One\n\n## A\n\nText.\n\n### B\n\n## A\n')
    expect(html).toBe(
      '<section class="level2" id="one-a"><h2><span class="number">1.1</span> A</h2><p>Text.</p>' +
        '<section class="level3" id="one-b"><h3>B</h3></section></section>' +
        '<section class="level2" id="one-a-2"><h2><span class="number">1.2</span> A</h2></section>'
    )
  })

  it('come out without gaps, and a gap in the source is reported', async () => {
    const {html, said} = await publishChapter('# One\n\n## A\n\n#### B\n\n### C\n')
    expect(html).toContain(
      '<section class="level3" id="one-b"><h3>B</h3></section><section class="level3" id="one-c">'
    )
    expect(said).toEqual([
      'book/01-one.md:5:1 warning heading-levels: Unexpected heading of level 4 below level 2, expected level 3; it is set as level 3'
    ])
  })

  it('below a second title become sections of the first, and levels in messages are those typed', async () => {
    const {html, said} = await publishChapter('# One\n\n## A\n\n# Two\n\n## B\n\n#### C\n')
    expect(html.match(/<h\d>/g)).toEqual(['<h2>', '<h2>', '<h3>', '<h4>'])
    expect(said).toEqual([
      'book/01-one.md:9:1 warning heading-levels: Unexpected heading of level 4 below level 2, expected level 3; it is set as level 4'
    ])
  })

  it('in boxes and quotations rank below the section around them', async () => {
    const {html} = await publishChapter(
      '# One\n\n## A\n\n> # Quoted\n\n:::note\n##### Boxed\n:::\n'
    )
    expect(html).toContain('<blockquote><h3>Quoted</h3></blockquote>')
    expect(html).toContain('<h3>Boxed</h3>')
  })

  it('of the second and third level make the contents, without the calls of notes', async () => {
    const {publication} = await publishChapter(
      '# One\n\n## A[^1]\n\n### B\n\n#### C\n\n[^1]: Note.\n'
    )
    expect(publication.nav[0]?.children).toEqual([
      {
        target: 'one-a',
        section: 'one',
        number: '1.1',
        title: 'A',
        children: [{target: 'one-b', section: 'one', title: 'B', children: []}]
      }
    ])
  })
})

describe('numbering', () => {
  const files = {
    '00-before.md': '---\nmatter: front\n---\n# Before\n\n## Why\n',
    '01-one.md': '# One\n\n## A\n',
    '02-two.md': '---\nnumbered: false\n---\n# Two\n',
    '03-three.md': '# Three\n'
  }
  const numbersOf = async (numbering: string) => {
    const yaml = `${bookYaml}numbering: ${numbering}\n`
    const {publication} = await publish({'book.yaml': yaml, ...files})
    return publication.nav.map(({number, children}) => [number, children[0]?.number])
  }

  it('reaches chapters and sections of body matter', async () => {
    expect(await numbersOf('sections')).toEqual([
      [undefined, undefined],
      ['1', '1.1'],
      [undefined, undefined],
      ['2', undefined]
    ])
  })

  it('can stop at chapters', async () => {
    expect((await numbersOf('chapters'))[1]).toEqual(['1', undefined])
  })

  it('can be left out', async () => {
    expect((await numbersOf('none')).flat().every((number) => number === undefined)).toBe(true)
  })

  it('is in the digits of the language', async () => {
    const yaml = bookYaml.replace('language: en', 'language: ar')
    const {publication} = await publish({'book.yaml': yaml, '01-one.md': '# نص\n\n## قسم\n'})
    const number = publication.sections[0]?.number ?? ''
    expect(publication.nav[0]?.children[0]?.number).toBe(`${number}.${number}`)
    expect(number).toMatch(/^[1١]$/)
  })
})

describe('parts', () => {
  it('open with a chapter and count by themselves', async () => {
    const yaml = `${bookYaml}chapters:
  - part: First
    chapters: [01-one.md]
  - part: Second
    chapters: [02-two.md, 03-three.md]
`
    const {publication} = await publish({
      'book.yaml': yaml,
      '01-one.md': '# One\n',
      '02-two.md': '# Two\n',
      '03-three.md': '# Three\n'
    })
    expect(publication.sections.map(({part}) => part)).toEqual([
      {id: 'one-part', number: '1', title: 'First'},
      {id: 'two-part', number: '2', title: 'Second'},
      undefined
    ])
    const points = publication.nav.map(({target, section, title}) => [target, section, title])
    expect(points).toEqual([
      ['one-part', 'one', 'First'],
      ['one', 'one', 'One'],
      ['two-part', 'two', 'Second'],
      ['two', 'two', 'Two'],
      ['three', 'three', 'Three']
    ])
  })
})
