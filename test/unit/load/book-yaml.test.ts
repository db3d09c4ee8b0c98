// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {describe, expect, it} from 'vitest'
import {bookYaml, load, say} from '../sample-book.ts'

const chapter = {'01-one.md': '# One\n'}

async function saidOf(yaml: string | Uint8Array): Promise<string[]> {
  return say((await load({'book.yaml': yaml, ...chapter})).files)
}

async function only(yaml: string | Uint8Array): Promise<string> {
  const said = await saidOf(yaml)
  expect(said).toHaveLength(1)
  return said[0] ?? ''
}

describe('book.yaml', () => {
  it('says nothing of a book that declares what it must', async () => {
    expect(await saidOf(bookYaml)).toEqual([])
  })

  it('suggests the key that an unknown one is a slip from', async () => {
    expect(await only(`${bookYaml}licence: MIT\n`)).toBe(
      'book/book.yaml:5:1 error book-schema: Unexpected key `licence`, expected a known key; did you mean `license`?'
    )
  })

  it('lists the known keys where nothing is near', async () => {
    expect(await only(`${bookYaml}copyright: {holders: Ada, zzz: 1}\n`)).toBe(
      'book/book.yaml:5:27 error book-schema: Unexpected key `copyright.zzz`, expected one of `holders`, `years`'
    )
  })

  it('suggests keys of the list that an entry stands in', async () => {
    expect(
      await only(`${bookYaml}contributors:\n  - name: Ada\n    rolle: aut\n    role: aut\n`)
    ).toBe(
      'book/book.yaml:7:5 error book-schema: Unexpected key `contributors.0.rolle`, expected a known key; did you mean `role`?'
    )
  })

  it('survives keys that JavaScript knows', async () => {
    const said = await saidOf(`${bookYaml}constructor: 1\n__proto__: 2\ntoString: 3\n`)
    expect(said.map((line) => line.slice(0, 60))).toEqual([
      'book/book.yaml:5:1 error book-schema: Unexpected key `constr',
      'book/book.yaml:6:1 error book-schema: Unexpected key `__prot',
      'book/book.yaml:7:1 error book-schema: Unexpected key `toStri'
    ])
  })

  it.each([
    ['title: 1984', '1:8 error book-schema: Unexpected number `1984` for `title`, expected text'],
    ['title: ""', '1:8 error book-schema: Unexpected empty text for `title`, expected some text'],
    ['title:', '1:7 error book-schema: Unexpected an empty value for `title`, expected text'],
    ['title: [a, b]', '1:8 error book-schema: Unexpected a list for `title`, expected text'],
    [
      'title: "bell \\a"',
      '1:8 error book-schema: Unexpected `bell \\x07` for `title`, expected text without control characters'.replace(
        '\\x07',
        '\u0007'
      )
    ]
  ])('reports a wrong title at its value: %s', async (line, expected) => {
    expect(await only(bookYaml.replace(/^title:.*$/m, line))).toBe(`book/book.yaml:${expected}`)
  })

  it.each([
    ['version: 1.0', 'number `1` for `version`, expected text in quotes, such as "1.0.0"'],
    [
      'version: "../1"',
      '`../1` for `version`, expected letters, digits, dots and hyphens, such as "1.0.0"'
    ],
    [
      'isbn: 9782070612758',
      'number `9782070612758` for `isbn`, expected an ISBN-13 in quotes, such as "978-2-07-061275-8"'
    ],
    ['isbn: "123"', '`123` for `isbn`, expected an ISBN-13 in quotes, such as "978-2-07-061275-8"'],
    ['slug: Mon Livre', '`Mon Livre` for `slug`, expected lower-case letters, digits and hyphens'],
    [
      'identifier: mon-livre',
      '`mon-livre` for `identifier`, expected an address that begins with https:// or urn:'
    ],
    [
      'outputs: [epbu]',
      '`epbu` for `outputs.0`, expected one of `web`, `epub`, `pdf`; did you mean `epub`?',
      11
    ],
    ['outputs: []', 'an empty list for `outputs`, expected at least one entry', 10],
    [
      'numbering: section',
      '`section` for `numbering`, expected one of `none`, `chapters`, `sections`; did you mean `sections`?',
      12
    ],
    ['editions: [ar, ar]', '`ar` for `editions.1`, expected each edition once', 16],
    ['copyright: {holders: Ada, years: [2020]}', 'a list for `copyright.years`, expected text', 34],
    [
      'copyright: {holders: Ada, years: null}',
      'an empty value for `copyright.years`, expected text',
      34
    ],
    ['theme: {page-width: {a: b}}', 'keys and values for `theme.page-width`, expected text', 21]
  ])('names what it expected: %s', async (line, reason, column = line.indexOf(' ') + 2) => {
    const said = await saidOf(`${bookYaml}${line}\n`)
    expect(said).toContain(`book/book.yaml:5:${column} error book-schema: Unexpected ${reason}`)
  })

  it('reports a date that is none, and guesses no other one aloud', async () => {
    expect(await only(bookYaml.replace('2026-01-02', '2026-02-30'))).toBe(
      'book/book.yaml:4:7 error book-schema: Unexpected `2026-02-30` for `date`, expected a date such as 2026-11-23'
    )
  })

  it('says which date stands in for one that is not declared', async () => {
    expect(await only(bookYaml.replace(/^date.*\n/m, ''))).toBe(
      'book/book.yaml info book-date: Unexpected book without `date`, expected one such as `date: 2026-11-23`; 2026-11-23 is used'
    )
  })

  it('reports every missing key in one run', async () => {
    expect(await saidOf('subtitle: Nothing else\n')).toEqual([
      'book/book.yaml:1:1 error book-schema: Unexpected missing key `title`, expected text',
      'book/book.yaml:1:1 error book-schema: Unexpected missing key `language`, expected text',
      'book/book.yaml:1:1 error book-schema: Unexpected missing key `license`, expected text'
    ])
  })

  it.each([
    ['- a list\n', 'a list'],
    ['just text\n', '`just text`'],
    ['42\n', 'number `42`']
  ])('wants keys and values at the top, not %j', async (yaml, found) => {
    expect(await only(yaml)).toBe(
      `book/book.yaml:1:1 error book-schema: Unexpected ${found}, expected keys and values`
    )
  })

  it('reports broken YAML where it breaks', async () => {
    expect(await only('title: "open\nlanguage: en\n')).toBe(
      'book/book.yaml:3:1 error book-yaml: Unexpected YAML: Missing closing "quote'
    )
    expect(await only(`${bookYaml}title: Again\n`)).toBe(
      'book/book.yaml:5:1 error book-yaml: Unexpected YAML: Map keys must be unique'
    )
  })

  it('defuses aliases that expand without end', async () => {
    const bomb = Array.from({length: 9}, (_, index) => {
      const alias = `*a${index}`
      return `k${index + 1}: &a${index + 1} [${Array.from({length: 9}, () => alias).join(', ')}]`
    })
    expect(await only(['k0: &a0 [x]', ...bomb].join('\n'))).toBe(
      'book/book.yaml:1:1 error book-yaml: Unexpected YAML: Excessive alias count indicates a resource exhaustion attack'
    )
  })

  it('reports a book.yaml that is not UTF-8, and nothing else', async () => {
    expect(await only(Buffer.from(bookYaml.replace('A Book', 'Été'), 'latin1'))).toBe(
      'book/book.yaml:1:8 error chapter-encoding: Unexpected bytes that are not UTF-8, expected UTF-8 text; the file looks like ISO-8859-1 or Windows-1252: save it as UTF-8 in your editor'
    )
  })

  it('reads a byte order mark and Windows line ends without a word', async () => {
    expect(await saidOf(`\uFEFF${bookYaml.replaceAll('\n', '\r\n')}`)).toEqual([])
  })

  it('leaves faulty entries of a list out and keeps the lines of the others', async () => {
    const yaml = `${bookYaml}chapters:
  - 01-one.md
  - {fil: 02-two.md}
  - nowhere.md
`
    expect(await saidOf(yaml)).toEqual([
      'book/book.yaml:7:5 error book-schema: Unexpected missing key `chapters.1.file`, expected text',
      'book/book.yaml:7:6 error book-schema: Unexpected key `chapters.1.fil`, expected a known key; did you mean `file`?',
      'book/book.yaml:8:5 error chapter-exists: Unexpected chapter `nowhere.md`, expected a file in the book’s folder'
    ])
  })

  it('reports the licence and the language where they stand', async () => {
    const yaml = bookYaml
      .replace('CC-BY-4.0', 'cc-by-4.0')
      .replace('language: en', 'language: english')
    expect(await saidOf(yaml)).toEqual([
      'book/book.yaml:2:11 error language-tag: Unexpected language tag `english`, expected a BCP 47 tag such as `fr`, `pt-BR` or `ar`',
      'book/book.yaml:3:10 error licence-known: Unexpected licence `cc-by-4.0`, expected an SPDX identifier such as `CC-BY-SA-4.0`; did you mean `CC-BY-4.0`?'
    ])
  })

  it('keeps text and numbers of settings as text', async () => {
    const {editions} = await load({
      'book.yaml': `${bookYaml}copyright: {holders: Ada, years: 2020}\ntheme: {leading: 1.4}\n`,
      ...chapter
    })
    expect(editions[0]?.rights.copyrightNotice).toBe('© 2020 Ada')
    expect(editions[0]?.book.theme).toEqual({leading: '1.4'})
  })
})

