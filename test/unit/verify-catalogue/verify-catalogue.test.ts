// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {toChecksums} from '../../../pipeline/catalogue/checksums.ts'
import {toAttribution} from '../../../pipeline/catalogue/to-attribution.ts'
import {toCitationCff} from '../../../pipeline/catalogue/to-citation-cff.ts'
import {sha256Of} from '../../../pipeline/catalogue/to-manifest.ts'
import {toOpdsJson} from '../../../pipeline/catalogue/to-opds-json.ts'
import {toOpdsXml} from '../../../pipeline/catalogue/to-opds-xml.ts'
import {toSitemap} from '../../../pipeline/catalogue/to-sitemap.ts'
import type {Manifest} from '../../../pipeline/model/manifest.ts'
import {verifyCatalogue} from '../../../pipeline/verify/verify-catalogue.ts'

const canonical = 'https://creativecommons.org/licenses/by-sa/4.0/'
const bytes = new TextEncoder().encode('a book')
const page = new TextEncoder().encode('a page')

const manifest: Manifest = {
  generator: 'Colophon',
  book: {identifier: 'https://example.org/livre/', slug: 'livre', language: 'fr'},
  editions: [
    {
      language: 'fr',
      direction: 'ltr',
      title: 'Le livre',
      version: '1.2.3',
      date: '2026-03-14',
      identifier: 'https://example.org/livre/',
      collection: {title: 'Les guides', position: 3},
      contributors: [{name: 'Ada Exemple', roles: ['aut']}],
      licence: {spdx: 'CC-BY-SA-4.0', canonical, short: 'CC BY-SA 4.0'},
      copyrightNotice: '© 2026 Ada Exemple',
      attributionName: 'Ada Exemple',
      attributionUrl: 'https://example.org/livre/',
      holders: ['Ada Exemple'],
      years: '2026',
      relations: [],
      parts: [],
      statements: [],
      remarks: [],
      notice: 'Ce livre est sous licence CC BY-SA 4.0.',
      credits: []
    }
  ],
  artifacts: [
    {
      format: 'epub',
      language: 'fr',
      path: 'fr/livre+1.epub',
      files: [{path: 'fr/livre+1.epub', bytes: 6, sha256: sha256Of(bytes)}]
    },
    {
      format: 'web',
      language: 'fr',
      path: 'fr/web/index.html',
      files: [
        {path: 'fr/web/index.html', bytes: 6, sha256: sha256Of(page)},
        {path: 'fr/web/un.html', bytes: 6, sha256: sha256Of(page)}
      ]
    }
  ]
}

const downloadPage = `<!doctype html>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src 'self'">
<style>@font-face { src: url("fr/web/un.html") }</style>
<a href="#fr">Français</a><section id="fr"><p>1.2.3</p>
<a href="fr/livre+1.epub">EPUB</a> ${sha256Of(bytes)} <a href="fr/web/index.html">Lire</a>
<p>Ce livre est sous licence <a rel="license cc:license" href="${canonical}">CC BY-SA 4.0</a>.</p></section>`

const texts: Readonly<Record<string, string>> = {
  'manifest.json': JSON.stringify(manifest),
  'attribution.json': toAttribution(manifest),
  'CITATION.cff': toCitationCff(manifest),
  'opds.json': toOpdsJson(manifest),
  'opds.xml': toOpdsXml(manifest),
  'index.html': downloadPage,
  ...Object.fromEntries(toSitemap(manifest))
}

