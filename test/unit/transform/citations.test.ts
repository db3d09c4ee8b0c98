// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import type {CitationProcessor} from '../../../pipeline/model/citation.ts'
import type {MemoryFiles} from '../memory-folder.ts'
import {bookYaml, publish, publishChapter, toHtml} from '../sample-book.ts'

const references = [
  {
    id: 'ba',
    type: 'book',
    title: 'One',
    author: [{family: 'Ba'}],
    issued: {'date-parts': [[2020]]}
  },
  {
    id: 'cho',
    type: 'book',
    title: 'Two',
    author: [{family: 'Cho'}],
    issued: {'date-parts': [[2021]]}
  },
  {id: 'a.b_c:d', type: 'book', title: 'Odd', author: [{family: 'Odd'}]}
]

function filesOf(settings = '', list: unknown = references): MemoryFiles {
  return {
    'book.yaml': `${bookYaml}bibliography: references.json\n${settings}`,
    'references.json': JSON.stringify(list)
  }
}

async function cite(markdown: string, settings = ''): Promise<string> {
  const {html} = await publishChapter(markdown, filesOf(settings))
  return html
}

/** The words alone. */
async function words(markdown: string, settings = ''): Promise<string> {
  return (await cite(markdown, settings)).replace(/<[^>]+>/g, '').trim()
}

/** What authors type, and what is read. */
const typed: Readonly<Record<string, string>> = {
  'So [@ba].': 'So (Ba 2020).',
  'So [@ba, p. 12].': 'So (Ba 2020, p.\u00A012).',
  'So [@ba, 12].': 'So (Ba 2020, p.\u00A012).',
  'So [@ba, 12-14].': 'So (Ba 2020, pp.\u00A012–14).',
  'So [@ba; @cho, chap. 3].': 'So (Ba 2020; Cho 2021, chap.\u00A03).',
  'So [see @ba; also @cho].': 'So (see Ba 2020; also Cho 2021).',
  'So [see *also* @ba].': 'So (see also Ba 2020).',
  'So [-@ba].': 'So (2020).',
  'So [-@ba, p. 1].': 'So (2020, p.\u00A01).',
  'As @ba says.': 'As Ba (2020) says.',
  'As @ba [p. 3] says.': 'As Ba (2020, p.\u00A03) says.',
  'As @ba. Then': 'As Ba (2020). Then',
  'As (@ba) says.': 'As (Ba (2020)) says.',
  'So [@{a.b_c:d}].': 'So (Odd n.d.).',
  'So [@a.b_c:d, p. 1].': 'So (Odd n.d., p.\u00A01).',
  '**Bold [@ba]** and *[@cho]*': 'Bold (Ba 2020) and (Cho 2021)',
  'Write ada@ba or ada@example.org.': 'Write ada@ba or ada@example.org.',
  'A name \\@ba, and \\[@ba\\].': 'A name @ba, and [Ba (2020)].',
  'A reference &#64;ba.': 'A reference @ba.',
  '`[@ba]` and [@ba](https://example.org)': '[@ba] and @ba',
  'No key [see p. 3].': 'No key [see p.\u00A03].',
  'Open [@ba and on': 'Open [Ba (2020) and on',
  'See https://example.org/@ba now.': 'See https://example.org/@ba now.'
}

