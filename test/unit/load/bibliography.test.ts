// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import fc from 'fast-check'
import {VFile} from 'vfile'
import {describe, expect, test} from 'vitest'
import {readNames} from '../../../pipeline/load/bibtex-names.ts'
import {parseBibtex} from '../../../pipeline/load/parse-bibtex.ts'
import {readTex} from '../../../pipeline/load/tex-text.ts'
import type {MemoryFiles} from '../memory-folder.ts'
import {bookYaml, load, say} from '../sample-book.ts'

async function read(files: MemoryFiles, names = 'references.json') {
  const yaml = `${bookYaml}bibliography: ${names}\n`
  const {editions, files: read} = await load({'book.yaml': yaml, '01-one.md': '# One', ...files})
  const references = editions[0]?.book.bibliography?.references ?? new Map()
  return {works: [...references.values()].map(({reference}) => reference), said: say(read)}
}

describe('a bibliography in CSL-JSON', () => {
  test('is read as it is, without what is unknown or empty', async () => {
    const item = {
      id: 12,
      type: 'book',
      title: 'A <i>title</i>',
      author: [{family: 'Ba', given: 'A.'}],
      issued: {'date-parts': [['2020', 5]], season: 2},
      accessed: {raw: '2024-03-01'},
      volume: 3,
      publisher: null,
      note: '',
      editor: [],
      abstract: 'Long',
      custom: {x: 1}
    }
    const {works, said} = await read({'references.json': JSON.stringify([item])})
    expect(said).toEqual([])
    expect(works).toEqual([
      {
        id: '12',
        type: 'book',
        title: 'A <i>title</i>',
        author: [{family: 'Ba', given: 'A.'}],
        issued: {'date-parts': [[2020, 5]]},
        accessed: {'date-parts': [[2024, 3, 1]]},
        volume: '3'
      }
    ])
  })

  test('has its faults told at their lines, and keeps the sound works', async () => {
    const json = `[
  {"id": "ba", "type": "boook", "title": "One"},
  {"id": "cho", "type": "book",
   "author": "Cho",
   "issued": "2020"},
  {"type": "book"},
  {"id": "ok", "type": "book"},
  {"id": "ok", "type": "book"}
]`
    const {works, said} = await read({'references.json': json})
    expect(works).toEqual([{id: 'ok', type: 'book'}])
    expect(said.map((line) => line.replace(/one of `.*`; did/, 'one of …; did'))).toEqual([
      'book/references.json:2:24 error bibliography-schema: Unexpected `boook` for `type`, expected one of …; did you mean `book`?',
      'book/references.json:4:14 error bibliography-schema: Unexpected `Cho` for `author`, expected a list of names',
      'book/references.json:5:14 error bibliography-schema: Unexpected `2020` for `issued`, expected a date such as {"date-parts": [[2024, 3, 1]]}',
      'book/references.json:6:3 error bibliography-schema: Unexpected missing key `id`, expected text',
      'book/references.json:8:4 error reference-once: Unexpected second work `ok`, expected one work for a key, which book/references.json:7 has already; rename one of the two'
    ])
  })

  test('that is no JSON is told where it breaks', async () => {
    const {said} = await read({'references.json': '[\n  {"id": "a" "type": "book"}\n]'})
    expect(said).toEqual([
      expect.stringMatching(
        /^book\/references\.json:2:\d+ error bibliography-schema: Unexpected text, expected JSON: /
      )
    ])
  })

  test('that is no list is told', async () => {
    const {said} = await read({'references.json': '{"id": "a"}'})
    expect(said).toEqual([
      'book/references.json:1:1 error bibliography-schema: Unexpected content, expected a list of works in CSL-JSON: [{"id": "…"}, …]'
    ])
  })

  test('that is missing or of another kind is told, with the file that was meant', async () => {
    const files = {'references.json': '[]'}
    expect((await read(files, 'refernces.json')).said).toEqual([
      'book/book.yaml:5:15 error bibliography-exists: Unexpected bibliography `refernces.json` (a missing file), expected CSL-JSON (.json) or BibTeX (.bib) inside the book’s folder; did you mean `references.json`?'
    ])
    expect((await read(files, '../references.json')).said).toHaveLength(1)
    expect((await read(files, '[references.json, notes.txt]')).said).toEqual([
      'book/book.yaml:5:33 error bibliography-exists: Unexpected bibliography `notes.txt` (a file of another kind), expected CSL-JSON (.json) or BibTeX (.bib) inside the book’s folder'
    ])
  })
})

