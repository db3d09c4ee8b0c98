// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {VFile} from 'vfile'
import {afterAll, describe, expect, test} from 'vitest'
import type {EditionRecord} from '../../../pipeline/model/manifest.ts'
import {createEpubChecker} from '../../../pipeline/platform/epub-checker.ts'
import {verifyEpub} from '../../../pipeline/verify/verify-epub.ts'
import {pack, renderSample, textIn} from '../formats-epub/build-sample.ts'

const french = renderSample()
const arabic = renderSample({language: 'ar'})
const bytes = await pack(french.rendering, french.publication)

const checker = createEpubChecker()
afterAll(checker.close)

async function verify(data: Uint8Array, record: EditionRecord) {
  const file = new VFile()
  await verifyEpub(data, record, file, checker)
  return file.messages.map(({ruleId, reason}) => `${ruleId}: ${reason}`)
}

describe('a sound book', () => {
  test('has no message', async () => {
    expect(await verify(bytes, french.record)).toEqual([])
  })

  test('with a character that stands for one that was lost has none', async () => {
    const path = 'OEBPS/le-depart.xhtml'
    const text = textIn(french.rendering, path).replace('Il était', 'Il \uFFFDtait')
    expect(text).toContain('\uFFFD')
    const rendering = new Map(french.rendering).set(path, text)
    expect(await verify(await pack(rendering, french.publication), french.record)).toEqual([])
  })

  test('in Arabic has none either', async () => {
    const data = await pack(arabic.rendering, arabic.publication)
    expect(await verify(data, arabic.record)).toEqual([])
  })
})

const fields: readonly (readonly [keyof EditionRecord, Partial<EditionRecord>, RegExp])[] = [
  ['language', {language: 'fr-CA'}, /output-valid: Unexpected dc:language/],
  ['direction', {direction: 'rtl'}, /output-valid: Unexpected page-progression-direction/],
  ['identifier', {identifier: 'https://example.org/x'}, /output-valid: Unexpected dc:identifier/],
  ['title', {title: 'Autre'}, /output-valid: Unexpected dc:title/],
  ['subtitle', {subtitle: 'Autre'}, /output-valid: Unexpected dc:title of the subtitle/],
  ['version', {version: '9.9.9'}, /output-valid: Unexpected schema:version/],
  ['date', {date: '2020-01-01'}, /output-valid: Unexpected dc:date/],
  [
    'licence',
    {licence: {...french.record.licence, canonical: 'https://example.org/licence/'}},
    /LIC-050: Unexpected `dcterms:license/
  ],
  ['copyrightNotice', {copyrightNotice: '© 1999 X'}, /LIC-050: Unexpected `schema:copyright/],
  ['attributionName', {attributionName: 'Xavier'}, /LIC-050: Unexpected `cc:attributionName/],
  [
    'attributionUrl',
    {attributionUrl: 'https://example.org/x'},
    /LIC-050: Unexpected `cc:attributionURL/
  ],
  ['notice', {notice: 'Faites ce que vous voulez'}, /LIC-050: .*Faites ce que vous voulez/],
  [
    'contributors',
    {contributors: [{name: 'Alice Auteur', roles: ['aut'], sortAs: 'Auteur, Alice'}]},
    /LIC-050: Expected the contributor Alice Auteur \/ aut \/ Auteur, Alice/
  ]
]

describe('a book that does not say what its record says', () => {
  test.each(fields)('is found out by %s', async (_, change, reason) => {
    const messages = await verify(bytes, {...french.record, ...change})
    expect(messages).toContainEqual(expect.stringMatching(reason))
  })

  test('is found out by a contributor too many', async () => {
    const contributors = french.record.contributors.slice(0, 1)
    const messages = await verify(bytes, {...french.record, contributors})
    expect(messages).toEqual(['LIC-050: Unexpected contributor Édith Rice / edt / , expected none'])
  })

  test.each([...french.rendering.keys()].filter((path) => path.endsWith('.xhtml')))(
    'is found out by %s without its licence link',
    async (path) => {
      const text = textIn(french.rendering, path).replace(/<link rel="license"[^>]*>/, '')
      const rendering = new Map(french.rendering).set(path, text)
      const messages = await verify(await pack(rendering, french.publication), french.record)
      expect(messages).toContainEqual(
        expect.stringContaining(`LIC-050: Unexpected \`${path} <link rel="license">.length\` “0”`)
      )
    }
  )

  test('is found out by the words of the library', async () => {
    const path = 'OEBPS/content.opf'
    const text = textIn(french.rendering, path).replace('© 2026', 'All rights reserved © 2026')
    const rendering = new Map(french.rendering).set(path, text)
    const messages = await verify(await pack(rendering, french.publication), french.record)
    expect(messages).toContainEqual(expect.stringMatching('Unexpected “All rights reserved”'))
  })
})

