// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {execFileSync} from 'node:child_process'
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {DOMParser, type Element} from '@xmldom/xmldom'
import {describe, expect, it} from 'vitest'
import {parse} from 'yaml'
import {toChecksums} from '../../../pipeline/catalogue/checksums.ts'
import {parseManifest} from '../../../pipeline/catalogue/parse-manifest.ts'
import {toAttribution} from '../../../pipeline/catalogue/to-attribution.ts'
import {toAttributionText} from '../../../pipeline/catalogue/to-attribution-text.ts'
import {toCitationCff} from '../../../pipeline/catalogue/to-citation-cff.ts'
import {
  listFiles,
  mergeManifests,
  sha256Of,
  toArtifactRecord,
  toEditionRecord
} from '../../../pipeline/catalogue/to-manifest.ts'
import {toOpdsJson} from '../../../pipeline/catalogue/to-opds-json.ts'
import {toOpdsXml} from '../../../pipeline/catalogue/to-opds-xml.ts'
import {toSitemap} from '../../../pipeline/catalogue/to-sitemap.ts'
import type {FormatName} from '../../../pipeline/model/format-name.ts'
import type {ArtifactRecord, EditionRecord, Manifest} from '../../../pipeline/model/manifest.ts'

import {creditedPublication} from '../page/sample-credits.ts'

const edition = (language: string, more: Partial<EditionRecord> = {}): EditionRecord => ({
  language,
  direction: language === 'ar' ? 'rtl' : 'ltr',
  title: `Tout & rien <${language}>`,
  version: '1.0.0',
  date: '2026-03-14',
  identifier: 'https://example.org/tout',
  contributors: [
    {name: 'Ada "A" Exemple', roles: ['aut'], sortAs: 'Exemple, Ada'},
    {name: 'Badr', roles: ['trl']}
  ],
  licence: {
    spdx: 'CC-BY-SA-4.0',
    canonical: 'https://creativecommons.org/licenses/by-sa/4.0/',
    short: 'CC BY-SA 4.0'
  },
  copyrightNotice: '© 2026 Ada',
  attributionName: 'Ada',
  holders: ['Ada'],
  years: '2026',
  relations: [],
  parts: [],
  statements: [],
  remarks: [],
  notice: 'CC BY-SA 4.0',
  credits: [],
  ...more
})

const artifact = (language: string, format: FormatName, version = '1.0.0'): ArtifactRecord => {
  const file = `${language}/tout-${language}-${version}.${format}`
  return {format, language, path: file, files: [{path: file, bytes: 3, sha256: 'a'.repeat(64)}]}
}

const manifest = (
  editions: readonly EditionRecord[],
  artifacts: readonly ArtifactRecord[]
): Manifest => ({
  generator: 'Colophon 0.1.0',
  book: {identifier: 'https://example.org/tout', slug: 'tout', language: 'fr'},
  editions,
  artifacts
})

const full = manifest(
  [edition('fr'), edition('ar')],
  [artifact('ar', 'epub'), artifact('ar', 'pdf'), artifact('fr', 'epub'), artifact('fr', 'pdf')]
)

describe('the manifest', () => {
  it('survives being written and read', () => {
    const more = edition('fr', {subtitle: 'S', attributionUrl: 'https://example.org/'})
    const written = manifest([more], [{...artifact('fr', 'pdf'), pages: 12}])
    expect(parseManifest(JSON.stringify(written))).toEqual(written)
  })

  it.each(['../x.pdf', '/etc/passwd', 'a/../../x', 'a\\b', ''])('never names a file %j', (file) => {
    const evil = manifest([edition('fr')], [{...artifact('fr', 'pdf'), path: file}])
    expect(() => parseManifest(JSON.stringify(evil))).toThrow()
    const hidden = {
      ...artifact('fr', 'pdf'),
      files: [{path: file, bytes: 1, sha256: 'a'.repeat(64)}]
    }
    expect(() => parseManifest(JSON.stringify(manifest([edition('fr')], [hidden])))).toThrow()
  })

  it('has nothing that it does not know', () => {
    expect(() => parseManifest(JSON.stringify({...full, extra: 1}))).toThrow()
    expect(() => parseManifest('{')).toThrow()
  })

  it('lists each file of an artifact with its size and SHA-256, in order', () => {
    const files = new Map([
      ['fr/web/b', new TextEncoder().encode('abc')],
      ['fr/web/a', new Uint8Array()]
    ])
    expect(
      toArtifactRecord({format: 'web', language: 'fr', path: 'fr/web/b', files}).files
    ).toEqual([
      {path: 'fr/web/a', bytes: 0, sha256: sha256Of(new Uint8Array())},
      // FIPS 180-4's own example.
      {
        path: 'fr/web/b',
        bytes: 3,
        sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'
      }
    ])
  })
})