const bib = String.raw`
This is a comment.
@comment{anything, {even} this}
@string{seuil = "\'Editions du Seuil"}
@string(pre = {arts})

@Book{dupont2021,
  author    = {Dupont, Jeanne and van Gogh, Piet and {Open Lab} and others},
  title     = {Le chant des {M}achines},
  subtitle  = "Une enqu{\^e}te",
  publisher = seuil,
  address   = {Paris},
  year      = 2021, month = mar,
  series    = {Points}, number = 12,
  langid    = {french},
}

@article{ba2020,
  author = "Ba, A. and Simone de Beauvoir",
  title = {Hearing \emph{well} --- or not \& more},
  journal = pre # { and } # "numbers",
  volume = 3, number = 2, pages = {7--19},
  date = {2020-05-04}, urldate = {2024-01-02},
  doi = {10.1000/x\_y},
  url = {https://example.org/a\_b?c=d%20e}
}

@inproceedings{sy2018, crossref = {proc}, author = {Sy, Awa}, title = {The part}, pages = {1-2}}
@proceedings{proc, title = {The whole}, editor = {Roy, Ann}, year = {2018}, publisher = {PUL}}
@misc{page, title = {A page}, howpublished = {\url{https://example.org/~x}}}
@online{pre, title = {Pre}, eprinttype = {arxiv}, eprint = {2111.05011}, date = {2021?}}
`

describe('a bibliography in BibTeX', () => {
  test('gives the works that CSL-JSON would', async () => {
    const {works, said} = await read({'works.bib': bib}, 'works.bib')
    expect(said).toEqual([])
    expect(works).toEqual([
      {
        id: 'dupont2021',
        type: 'book',
        author: [
          {family: 'Dupont', given: 'Jeanne'},
          {family: 'Gogh', given: 'Piet', 'non-dropping-particle': 'van'},
          {literal: 'Open Lab'}
        ],
        title: 'Le chant des Machines: Une enquête',
        publisher: 'Éditions du Seuil',
        'publisher-place': 'Paris',
        issued: {'date-parts': [[2021, 3]]},
        'collection-title': 'Points',
        'collection-number': '12',
        language: 'fr'
      },
      {
        id: 'ba2020',
        type: 'article-journal',
        author: [
          {family: 'Ba', given: 'A.'},
          {family: 'Beauvoir', given: 'Simone', 'dropping-particle': 'de'}
        ],
        title: 'Hearing <i>well</i> — or not & more',
        'container-title': 'arts and numbers',
        volume: '3',
        issue: '2',
        page: '7–19',
        issued: {'date-parts': [[2020, 5, 4]]},
        accessed: {'date-parts': [[2024, 1, 2]]},
        DOI: '10.1000/x_y',
        URL: 'https://example.org/a_b?c=d%20e'
      },
      {
        id: 'sy2018',
        type: 'paper-conference',
        author: [{family: 'Sy', given: 'Awa'}],
        editor: [{family: 'Roy', given: 'Ann'}],
        title: 'The part',
        'container-title': 'The whole',
        publisher: 'PUL',
        page: '1-2',
        issued: {'date-parts': [[2018]]}
      },
      {
        id: 'proc',
        type: 'book',
        title: 'The whole',
        editor: [{family: 'Roy', given: 'Ann'}],
        publisher: 'PUL',
        issued: {'date-parts': [[2018]]}
      },
      {id: 'page', type: 'webpage', title: 'A page', URL: 'https://example.org/~x'},
      {
        id: 'pre',
        type: 'webpage',
        title: 'Pre',
        URL: 'https://arxiv.org/abs/2111.05011',
        issued: {'date-parts': [[2021]], circa: true}
      }
    ])
  })

  test('has its faults told at their lines, and goes on at the next entry', async () => {
    const text =
      '@book{,\n title = {X}}\n@book{a, title = {Open\n}\n@book{b, title {X}}\n@book{c, title = {C}}\n'
    const {works, said} = await read({'works.bib': text}, 'works.bib')
    expect(works).toEqual([{id: 'c', type: 'book', title: 'C'}])
    expect(said).toEqual([
      'book/works.bib:1:1 error bibliography-schema: Unexpected `@book` without a key, expected one such as `@book{dupont2021,`',
      'book/works.bib:3:1 error bibliography-schema: Unexpected text behind a field, expected `name = {value},` in `a`',
      'book/works.bib:5:1 error bibliography-schema: Unexpected text behind `title`, expected `name = {value},` in `b`'
    ])
  })

  test('is read to its end, whatever it holds', () => {
    const piece = fc.constantFrom(
      '@',
      'book',
      '{',
      '}',
      '"',
      '=',
      ',',
      '#',
      '\\',
      '%',
      '\n',
      ' ',
      'a',
      '(',
      ')'
    )
    fc.assert(
      fc.property(fc.array(piece, {maxLength: 60}), (pieces) => {
        const works = parseBibtex(pieces.join(''), new VFile())
        for (const {reference} of works) expect(reference.id).not.toBe('')
      })
    )
  })

  test('of thousands of entries is read in time', () => {
    const text = Array.from({length: 5000}, (_, index) => `@book{k${index}, title = {T ${index}}}`)
    const start = performance.now()
    expect(parseBibtex(text.join('\n'), new VFile())).toHaveLength(5000)
    expect(parseBibtex('@book{a, t = {'.repeat(5000), new VFile())).toEqual([])
    expect(performance.now() - start).toBeLessThan(5000)
  })
})

