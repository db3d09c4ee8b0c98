// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {EPub} from 'epub-gen-memory'
import {afterEach, describe, expect, test} from 'vitest'
import {BookEPub, type FinishedBook} from '../../../pipeline/formats/epub/book-epub.ts'
import {readContainer} from '../../../pipeline/verify/epub-container.ts'
import {pack, renderSample} from './build-sample.ts'

const book: FinishedBook = {
  title: 'Titre',
  language: 'fr',
  modified: '2026-11-23T08:30:00Z',
  css: 'p {}',
  packageDocument: '<package/>',
  navigation: '<nav/>',
  ncx: '<ncx/>',
  documents: new Map([
    ['b.xhtml', '<b title="<%= 1 %>"/>'],
    ['a.xhtml', '<a/>']
  ]),
  resources: new Map<string, string | Uint8Array>([
    ['OEBPS/images/x.png', new Uint8Array([1, 2, 3])],
    ['META-INF/LICENSES/Font.txt', 'OFL']
  ])
}

const zone = process.env['TZ']
afterEach(() => {
  if (zone === undefined) delete process.env['TZ']
  else process.env['TZ'] = zone
})

describe('the members of epub-gen-memory that are used', () => {
  test.each(['render', 'downloadAllFonts', 'downloadAllImages'])('%s is a method', (name) => {
    expect(Reflect.get(EPub.prototype, name)).toBeTypeOf('function')
  })

  test('options keep the templates, and templates see unknown keys', async () => {
    const entries = await readContainer(await new BookEPub(book).toBytes())
    const text = (path: string) =>
      Buffer.from(entries.find((entry) => entry.path === path)?.bytes ?? []).toString()
    expect(text('OEBPS/content.opf')).toBe('<package/>')
    expect(text('OEBPS/toc.xhtml')).toBe('<nav/>')
    expect(text('OEBPS/toc.ncx')).toBe('<ncx/>')
    expect(text('OEBPS/style.css')).toBe('p {}')
    expect(text('OEBPS/b.xhtml')).toBe('<b title="<%= 1 %>"/>')
    expect(text('META-INF/container.xml')).toContain('full-path="OEBPS/content.opf"')
  })
})

describe('the container', () => {
  test('begins as reading systems expect and is in a fixed order', async () => {
    const entries = await readContainer(await new BookEPub(book).toBytes())
    expect(entries.map(({path}) => path)).toEqual([
      'mimetype',
      'META-INF/container.xml',
      'OEBPS/content.opf',
      'OEBPS/toc.xhtml',
      'META-INF/LICENSES/Font.txt',
      'OEBPS/a.xhtml',
      'OEBPS/b.xhtml',
      'OEBPS/images/x.png',
      'OEBPS/style.css',
      'OEBPS/toc.ncx'
    ])
  })

  test('stores what is compressed already, and deflates the rest', async () => {
    const entries = await readContainer(await new BookEPub(book).toBytes())
    const stored = entries.filter((entry) => entry.stored).map(({path}) => path)
    expect(stored).toEqual(['mimetype', 'OEBPS/images/x.png'])
  })

  test('carries the date of the edition in every entry', async () => {
    const entries = await readContainer(await new BookEPub(book).toBytes())
    expect(new Set(entries.map(({modified}) => modified))).toEqual(new Set(['2026-11-23T08:30:00']))
  })

  test('is the same in every time zone and run', async () => {
    const {publication, rendering} = renderSample()
    const builds = []
    for (const name of ['Asia/Tokyo', 'America/New_York', 'UTC']) {
      process.env['TZ'] = name
      builds.push(Buffer.from(await pack(rendering, publication)).toString('base64'))
    }
    expect(new Set(builds).size).toBe(1)
  })

  test('a name that the library would change is refused', () => {
    const documents = new Map([['é.xhtml', '<a/>']])
    expect(() => new BookEPub({...book, documents})).toThrow('would rename é.xhtml')
  })
})
