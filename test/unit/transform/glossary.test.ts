// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {describe, expect, test} from 'vitest'
import {bookYaml, load, publish, publishChapter, say, toHtml} from '../sample-book.ts'

const glossary = `terms:
  - term: Corpus
    forms: [corpora]
    definition: A set of *texts*; see :term[model].
    see: [model]
  - term: Model
    definition: What a program learnt.
  - term: Ångström
    definition: A length.
`

const files = {'book.yaml': bookYaml, 'glossary.yaml': glossary}

describe('a glossary', () => {
  test('is a chapter of back matter, sorted, its entries linked', async () => {
    const {publication, said} = await publishChapter('A :term[corpus].', files)
    const back = publication.sections.at(-1)
    expect(said).toEqual([])
    expect(back).toMatchObject({id: 'glossary', matter: 'back', title: 'Glossary'})
    expect(publication.nav.at(-1)).toMatchObject({title: 'Glossary'})
    expect(back && toHtml(back.body)).toBe(
      '<h1 class="unnumbered">Glossary</h1><div><dl class="glossary">' +
        '<dt><span id="gloss-angstrom"><dfn>Ångström</dfn></span></dt><dd><p>A length.</p></dd>' +
        '<dt><span id="gloss-corpus"><dfn>Corpus</dfn></span></dt><dd><p>A set of <em>texts</em>; see ' +
        '<a class="term glossref" role="doc-glossref" href="#gloss-model">model</a>. ' +
        'See: <a class="term glossref" role="doc-glossref" href="#gloss-model">Model</a>.</p></dd>' +
        '<dt><span id="gloss-model"><dfn>Model</dfn></span></dt><dd><p>What a program learnt.</p></dd></dl></div>'
    )
  })

  test('stands where its place is, with its role', async () => {
    const {html, publication} = await publishChapter('::glossary\n\nEnd.', files)
    expect(publication.sections).toHaveLength(1)
    expect(html).toContain('<div role="doc-glossary" aria-label="Glossary"><dl class="glossary">')
  })

  test('is sorted by the language of the edition', async () => {
    const yaml = bookYaml.replace('language: en', 'language: sv')
    const {publication} = await publish({...files, 'book.yaml': yaml, '01-one.md': '# Ett'})
    const back = publication.sections.at(-1)
    expect(back && toHtml(back.body).match(/(?<=<dfn>)\w+|Ångström/g)).toEqual([
      'Corpus',
      'Model',
      'Ångström'
    ])
  })
})

describe('a term', () => {
  test('leads to its entry where a chapter uses it first', async () => {
    const {html} = await publishChapter(
      'A :term[corpus], two :term[Corpora], my :term[thing]{of=model} and :term[model].',
      files
    )
    expect(html).toBe(
      '<p>A <a class="term glossref" role="doc-glossref" href="#gloss-corpus">corpus</a>, two ' +
        '<span class="term">Corpora</span>, my ' +
        '<a class="term glossref" role="doc-glossref" href="#gloss-model">thing</a> and ' +
        '<span class="term">model</span>.</p>'
    )
  })

  test('without an entry is told of, with the nearest one', async () => {
    const {said, html} = await publishChapter('A :term[corpsu] and :term[zebra].', files)
    expect(html).toContain('<span class="term">corpsu</span>')
    expect(said).toEqual([
      'book/01-one.md:3:3 warning term-defined: Unexpected term “corpsu” without an entry, expected a word of the glossary, or `{of=id}` with the id of an entry; did you mean “corpus”?',
      'book/01-one.md:3:21 warning term-defined: Unexpected term “zebra” without an entry, expected a word of the glossary, or `{of=id}` with the id of an entry'
    ])
  })

  test('in a book without a glossary is marked alone', async () => {
    const {html, said} = await publishChapter('A :term[corpus].')
    expect(html).toBe('<p>A <span class="term">corpus</span>.</p>')
    expect(said).toEqual([])
  })
})