describe('TeX', () => {
  test.each([
    [String.raw`{\'e}t{\'{e}} \'et\'e`, 'été été'],
    [String.raw`Fran{\c c}ois \c{C}a \v{s} {\v Z}`, 'François Ça š Ž'],
    [String.raw`na{\"\i}ve {\"{o}}`, 'naïve ö'],
    [String.raw`{\OE}uvre, \oe{}uvre, stra{\ss}e, \o re`, 'Œuvre, œuvre, straße, øre'],
    [String.raw`\~n \H{o} \.z \=a \u{a} \k{a} \r{a}`, 'ñ ő ż ā ă ą å'],
    ["``a'' -- b --- c~d", '“a” – b — c\u00A0d'],
    [String.raw`\textit{a} \textbf{b} x\textsuperscript{2}`, '<i>a</i> <b>b</b> x<sup>2</sup>'],
    [String.raw`50\,\% \& \$5 \#1 a\_b \{x\}`, '50\u202F% & $5 #1 a_b {x}'],
    [String.raw`{A} {BC} $x^2$ \unknown{kept}`, 'A BC x^2 kept'],
    [String.raw`\enquote{a} \url{https://example.org/}`, '“a” https://example.org/']
  ])('%s is %s', (typed, text) => {
    expect(readTex(typed)).toBe(text)
  })

  test.each([
    ['Jeanne Dupont', {family: 'Dupont', given: 'Jeanne'}],
    ['Dupont, Jeanne', {family: 'Dupont', given: 'Jeanne'}],
    ['King, Jr., Martin Luther', {family: 'King', given: 'Martin Luther', suffix: 'Jr.'}],
    [
      'Johann Wolfgang von Goethe',
      {family: 'Goethe', given: 'Johann Wolfgang', 'dropping-particle': 'von'}
    ],
    ['Jean de La Fontaine', {family: 'La Fontaine', given: 'Jean', 'dropping-particle': 'de'}],
    [
      'de la Cruz, Inés',
      {family: 'Cruz', given: 'Inés', 'dropping-particle': 'de', 'non-dropping-particle': 'la'}
    ],
    ['{Unesco and friends}', {literal: 'Unesco and friends'}],
    ['Plato', {family: 'Plato'}]
  ])('the name %s is read', (typed, name) => {
    expect(readNames(typed)).toEqual([name])
  })
})