describe('citations', () => {
  test.each(Object.entries(typed))('“%s” reads “%s”', async (markdown, text) => {
    expect(await words(markdown)).toBe(text)
  })

  test('lead to the entry, which leads back', async () => {
    const {publication} = await publishChapter('So [@ba, p. 2].', filesOf())
    const [section, back] = publication.sections
    expect(section && toHtml(section.body)).toContain(
      '<span class="cited">(<a id="cite-one" class="biblioref" role="doc-biblioref" href="#ref-ba">Ba 2020</a>, p.\u00A02)</span>'
    )
    expect(back && toHtml(back.body)).toBe(
      '<h1 class="unnumbered">Bibliography</h1><div><ul class="bibliography" role="list"><li><p class="biblioentry" id="ref-ba">Ba. 2020. <cite>One</cite>.\u00A0<a class="backlink" href="#cite-one" role="doc-backlink" aria-label="Back to citation 1">↩\uFE0E</a></p></li></ul></div>'
    )
    expect(back).toMatchObject({id: 'bibliography', matter: 'back', title: 'Bibliography'})
    expect(publication.nav.at(-1)).toMatchObject({target: 'bibliography', title: 'Bibliography'})
    expect(publication.anchors.get('ref-ba')).toBe('bibliography')
  })

  test('of one author and year are told apart', async () => {
    const list = ['Zoo', 'Ark'].map((title) => ({...references[0], id: title, title}))
    const {html} = await publishChapter('[@Zoo; @Ark]', filesOf('', list))
    expect(html).toContain('Ba 2020b')
    expect(html).toContain('Ba 2020a')
  })

  test('that are unknown are errors in brackets, with the nearest key', async () => {
    const {said} = await publishChapter('So [@bo, p. 2], @chi and @stranger [@ba].', filesOf())
    expect(said.filter((line) => line.includes('citation-resolves'))).toEqual([
      'book/01-one.md:3:5 error citation-resolves: Unexpected citation of `@bo`, expected a key of the bibliography; did you mean `@ba`?',
      'book/01-one.md:3:17 error citation-resolves: Unexpected citation of `@chi`, expected a key of the bibliography, or `\\@` before a name that is no key; did you mean `@cho`?',
      'book/01-one.md:3:26 warning citation-resolves: Unexpected citation of `@stranger`, expected a key of the bibliography, or `\\@` before a name that is no key'
    ])
  })

  test('in a book without a bibliography are text, and told of', async () => {
    const {html, said} = await publishChapter('So [@ba] and @ba.\n\n::bibliography')
    expect(html).toContain('So [@ba] and @ba.')
    expect(said).toEqual([
      'book/01-one.md:3:5 warning bibliography-exists: Unexpected citation `[@ba]` in a book without a bibliography, expected `bibliography: references.json` in book.yaml',
      'book/01-one.md:5:1 error bibliography-exists: Unexpected `::bibliography` in a book without a bibliography, expected `bibliography: references.json` in book.yaml'
    ])
  })

  test('leave calls of missing notes to be found', async () => {
    const {said} = await publishChapter('So [@ba] and [^gone].', filesOf())
    expect(said.filter((line) => line.includes('noteref'))).toHaveLength(1)
  })

  test('whatever is typed, leave the other words as they are', async () => {
    const word = fc.constantFrom('[', ']', ';', '@', '-', 'ba', ' ', 'x', '\\', '*', '&#64;', ',')
    await fc.assert(
      fc.asyncProperty(fc.array(word, {maxLength: 14}), async (pieces) => {
        const markdown = `a ${pieces.join('')} z`
        const [plain, cited] = [
          await publishChapter(markdown, {'book.yaml': bookYaml}),
          await publishChapter(markdown, filesOf())
        ]
        if (!cited.html.includes('class="cited"')) expect(cited.html).toBe(plain.html)
        expect(cited.html).not.toContain('data-')
      }),
      {numRuns: 150}
    )
  })
})

describe('note style', () => {
  const settings = 'citation-style: note\n'

  async function notesOf(markdown: string): Promise<{html: string; notes: string[]}> {
    const {section, html} = await publishChapter(markdown, filesOf(settings))
    const notes = section.notes.map(({children}) =>
      toHtml({type: 'root', children: [...children]})
        .replace(/<[^>]+>/g, '')
        .trim()
    )
    return {html: html.replace(/<[^>]+>/g, ''), notes}
  }

  test('makes notes in the order of calls, behind the mark in English', async () => {
    const {html, notes} = await notesOf(
      'A word [@ba, p. 2]. Own[^n], then [see @cho].\n\n[^n]: Mine.'
    )
    expect(html).toBe('A word.1 Own2, then.3')
    expect(notes).toEqual(['Ba, One, 2020, p.\u00A02.', 'Mine.', 'See Cho, Two, 2021.'])
  })

  test('is short for what was cited, and “ibid.” right behind it', async () => {
    const {notes} = await notesOf('A [@ba]. B [@ba, p. 3]. C [@cho]. D [@ba].')
    expect(notes).toEqual(['Ba, One, 2020.', 'Ibid., p.\u00A03.', 'Cho, Two, 2021.', 'Ba, One.'])
  })

  test('sets citations inside a note where they are', async () => {
    const {notes} = await notesOf('A[^n]. B [@ba].\n\n[^n]: On this, [see @ba, p. 3] and on.')
    expect(notes).toEqual(['On this, see Ba, One, 2020, p.\u00A03 and on.', 'Ibid.'])
  })

  test('names the author in a sentence', async () => {
    const {html, notes} = await notesOf('As @ba [p. 3] says.')
    expect(html).toBe('As Ba1 says.')
    expect(notes).toEqual(['Ba, One, 2020, p.\u00A03.'])
  })

  test('parts calls that meet', async () => {
    const {html} = await notesOf('A[^n] [@ba] B.\n\n[^n]: Mine.')
    expect(html).toBe('A1\u202F2 B.')
  })
})