describe('glossary.yaml', () => {
  async function told(text: string): Promise<string[]> {
    const {files: read} = await load({...files, 'glossary.yaml': text, '01-one.md': '# One'})
    return say(read)
  }

  test('has one entry for a word, or both lines are told', async () => {
    expect(
      await told(
        'terms:\n  - term: Corpus\n    definition: A.\n  - term: Set\n    forms: corpus\n    definition: B.\n'
      )
    ).toEqual([
      'book/glossary.yaml:2:11 error glossary-once: Unexpected second entry for “corpus”, expected one entry for a word, which line 4 has, too; join the two',
      'book/glossary.yaml:4:11 error glossary-once: Unexpected second entry for “corpus”, expected one entry for a word, which line 2 has, too; join the two'
    ])
  })

  test('is held against its schema, and its references', async () => {
    const said = await told(
      'terms:\n  - term: Corpus\n    definition: A.\n    see: [modle]\n  - term: Model\n    definition: B.\n  - term: X\n    defintion: C.\n'
    )
    expect(said.map((line) => line.replace(/: Unexpected.*/, ''))).toEqual([
      'book/glossary.yaml:4:11 error reference-resolves',
      'book/glossary.yaml:7:5 error glossary-schema',
      'book/glossary.yaml:8:5 error glossary-schema'
    ])
  })

  test('of a translation is its own, or else that of the source, in its language', async () => {
    const book = {
      'book.yaml': `${bookYaml}editions: [fr, ar]\n`,
      'en/glossary.yaml': 'terms: [{term: Corpus, definition: A set.}]\n',
      'fr/glossary.yaml': 'terms: [{term: Le corpus, id: corpus, definition: Un ensemble.}]\n',
      'en/01-one.md': '# One\n\n:term[corpus]',
      'fr/edition.yaml': 'title: Un livre\n',
      'fr/01-one.md': '# Un\n\n:term[ce corpus]{of=corpus}',
      'ar/edition.yaml': 'title: كتاب\n',
      'ar/01-one.md': '# واحد\n\n:term[مدونة]{of=corpus}'
    }
    const {publication: fr} = await publish(book, {languages: ['fr']})
    const {publication: ar} = await publish(book, {languages: ['ar']})
    expect(fr.sections.map(({body}) => toHtml(body)).join('')).toContain(
      '<dt><span id="gloss-corpus"><dfn>Le corpus'
    )
    expect(ar.sections.map(({body}) => toHtml(body)).join('')).toContain(
      '<dt lang="en" dir="ltr"><span id="gloss-corpus"'
    )
  })

  test('of a translation is what its PO file makes of it, entry by entry', async () => {
    const message = (context: string, source: string, target: string) =>
      `msgctxt "glossary:${context}"\nmsgid "${source}"\nmsgstr "${target}"\n\n`
    const {publication} = await publish(
      {
        'book.yaml': `${bookYaml}editions: [fr]\n`,
        'glossary.yaml':
          'terms:\n  - {term: Network, forms: networks, definition: A *web*.}\n  - {term: Weft, definition: A thread.}\n',
        'en/01-one.md': '# One\n\n:term[networks]',
        'fr/edition.yaml': 'title: Un livre\n',
        'fr/book.po': `${message('words', 'Network ; networks', 'Réseau ; réseaux')}${message('definition', 'A *web*.', 'Une *toile*.')}${message('words', 'Weft', 'Trame')}`,
        'fr/01-one.md': '# Un\n\n:term[réseaux]'
      },
      {languages: ['fr']}
    )
    const html = publication.sections.map(({body}) => toHtml(body)).join('')
    expect(html).toContain('<dfn>Réseau</dfn>')
    expect(html).toContain('Une <em>toile</em>.')
    expect(html).toContain('<dt lang="en" dir="ltr"><span id="gloss-weft"><dfn>Weft')
    expect(html).toContain('href="#gloss-network"')
  })
})