describe('mergeManifests', () => {
  it('keeps what an earlier build left of other languages and formats, the original first', () => {
    const now = manifest([edition('ar')], [artifact('ar', 'pdf')])
    const merged = mergeManifests(now, full)
    expect(merged.editions.map(({language}) => language)).toEqual(['fr', 'ar'])
    expect(listFiles(merged)).toEqual(listFiles(full))
  })

  it('lets go of files whose edition says something else of itself now', () => {
    const now = manifest([edition('fr', {version: '2.0.0'})], [artifact('fr', 'pdf', '2.0.0')])
    expect(listFiles(mergeManifests(now, full))).toEqual([
      'ar/tout-ar-1.0.0.epub',
      'ar/tout-ar-1.0.0.pdf',
      'fr/tout-fr-2.0.0.pdf'
    ])
  })

  it('lets go of another book altogether', () => {
    const other = {...full, book: {...full.book, identifier: 'https://example.org/other'}}
    const now = manifest([edition('fr')], [artifact('fr', 'pdf')])
    expect(mergeManifests(now, other)).toBe(now)
    expect(mergeManifests(now, undefined)).toBe(now)
  })
})

describe('SHA256SUMS', () => {
  it('is what sha256sum checks', () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'colophon-test-sums-'))
    try {
      const files = new Map([
        ['b.txt', 'b'],
        ['a.txt', 'a']
      ])
      for (const [name, text] of files) writeFileSync(path.join(folder, name), text)
      const sums = new Map(
        [...files].map(([name, text]) => [name, sha256Of(Buffer.from(text))] as const)
      )
      writeFileSync(path.join(folder, 'SHA256SUMS'), toChecksums(sums))
      const out = execFileSync('sha256sum', ['-c', '--strict', 'SHA256SUMS'], {
        cwd: folder,
        encoding: 'utf8'
      })
      expect(out).toBe('a.txt: OK\nb.txt: OK\n')
    } finally {
      rmSync(folder, {recursive: true})
    }
  })
})