describe('a declaration of accessibility', () => {
  const declared = `${bookYaml}accessibility:
  conforms-to: WCAG 2.2 AA
  certified-by: Ada
  date: 2026-11-23
`

  it('belongs to the edition that declares it, with its place', async () => {
    const {editions} = await load({
      'book.yaml': `${declared}  report: https://example.org/report\neditions: [fr]\n`,
      'fr/edition.yaml': 'title: Un livre\n',
      'fr/01-one.md': '# Un\n',
      ...chapter
    })
    expect(editions.map(({conformance}) => conformance)).toEqual([
      {
        conformsTo: 'WCAG 2.2 AA',
        certifiedBy: 'Ada',
        date: '2026-11-23',
        report: 'https://example.org/report',
        place: {line: 6, column: 3}
      },
      undefined
    ])
  })

  it.each([
    ['conforms-to: WCAG 2.2 AA', 'conforms-to: EPUB 3', 'for `accessibility.conforms-to`'],
    ['certified-by: Ada', 'certified-by: ""', 'for `accessibility.certified-by`'],
    ['  date: 2026-11-23\n', '', 'missing key `accessibility.date`'],
    ['date: 2026-11-23', 'date: today', 'for `accessibility.date`'],
    ['date: 2026-11-23', 'date: 2026-11-23\n  report: mine', 'for `accessibility.report`'],
    ['date: 2026-11-23', 'date: 2026-11-23\n  by: me', 'key `accessibility.by`']
  ])('is reported where it is wrong: %s → %s', async (from, to, reason) => {
    expect(await only(declared.replace(from, to))).toContain(reason)
  })
})

