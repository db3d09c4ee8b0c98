// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {VFile} from 'vfile'
import {describe, expect, test} from 'vitest'
import {toEditionRecord} from '../../../pipeline/catalogue/to-manifest.ts'
import {renderEpub} from '../../../pipeline/formats/epub/render-epub.ts'
import type {Publication} from '../../../pipeline/model/publication.ts'
import {verifyEpub} from '../../../pipeline/verify/verify-epub.ts'
import {creditedPublication} from '../page/sample-credits.ts'
import {samplePublication} from '../page/sample-publication.ts'
import {baseCss, pack, textIn} from './build-sample.ts'
import {sampleTheme} from './sample.ts'

const theme = sampleTheme(baseCss)
const publication = creditedPublication()
const rendering = renderEpub(publication, theme)

describe('works of others in an EPUB', () => {
  test('have their credits in the spine, the contents and the landmarks', () => {
    expect(textIn(rendering, 'OEBPS/content.opf')).toContain('<itemref idref="page-credits"/>')
    const nav = textIn(rendering, 'OEBPS/toc.xhtml')
    expect(nav.match(/<a [^>]*href="credits\.xhtml">credits\.label<\/a>/g)).toEqual([
      '<a href="credits.xhtml">credits.label</a>',
      '<a epub:type="credits" href="credits.xhtml">credits.label</a>'
    ])
  })

  test('are spoken of by the names that they have in the container', () => {
    expect(textIn(rendering, 'OEBPS/first.xhtml')).toContain(
      '<figure id="fig-market" class="figure" about="images/market.jpg" typeof="cc:Work">'
    )
    const credits = textIn(rendering, 'OEBPS/credits.xhtml')
    expect(credits).toContain('about="images/market.jpg" typeof="cc:Work"')
    expect(credits).toContain('about="first.xhtml#first-picture" typeof="cc:Work"')
    expect(credits).toMatch(/<html [^>]*prefix="cc: http:\/\/creativecommons\.org\/ns#/)
  })

  test('are in a record that the package document links to', () => {
    expect(textIn(rendering, 'OEBPS/content.opf')).toContain(
      '<link rel="record" href="attribution.jsonld" media-type="application/ld+json"/>'
    )
    const record = JSON.parse(textIn(rendering, 'OEBPS/attribution.jsonld'))
    expect(record.license).toBe('https://creativecommons.org/licenses/by-sa/4.0/')
    expect(record.hasPart).toMatchObject([
      {
        '@type': 'ImageObject',
        contentUrl: 'images/market.jpg',
        creator: [{name: 'Awa Diop', url: 'https://example.org/awa'}],
        license: 'https://creativecommons.org/licenses/by/4.0/',
        acquireLicensePage: 'https://example.org/market',
        copyrightNotice: '© 2009 Awa Diop',
        creditText: 'Awa Diop · CC BY 4.0'
      },
      {url: 'first.xhtml#first-picture', acquireLicensePage: 'credits.xhtml#credit-2'}
    ])
    expect(record.hasPart[1]).not.toHaveProperty('contentUrl')
  })

  test('bring the texts of their licences along', () => {
    const path = 'licences/MIT licence.txt'
    const asset = {path, mediaType: 'application/octet-stream', bytes: new Uint8Array([1])}
    const [first] = publication.credits
    if (!first) throw new Error('Expected a credit')
    const rendered = renderEpub(
      {
        ...publication,
        edition: {...publication.edition, assets: new Map([[path, asset]])},
        credits: [{...first, credit: {...first.credit, licenceFile: path}}]
      },
      theme
    )
    expect(rendered.get('META-INF/LICENSES/licences-MIT-licence.txt')).toBe(asset.bytes)
  })
})

describe('a record that is linked', () => {
  const check = async (files: typeof rendering, of: Publication) => {
    const bytes = await pack(files, of)
    const file = new VFile({path: 'book.epub'})
    await verifyEpub(bytes, toEditionRecord(of), file, {check: async () => []})
    return file.messages.map(({reason}) => reason).filter((reason) => /attribution/.test(reason))
  }
  const plain = samplePublication()
  const rendered = renderEpub(plain, theme)

  test('is no part of the publication, but has to be there', async () => {
    expect(await check(rendered, plain)).toEqual([])
    const without = new Map([...rendered].filter(([path]) => !path.endsWith('.jsonld')))
    expect(await check(without, plain)).toEqual([
      'Expected the file OEBPS/attribution.jsonld, found none'
    ])
  })
})