describe('the bibliography', () => {
  test('stands where its place is, with its role', async () => {
    const {publication, html} = await publishChapter(
      'So [@ba].\n\n::bibliography\n\nEnd.',
      filesOf()
    )
    expect(publication.sections).toHaveLength(1)
    expect(html).toContain('<div role="doc-bibliography" aria-label="Bibliography"><ul')
  })

  test('has one place', async () => {
    const {said} = await publishChapter('[@ba]\n\n::bibliography\n\n::bibliography', filesOf())
    expect(said).toContain(
      'book/01-one.md:7:1 error id-unique: Unexpected second `::bibliography`, expected one; remove one of the two'
    )
  })

  test('lists what is cited, and tells what is not', async () => {
    const {publication, said} = await publishChapter('So [@cho].', filesOf())
    expect([...publication.anchors.keys()].filter((id) => id.startsWith('ref-'))).toEqual([
      'ref-cho'
    ])
    expect(said).toEqual([
      'book/references.json:1:3 info reference-cited: Unexpected works that nothing cites: `ba`, `a.b_c:d`, expected citations such as `[@key]`; they are left out'
    ])
  })

  test('lists all works where it is told to', async () => {
    const {publication} = await publishChapter('No citation.', filesOf('bibliography-scope: all\n'))
    const back = publication.sections.at(-1)
    expect(back && toHtml(back.body).match(/id="ref-[^"]+"/g)).toEqual([
      'id="ref-ba"',
      'id="ref-cho"',
      'id="ref-a-b-c-d"'
    ])
  })

  test('stands at the end of each chapter that cites, where it is told to', async () => {
    const {publication} = await publish({
      ...filesOf('bibliography-placement: chapter\n'),
      '01-one.md': '# One\n\n## Part\n\n[@ba; @cho]',
      '02-two.md': '# Two\n\n[@ba]',
      '03-three.md': '# Three\n\nNothing.'
    })
    const refs = publication.sections.map(({body}) => toHtml(body).match(/id="ref-[^"]+"/g))
    expect(refs).toEqual([['id="ref-ba"', 'id="ref-cho"'], ['id="ref-ba-2"'], null])
    const [one] = publication.nav
    expect(one?.children.map(({number, title}) => [number, title])).toEqual([
      ['1.1', 'Part'],
      [undefined, 'References']
    ])
  })

  test('is worded by another processor where one is given', async () => {
    const processor: CitationProcessor = {
      sorted: ['cho', 'ba'],
      formatEntry: (key) => [{type: 'text', value: `<${key}>`}],
      formatCitation: ({works}, link) =>
        works.flatMap(({key}) => link(key, [{type: 'text', value: `{${key}}`}])),
      formatNames: (key) => [{type: 'text', value: key}]
    }
    const {html, publication} = await publishChapter('So [@ba; @cho].', filesOf(), {
      citationProcessor: () => processor
    })
    expect(html.replace(/<[^>]+>/g, '')).toBe('So {ba}{cho}.')
    const back = publication.sections.at(-1)
    expect(back && toHtml(back.body)).toMatch(/&#x3C;cho>.*&#x3C;ba>/)
  })
})