describe('a series', () => {
  const declared = `${bookYaml}collection: {title: Guides, position: 3}\n`

  it('is the same in every edition that names no other', async () => {
    const {editions} = await load({
      'book.yaml': `${declared}editions: [de, fr]\n`,
      'de/edition.yaml': 'title: Ein Buch\n',
      'fr/edition.yaml': 'title: Un livre\ncollection: {title: Les guides}\n',
      ...chapter
    })
    expect(editions.map(({book}) => book.collection)).toEqual([
      {title: 'Guides', position: 3},
      {title: 'Guides', position: 3},
      {title: 'Les guides'}
    ])
  })

  it.each([
    [
      'position: 3',
      'position: three',
      '5:39 error book-schema: Unexpected `three` for `collection.position`, expected a whole number from 1, such as `position: 3`'
    ],
    [
      'position: 3',
      'position: 0',
      '5:39 error book-schema: Unexpected number `0` for `collection.position`, expected a whole number from 1'
    ],
    [
      'position: 3',
      'position: 1.5',
      '5:39 error book-schema: Unexpected number `1.5` for `collection.position`, expected a whole number from 1'
    ],
    ['title: Guides, ', '', ' missing key `collection.title`'],
    [
      '{title: Guides, position: 3}',
      'Guides',
      ':5:13 error book-schema: Unexpected `Guides` for `collection`'
    ]
  ])('is reported where it is wrong: %s → %s', async (from, to, reason) => {
    expect(await only(declared.replace(from, to))).toContain(reason)
  })
})