describe('OPDS 1.2', () => {
  const parsed = (one: Manifest) => {
    const problems: string[] = []
    const onError = (_: string, message: string) => problems.push(message)
    const document = new DOMParser({onError}).parseFromString(toOpdsXml(one), 'application/xml')
    expect(problems).toEqual([])
    return document
  }
  const textsOf = (parent: {getElementsByTagName: Element['getElementsByTagName']}, name: string) =>
    [...parent.getElementsByTagName(name)].map(({textContent}) => textContent)

  it('is a feed with an entry per edition and a link per download', () => {
    const document = parsed(full)
    expect(document.documentElement?.namespaceURI).toBe('http://www.w3.org/2005/Atom')
    const entries = [...document.getElementsByTagName('entry')]
    expect(entries.map((entry) => textsOf(entry, 'title'))).toEqual([
      ['Tout & rien <fr>'],
      ['Tout & rien <ar>']
    ])
    expect(entries.map((entry) => textsOf(entry, 'name'))).toEqual([
      ['Ada "A" Exemple'],
      ['Ada "A" Exemple']
    ])
    const links = [...(entries[0]?.getElementsByTagName('link') ?? [])].map((link) => [
      link.getAttribute('rel'),
      link.getAttribute('href'),
      link.getAttribute('type')
    ])
    expect(links).toEqual([
      ['license', 'https://creativecommons.org/licenses/by-sa/4.0/', null],
      [
        'http://opds-spec.org/acquisition/open-access',
        'fr/tout-fr-1.0.0.epub',
        'application/epub+zip'
      ],
      ['http://opds-spec.org/acquisition/open-access', 'fr/tout-fr-1.0.0.pdf', 'application/pdf']
    ])
  })

  it('has ids that are unique and permanent, and dates that are the book’s', () => {
    const ids = textsOf(parsed(full), 'id')
    expect(new Set(ids).size).toBe(3)
    expect(ids.every((id) => /^urn:uuid:[0-9a-f-]{36}$/.test(id ?? ''))).toBe(true)
    expect(textsOf(parsed(full), 'id')).toEqual(ids)
    expect(new Set(textsOf(parsed(full), 'updated'))).toEqual(new Set(['2026-03-14T00:00:00Z']))
  })

  it('names somebody even where nobody is, as Atom wants', () => {
    const nobody = edition('fr', {contributors: []})
    expect(textsOf(parsed(manifest([nobody], [])), 'name')).toEqual(['Ada'])
    const anonymous = manifest([{...nobody, attributionName: ''}], [])
    expect(textsOf(parsed(anonymous), 'name')).toEqual(['Tout & rien <fr>'])
  })

  it('is well-formed whatever the title', () => {
    const title = 'a ]]> b <!-- &'
    expect(toOpdsXml(manifest([edition('fr', {title})], []))).not.toContain(']]>')
    expect(textsOf(parsed(manifest([edition('fr', {title})], [])), 'title')).toContain(title)
  })

  it('is titled in the language of the book', () => {
    const document = parsed(manifest([edition('ar'), edition('fr')], []))
    expect(textsOf(document, 'title')[0]).toBe('Tout & rien <fr>')
  })
})

describe('OPDS 2.0', () => {
  it('describes each edition, its licence and its downloads', () => {
    const feed = JSON.parse(toOpdsJson(full))
    expect(feed.metadata.title).toBe('Tout & rien <fr>')
    expect(feed.publications).toHaveLength(2)
    expect(feed.publications[1].metadata).toMatchObject({
      author: ['Ada "A" Exemple'],
      translator: ['Badr'],
      language: 'ar'
    })
    expect(feed.publications[0].links).toContainEqual({
      rel: 'license',
      href: 'https://creativecommons.org/licenses/by-sa/4.0/',
      type: 'text/html'
    })
    expect(feed.publications[0].links[0]).toMatchObject({
      href: 'fr/tout-fr-1.0.0.epub',
      properties: {size: 3}
    })
  })
})

describe('a series', () => {
  const collection = {title: 'Guides', position: 3}
  const one = manifest([edition('fr', {collection})], [])

  it('is kept in the manifest and told in the catalogues', () => {
    expect(parseManifest(JSON.stringify(one))).toEqual(one)
    const [publication] = JSON.parse(toOpdsJson(one)).publications
    expect(publication.metadata.belongsTo).toEqual({series: {name: 'Guides', position: 3}})
    expect(toOpdsXml(one)).toContain('<dc:isPartOf>Guides</dc:isPartOf>')
  })

  it('is absent where there is none', () => {
    expect(toOpdsJson(full)).not.toContain('belongsTo')
    expect(toOpdsXml(full)).not.toContain('isPartOf')
  })
})

describe('CITATION.cff', () => {
  it('has what CFF 1.2.0 requires, of the original edition', () => {
    expect(parse(toCitationCff(full))).toEqual({
      'cff-version': '1.2.0',
      message: 'Please cite this book as below.',
      title: 'Tout & rien <fr>',
      authors: [{name: 'Ada "A" Exemple'}],
      version: '1.0.0',
      'date-released': '2026-03-14',
      license: 'CC-BY-SA-4.0',
      type: 'dataset',
      'preferred-citation': {
        title: 'Tout & rien <fr>',
        authors: [{name: 'Ada "A" Exemple'}],
        version: '1.0.0',
        'date-released': '2026-03-14',
        license: 'CC-BY-SA-4.0',
        type: 'book',
        languages: ['fr']
      }
    })
  })

  it.each(['LicenseRef-AllRightsReserved', 'CC-PDM-1.0'])(
    'names %s, which the list of the format lacks, by its address',
    (spdx) => {
      const licence = {spdx, canonical: 'https://example.org/licence', short: 'A licence'}
      const citation = parse(toCitationCff(manifest([edition('fr', {licence})], [])))
      expect(citation).not.toHaveProperty('license')
      expect(citation['license-url']).toBe('https://example.org/licence')
      expect(citation['preferred-citation']['license-url']).toBe('https://example.org/licence')
    }
  )
})