/** What is said of an output folder whose files are these. */
async function verify(changes: Readonly<Record<string, string | undefined>>): Promise<string[]> {
  const changed = {...texts, ...changes}
  const files = new Map<string, Uint8Array>([
    ['fr/livre+1.epub', bytes],
    ['fr/web/index.html', page],
    ['fr/web/un.html', page]
  ])
  for (const [name, text] of Object.entries(changed)) {
    if (text !== undefined) files.set(name, new TextEncoder().encode(text))
  }
  const sums = new Map([...files].map(([name, own]) => [name, sha256Of(own)]))
  if (!('SHA256SUMS' in changes))
    files.set('SHA256SUMS', new TextEncoder().encode(toChecksums(sums)))
  const said: VFile[] = []
  const fileOf = (path: string) => {
    const file = new VFile({path})
    said.push(file)
    return file
  }
  await verifyCatalogue(
    manifest,
    {list: async () => [...files.keys()], read: async (path) => files.get(path)},
    fileOf
  )
  return said.flatMap(({path, messages}) =>
    messages.map(({ruleId, reason}) => `${path} ${ruleId} ${reason}`)
  )
}

describe('verifyCatalogue', () => {
  it('says nothing of what a build wrote', async () => {
    expect(await verify({})).toEqual([])
  })

  const values = [
    ['attribution.json', 'Le livre'],
    ['attribution.json', '1.2.3'],
    ['attribution.json', '2026-03-14'],
    ['attribution.json', 'CC-BY-SA-4.0'],
    ['attribution.json', canonical],
    ['attribution.json', '© 2026 Ada Exemple'],
    ['attribution.json', '"attributionName": "Ada Exemple"'],
    ['attribution.json', '"name": "Ada Exemple"'],
    ['attribution.json', '"attributionUrl": "https'],
    ['attribution.json', 'Ce livre est sous licence'],
    ['CITATION.cff', 'CC-BY-SA-4.0'],
    ['CITATION.cff', 'Ada Exemple'],
    ['CITATION.cff', 'Le livre'],
    ['CITATION.cff', '1.2.3'],
    ['CITATION.cff', '2026-03-14'],
    ['opds.json', canonical],
    ['opds.json', 'fr/livre+1.epub'],
    ['opds.json', '"language": "fr"'],
    ['opds.json', 'Le livre'],
    ['opds.json', '"identifier": "https'],
    ['opds.json', '2026-03-14'],
    ['opds.json', 'Ada Exemple'],
    ['opds.json', '"size": 6'],
    ['opds.json', 'Les guides'],
    ['opds.json', '"position": 3'],
    ['opds.xml', canonical],
    ['opds.xml', 'fr/livre+1.epub'],
    ['opds.xml', '© 2026 Ada Exemple'],
    ['opds.xml', 'CC BY-SA 4.0'],
    ['opds.xml', 'Ada Exemple'],
    ['opds.xml', '2026-03-14'],
    ['opds.xml', 'length="6'],
    ['opds.xml', 'Les guides'],
    ['index.html', canonical],
    ['index.html', 'Ce livre est sous licence'],
    ['index.html', 'fr/livre+1.epub'],
    ['index.html', sha256Of(bytes)],
    ['sitemap.xml', 'fr/web/un.html'],
    ['robots.txt', 'Sitemap: https://example.org/livre/sitemap.xml']
  ] as const

  it.each(values)('finds %s without “%s”', async (name, value) => {
    const text = texts[name] ?? ''
    expect(text).toContain(value)
    const said = await verify({[name]: text.replaceAll(value, value.replace(/\w/, '0'))})
    expect(said.filter((one) => one.startsWith(`${name} `))).not.toEqual([])
  })

  it('finds a catalogue that is gone, or is none', async () => {
    expect(await verify({'opds.xml': undefined})).toContainEqual(
      expect.stringContaining('opds.xml LIC-053 Unexpected missing file `opds.xml`')
    )
    expect(await verify({'opds.json': '{'})).toContainEqual(
      expect.stringContaining('opds.json output-valid')
    )
  })

  it.each([
    ['opds.json', '"opds.json"', '"gone.json"', 'Unexpected link `gone.json`'],
    ['opds.xml', '"opds.xml"', '"gone.xml"', 'Unexpected link `gone.xml`'],
    ['index.html', 'href="#fr"', 'href="#de"', 'Unexpected link `#de`, expected an id'],
    ['index.html', '</section>', '<img src="a.png"></section>', 'Unexpected link `a.png`'],
    ['index.html', 'url("fr/', 'url("de/', 'Unexpected address `de/web/un.html`'],
    ['index.html', '<style>', '<script>a()</script><style>', 'Unexpected script'],
    ['index.html', '<p>', '<img src="https://a.example/b.png"><p>', '`https://a.example/b.png`']
  ])(
    'finds addresses that lead nowhere, or load from elsewhere: %s %s → %s',
    async (name, from, to, reason) => {
      const text = texts[name] ?? ''
      expect(text).toContain(from)
      const said = await verify({[name]: text.replace(from, to)})
      expect(said).toEqual([expect.stringContaining(reason)])
    }
  )

  it('finds an entry too many, and an author whom the edition does not name', async () => {
    const feed = JSON.parse(texts['opds.json'] ?? '')
    const [first] = feed.publications
    expect(
      await verify({'opds.json': JSON.stringify({...feed, publications: [first, first]})})
    ).toEqual(['opds.json LIC-050 Unexpected `publications.length` “2”, expected “1”'])
    const entry = /<entry>.*<\/entry>/s.exec(texts['opds.xml'] ?? '')?.[0] ?? ''
    expect(await verify({'opds.xml': texts['opds.xml']?.replace(entry, entry + entry)})).toEqual([
      'opds.xml LIC-050 Unexpected `entry.length` “2”, expected “1”'
    ])
  })

  it('finds a page of a site that the sitemap does not list', async () => {
    const said = await verify({
      'sitemap.xml': texts['sitemap.xml']?.replace(/<url><loc>[^<]*un\.html.*?<\/url>/, '')
    })
    expect(said).toContain('sitemap.xml LIC-050 Unexpected `loc.length` “2”, expected “3”')
  })

  it('misses the sitemap of a book with a public address', async () => {
    expect(await verify({'sitemap.xml': undefined})).toEqual([
      'SHA256SUMS LIC-053 Unexpected list without `sitemap.xml`, expected its checksum',
      'sitemap.xml LIC-053 Unexpected missing file `sitemap.xml`; build again'
    ])
  })

  it('finds a file that nobody made, but for the signature and what explains the folder', async () => {
    const sums = toChecksums(
      new Map([
        ['fr/livre+1.epub', sha256Of(bytes)],
        ['fr/web/index.html', sha256Of(page)],
        ['fr/web/un.html', sha256Of(page)],
        ...Object.entries(texts).map(
          ([name, text]) => [name, sha256Of(new TextEncoder().encode(text))] as const
        )
      ])
    )
    expect(await verify({SHA256SUMS: sums, 'README.md': '', 'SHA256SUMS.minisig': ''})).toEqual([])
    expect(await verify({SHA256SUMS: sums, 'fr/stray.html': ''})).toEqual([
      'SHA256SUMS LIC-053 Unexpected file `fr/stray.html` that is not listed, expected only what the build made; take it away or build again'
    ])
    expect(await verify({SHA256SUMS: `${sums}# more\n${sums}`})).toContain(
      'SHA256SUMS output-valid Unexpected line `# more`, expected SHA-256, two spaces and a path'
    )
    expect(await verify({SHA256SUMS: sums + sums})).toContain(
      'SHA256SUMS output-valid Unexpected second line for `fr/web/un.html`'
    )
  })

  it('finds a sum that is wrong, missing, or of a file that is gone', async () => {
    const [said] = await verify({SHA256SUMS: `${'0'.repeat(64)}  fr/livre+1.epub\n`})
    expect(said).toContain('SHA256SUMS LIC-053 Unexpected SHA-256')
    expect(await verify({SHA256SUMS: `${'0'.repeat(64)}  gone.pdf\n`})).toContainEqual(
      expect.stringContaining('Unexpected missing file `gone.pdf`')
    )
    expect(await verify({SHA256SUMS: ''})).toContainEqual(
      expect.stringContaining('Unexpected list without `fr/livre+1.epub`')
    )
  })
})