describe('the container', () => {
  test.each([
    ['text', Buffer.from('not a zip file')],
    ['half a book', bytes.subarray(0, bytes.length / 2)],
    ['nothing', new Uint8Array()]
  ])('of %s is refused', async (_, data) => {
    expect(await verify(data, french.record)).toEqual([
      expect.stringMatching('output-valid: Unexpected file, expected an EPUB container')
    ])
  })

  test.each(['META-INF/encryption.xml', 'META-INF/rights.xml'])(
    'with %s is refused',
    async (path) => {
      const rendering = new Map(french.rendering).set(path, '<encryption/>')
      const messages = await verify(await pack(rendering, french.publication), french.record)
      expect(messages).toContainEqual(expect.stringMatching(`Unexpected entry ${path}`))
    }
  )

  test('with an entry of another date is refused', async () => {
    const data = Buffer.from(bytes)
    const second = data.indexOf('PK\u0001\u0002', data.indexOf('PK\u0001\u0002') + 4, 'latin1')
    data.writeUInt16LE(0x21, second + 14)
    expect(await verify(data, french.record)).toContainEqual(
      expect.stringMatching('Unexpected date 1980-01-01')
    )
  })

  test('that does not begin with its media type is refused', async () => {
    const data = Buffer.from(bytes)
    data.write('Mimetype', 30, 'latin1')
    expect(await verify(data, french.record)).toContainEqual(
      expect.stringMatching('Unexpected start of the container')
    )
  })
})

describe('claims', () => {
  test('that the book does not bear are found out', async () => {
    const path = 'OEBPS/content.opf'
    const claim = '<meta property="schema:accessibilityFeature">pageNavigation</meta>'
    const text = textIn(french.rendering, path).replace('<meta property="schema:acc', `${claim}$&`)
    const rendering = new Map(french.rendering).set(path, text)
    const messages = await verify(await pack(rendering, french.publication), french.record)
    expect(messages).toEqual([expect.stringMatching('accessibility feature pageNavigation')])
  })
})

describe('conformance', () => {
  const conformance = {
    conformsTo: 'WCAG 2.2 AA',
    certifiedBy: 'Ada A.',
    date: '2026-11-23'
  } as const
  const vouched = renderSample({edition: {conformance}})

  test('that somebody vouches for has no message', async () => {
    const data = await pack(vouched.rendering, vouched.publication)
    expect(await verify(data, vouched.record)).toEqual([])
  })

  test.each([
    [
      'that nobody vouches for',
      'content.opf',
      /<meta property="a11y:certifiedBy"[\s\S]*?<meta property="dcterms:date"[^>]*>[^<]*<\/meta>/,
      /expected somebody who vouches/
    ],
    [
      'that a formula contradicts',
      'la-carte.xhtml',
      ' alttext="E = m c^2"',
      /expected ground for describedMath/
    ]
  ])('%s is found out', async (_, name, cut, reason) => {
    const path = `OEBPS/${name}`
    const text = textIn(vouched.rendering, path).replace(cut, '')
    const rendering = new Map(vouched.rendering).set(path, text)
    expect(await verify(await pack(rendering, vouched.publication), vouched.record)).toContainEqual(
      expect.stringMatching(reason)
    )
  })
})

test('a book that names nobody is sound', async () => {
  const {edition} = renderSample().publication
  const rights = {...edition.rights, holders: [], attributionName: '', copyrightNotice: ''}
  const {attributionUrl: _, ...nobody} = rights
  const anonymous = renderSample({edition: {contributors: [], rights: nobody}})
  const data = await pack(anonymous.rendering, anonymous.publication)
  expect(await verify(data, anonymous.record)).toEqual([])
})

test('a series is read back, and missed', async () => {
  const {book} = renderSample().publication.edition
  const collection = {title: 'Récits', position: 3}
  const serial = renderSample({edition: {book: {...book, collection}}})
  const data = await pack(serial.rendering, serial.publication)
  expect(await verify(data, serial.record)).toEqual([])
  const other = {...serial.record, collection: {title: 'Récits', position: 4}}
  expect(await verify(data, other)).toEqual([
    'LIC-050: Unexpected `group-position[0]` “3”, expected “4”'
  ])
})

describe('pages of a printed edition', () => {
  const paged = renderSample({
    pageBreaks: [
      {folio: 'iv', page: 'contents'},
      {folio: '1', page: 'le-depart'},
      {folio: '2', page: 'le-depart', offset: 30},
      {folio: '3', page: 'la-carte', offset: 9}
    ]
  })

  test('that are listed and marked have no message', async () => {
    const data = await pack(paged.rendering, paged.publication)
    expect(await verify(data, paged.record)).toEqual([])
  })

  test.each([
    ['that are not listed', 'toc.xhtml', /<li><a href="le-depart.xhtml#page-2">2<\/a><\/li>/, ''],
    ['with two names', 'toc.xhtml', '#page-2">2<', '#page-2">3<'],
    ['that lead to nothing', 'toc.xhtml', '#page-2">2<', '#page-9">2<'],
    ['that lead to something else', 'toc.xhtml', '#page-2">2<', '#sec-suite">2<'],
    ['without a name', 'le-depart.xhtml', 'aria-label="2"', 'aria-label=""'],
    ['of no edition', 'content.opf', /<meta property="pageBreakSource">[^<]*<\/meta>/, ''],
    ['that are only claimed', 'toc.xhtml', /<nav epub:type="page-list"[\s\S]*?<\/nav>/, '']
  ])('%s are found out', async (_, name, from, to) => {
    const path = `OEBPS/${name}`
    const text = textIn(paged.rendering, path).replace(from, to)
    const rendering = new Map(paged.rendering).set(path, text)
    expect(text).not.toBe(textIn(paged.rendering, path))
    expect(await verify(await pack(rendering, paged.publication), paged.record)).toContainEqual(
      expect.stringMatching(/Expected page|Unexpected page |Unexpected pageBreakSource/)
    )
  })
})