describe('attribution.json', () => {
  it('says per edition whom to credit and how', () => {
    const {work, editions} = JSON.parse(toAttribution(full))
    expect(work).toBe('https://example.org/tout')
    expect(editions[0]).toMatchObject({
      language: 'fr',
      license: {
        spdx: 'CC-BY-SA-4.0',
        url: 'https://creativecommons.org/licenses/by-sa/4.0/',
        name: 'CC BY-SA 4.0'
      },
      copyrightNotice: '© 2026 Ada',
      attributionName: 'Ada'
    })
    expect(editions[0]).not.toHaveProperty('attributionUrl')
  })
})

describe('works of others', () => {
  const credited = creditedPublication()
  const record = toEditionRecord(credited)
  const one = manifest([record], [])

  it('are recorded in the order of the list, with the line as it is printed and their bytes', () => {
    expect(record.credits.map(({path}) => path)).toEqual(['images/market.jpg', 'images/plan.svg'])
    expect(record.credits[0]).toMatchObject({
      sha256: sha256Of(new TextEncoder().encode('images/market.jpg')),
      title: 'Market',
      licence: {spdx: 'CC-BY-4.0'},
      line: '“Market” (2009). Awa Diop. © 2009 Awa Diop. Source: https://example.org/market. Licence: Creative Commons Attribution 4.0 International (CC BY 4.0).'
    })
    expect(parseManifest(JSON.stringify(one))).toEqual(one)
  })

  it('are all in attribution.json, with the address of each licence', () => {
    const [{works}] = JSON.parse(toAttribution(one)).editions
    expect(works).toHaveLength(2)
    expect(works[1]).toMatchObject({
      path: 'images/plan.svg',
      creators: [{name: 'Ben'}],
      license: {
        spdx: 'CC0-1.0',
        url: 'https://creativecommons.org/publicdomain/zero/1.0/',
        name: 'CC0 1.0'
      }
    })
  })

  it('are all in attribution.txt, after whom to credit for the edition', () => {
    const text = toAttributionText(one, [credited.edition])
    expect(text).toContain('A Guide (edition.version 1.2.0)\n\n© 2026 Ada Lovelace')
    expect(text).toMatch(
      /\nimages\/market\.jpg\n {2}“Market”.*licenses\/by\/4\.0\/\n\nimages\/plan\.svg\n/
    )
    expect(text.endsWith('publicdomain/zero/1.0/\n')).toBe(true)
  })
})

describe('the sitemap', () => {
  const page = (path: string) => ({path, bytes: 1, sha256: '0'.repeat(64)})
  const site = {
    format: 'web' as const,
    language: 'fr',
    path: 'fr/web/index.html',
    files: ['index', 'é-un', '_search'].map((name) => page(`fr/web/${name}.html`))
  }

  it('lists every page by its public address, but not the one to search on', () => {
    const [sitemap, robots] = toSitemap({...full, artifacts: [site]})
    expect(sitemap?.[0]).toBe('sitemap.xml')
    expect([...(sitemap?.[1].matchAll(/<loc>(.*?)<\/loc>/g) ?? [])].map(([, loc]) => loc)).toEqual([
      'https://example.org/tout/',
      'https://example.org/tout/fr/web/',
      'https://example.org/tout/fr/web/%C3%A9-un.html'
    ])
    expect(robots).toEqual([
      'robots.txt',
      'User-agent: *\nAllow: /\nSitemap: https://example.org/tout/sitemap.xml\n'
    ])
  })

  it('is not there for a book without an address', () => {
    const book = {...full.book, identifier: 'urn:isbn:9782070612758'}
    expect(toSitemap({...full, book, artifacts: [site]})).toEqual([])
  })
})
