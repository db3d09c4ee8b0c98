// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {describe, expect, it} from 'vitest'
import {readEmbedded} from '../../../pipeline/load/pictures/read-embedded.ts'
import {picture} from '../load-pictures/sample-pictures.ts'
import {bookYaml, load, say} from '../sample-book.ts'

/** Load a book that shows one picture; what its file then says, its bytes, and what was said. */
async function ship(credits: string, bytes = picture('photoJpeg'), book = '') {
  const {editions, files} = await load({
    'book.yaml': `${bookYaml}contributors: [{name: Ada Sow, role: aut}]\n${book}`,
    '01-one.md': '# One\n\n![A dot](a.jpg)\n',
    'a.jpg': bytes,
    'credits.yaml': credits
  })
  const shipped = editions[0]?.assets.get('a.jpg')
  if (!shipped) throw new Error(`Unexpected edition without its picture: ${say(files).join('\n')}`)
  const embedded = await readEmbedded(shipped.bytes, shipped.mediaType)
  return {embedded, bytes: shipped.bytes, said: say(files)}
}

const awa = `works:
  - file: a.jpg
    title: La gare & <le> quai
    creators: [{name: Awa Diop, url: 'https://example.org/awa'}, Fatou Ndiaye]
    source: https://example.org/gare?a=1&b=2
    license: CC-BY-2.0
    copyright: © 2019 Awa Diop
    generator: A machine
`

describe('the picture of somebody else', () => {
  it('is shipped with the rights of its record, and without places and serial numbers', async () => {
    const {embedded, said} = await ship(awa)
    expect(embedded).toEqual({
      creators: ['Awa Diop', 'Fatou Ndiaye'],
      notice: '© 2019 Awa Diop',
      licence: 'https://creativecommons.org/licenses/by/2.0/',
      usageTerms: expect.stringMatching(
        /La gare & <le> quai.*Awa Diop.*https:\/\/creativecommons\.org\/licenses\/by\/2\.0\//
      ),
      credit: 'Awa Diop, Fatou Ndiaye',
      sourceType: 'http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia',
      isPrivate: []
    })
    expect(said).toEqual([
      'book/credits.yaml:2:5 warning LIC-033: Unexpected private data in `a.jpg`: BodySerialNumber, GPS, SerialNumber. Remove them from the file'
    ])
  })

  it('tells where the original is, and its title', async () => {
    const {bytes} = await ship(awa)
    const text = new TextDecoder().decode(bytes)
    expect(text).toContain(
      '<plus:LicensorURL>https://example.org/gare?a=1&#x26;b=2</plus:LicensorURL>'
    )
    expect(text).toContain(
      '<dc:title><rdf:Alt><rdf:li xml:lang="x-default">La gare &#x26; &#x3C;le> quai</rdf:li></rdf:Alt></dc:title>'
    )
    expect(text).toContain('<xmpRights:Marked>True</xmpRights:Marked>')
  })

  it('is refused where its file names another creator', async () => {
    const {said} = await ship(
      awa
        .replace('[{name: Awa Diop', '[{name: Léa Ba')
        .replace('Fatou Ndiaye', 'Ida')
        .replace('© 2019 Awa Diop', '© 2019 Léa Ba')
    )
    expect(said).toContain(
      'book/credits.yaml:2:5 error LIC-030: Unexpected creator “Léa Ba, Ida” of `a.jpg`, expected “Awa Diop, Fatou Ndiaye” as the file says. Mend the record, or the file if that is wrong'
    )
  })

  it('is refused where its file names another licence', async () => {
    const {said} = await ship(awa.replace('CC-BY-2.0', 'CC-BY-4.0'))
    expect(said.find((line) => line.includes('LIC-031'))).toMatch(
      /^book\/credits\.yaml:2:5 error LIC-031: Unexpected licence CC-BY-4\.0 of `a\.jpg`, expected CC BY 2\.0 /
    )
  })

  it('that a machine generated says so', async () => {
    const {said} = await ship(awa.replace('    generator: A machine\n', ''))
    expect(said.some((line) => /warning LIC-034: /.test(line))).toBe(true)
  })
})

describe('a picture of the book’s own', () => {
  it('carries the rights of the book', async () => {
    const {embedded, said} = await ship('own: "*.jpg"\n', picture('plainWebp'))
    expect(embedded).toEqual({
      creators: ['Ada Sow'],
      notice: '© 2026 Ada Sow',
      licence: 'https://creativecommons.org/licenses/by/4.0/',
      usageTerms: expect.stringContaining('https://creativecommons.org/licenses/by/4.0/'),
      credit: 'Ada Sow',
      isPrivate: []
    })
    expect(said).toEqual([])
  })

  it('is refused where its file names somebody else, at the place where it is shown', async () => {
    const {said} = await ship('own: "*.jpg"\n', picture('newsJpeg'))
    expect(said).toEqual([
      'book/01-one.md:3:1 error LIC-030: Unexpected creator “Ada Sow” of `a.jpg`, expected “Awa Diop, Léa Sow” as the file says. Mend the record, or the file if that is wrong'
    ])
  })

  it('in the public domain is marked so', async () => {
    const {bytes} = await ship('works: [{file: a.jpg, license: CC0-1.0}]\n', picture('plainWebp'))
    expect(new TextDecoder().decode(bytes)).toContain('<xmpRights:Marked>False')
  })
})

it('the same record gives the same bytes', async () => {
  expect((await ship(awa)).bytes).toEqual((await ship(awa)).bytes)
})
