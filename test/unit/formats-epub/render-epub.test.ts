// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {describe, expect, test} from 'vitest'
import {renderEpub} from '../../../pipeline/formats/epub/render-epub.ts'
import {editionIdentifier} from '../../../pipeline/model/edition-identifier.ts'
import {parseXml} from '../../../pipeline/verify/xml.ts'
import {baseCss, renderSample, textIn} from './build-sample.ts'
import {samplePublication, sampleTheme} from './sample.ts'

const {rendering, publication} = renderSample()
const texts = [...rendering].flatMap(([path, data]) =>
  typeof data === 'string' ? [{path, text: data}] : []
)
const documents = texts.filter(({path}) => path.endsWith('.xhtml'))
const departure = textIn(rendering, 'OEBPS/le-depart.xhtml')
const map = textIn(rendering, 'OEBPS/la-carte.xhtml')
const opf = textIn(rendering, 'OEBPS/content.opf')
const nav = textIn(rendering, 'OEBPS/toc.xhtml')

describe('every document', () => {
  test.each(texts.filter(({path}) => !/\.(css|jsonld)$/.test(path)))(
    '$path is well-formed XML',
    ({text}) => {
      expect(() => parseXml(Buffer.from(text))).not.toThrow()
    }
  )

  test.each(documents)('$path has licence, language, direction and style sheet', ({text}) => {
    expect(text).toContain('lang="fr" xml:lang="fr" dir="ltr"')
    expect(text).toContain(
      '<link rel="license" href="https://creativecommons.org/licenses/by-sa/4.0/"/>'
    )
    expect(text).toContain('<link rel="stylesheet" type="text/css" href="style.css"/>')
    expect(text).toMatch(/<title>[^<]+<\/title>/)
    expect(text).toMatch(/<body epub:type="(?:front|body|back)matter">/)
  })

  test.each(texts)('$path has nothing of the library’s own wording', ({text}) => {
    expect(text).not.toMatch(/all rights reserved|<package[^>]*xml:lang="en"|anonymous|epub-gen/i)
  })

  test('void elements take one tag, empty others two', () => {
    expect(map).toContain('Soit<br/>')
    expect(departure).toContain('<input type="checkbox" disabled="" aria-label="à faire"/>')
    expect(map).not.toMatch(/<(?:span|td|a)[^>]*\/>/)
  })
})

describe('links', () => {
  test('an id of another document gets its file name, one of the same does not', () => {
    expect(textIn(rendering, 'OEBPS/avant-propos.xhtml')).toContain(
      'href="la-carte.xhtml#fig-carte"'
    )
    expect(departure).toContain('href="#fn-1"')
  })

  test('a link to nothing stays as text', () => {
    expect(map).toContain('<a>rien</a>')
  })

  test('a chapter whose id is the name of the navigation document gets another file', () => {
    expect(textIn(rendering, 'OEBPS/toc-2.xhtml')).toContain('Annexe')
    expect(nav).toContain('href="toc-2.xhtml"')
  })

  test('ids that differ in case or hold other characters get files of their own', () => {
    const [first] = publication.sections
    if (!first) throw new Error('no section')
    const sections = ['Intro', 'intro', 'sec:intro/1'].map((id) => ({...first, id}))
    const files = [...renderSample({sections}).rendering.keys()]
    expect(files.filter((path) => path.includes('intro'))).toEqual([
      'OEBPS/intro.xhtml',
      'OEBPS/intro-2.xhtml',
      'OEBPS/sec-intro-1.xhtml'
    ])
  })

  test('pictures have ASCII names and keep their bytes', () => {
    expect(map).toContain('src="images/carte.png"')
    expect(rendering.get('OEBPS/images/fr-schema-d-ete.svg')).toBeInstanceOf(Uint8Array)
  })
})

describe('semantics', () => {
  test('epub:type stands beside each role that has one', () => {
    expect(departure).toContain('role="doc-chapter" aria-label="Le départ" epub:type="chapter"')
    expect(textIn(rendering, 'OEBPS/avant-propos.xhtml')).toContain('epub:type="epigraph"')
    expect(textIn(rendering, 'OEBPS/colophon.xhtml')).toContain('epub:type="colophon"')
  })

  test('notes stand at the end of the chapter with calls and ways back', () => {
    expect(departure).toMatch(/role="doc-noteref"[^>]*epub:type="noteref">1<\/a>/)
    expect(departure).toMatch(
      /<section class="footnotes"[^>]*epub:type="footnotes"><aside id="fn-1"/
    )
    expect(departure).toContain(
      '<aside id="fn-2" class="note" role="doc-footnote" epub:type="footnote">'
    )
    expect(departure).toMatch(/href="#fnref-2b" role="doc-backlink"/)
  })

  test('foreign words have xml:lang beside lang', () => {
    expect(departure).toContain('<span lang="en" xml:lang="en">English</span>')
  })

  test('a box of a task list is named by its words', () => {
    expect(departure).toMatch(
      /<li class="task-list-item"><input type="checkbox" disabled="" aria-label="à faire"\/> à faire<\/li>/
    )
  })

  test('formulas and drawings keep their namespaces', () => {
    expect(map).toMatch(/<math[^>]*xmlns="http:\/\/www.w3.org\/1998\/Math\/MathML"/)
    expect(map).toMatch(/<svg xmlns="http:\/\/www.w3.org\/2000\/svg"[^>]*viewBox="0 0 10 10"/)
    expect(map).toContain('<linearGradient id="degrade">')
  })

  test('drawings say their direction in the words of SVG', () => {
    expect(map).toMatch(/<svg[^>]* direction="ltr"/)
    expect(map).not.toMatch(/<svg[^>]* dir=/)
  })

  test('code reads from left to right without help of the style sheet', () => {
    expect(departure).toContain('<pre dir="ltr">')
  })
})

describe('package document', () => {
  test('properties follow from the documents', () => {
    expect(opf).toMatch(/href="la-carte.xhtml"[^>]*properties="mathml svg"/)
    expect(opf).toMatch(/href="le-depart.xhtml" media-type="application\/xhtml\+xml"\/>/)
    expect(opf).toMatch(/href="images\/cover.svg"[^>]*properties="cover-image"/)
    expect(opf).toMatch(/href="toc.xhtml"[^>]*properties="nav"/)
  })

  test('the navigation document stands in the spine where the contents belong', () => {
    expect(opf).toMatch(/<itemref idref="page-copyright-page"\/><itemref idref="nav"\/>/)
  })

  test('people have their MARC roles and filing names', () => {
    expect(opf).toContain('<dc:creator id="contributor-1">Alice Auteur</dc:creator>')
    for (const role of ['aut', 'ill']) {
      expect(opf).toContain(
        `<meta property="role" refines="#contributor-1" scheme="marc:relators">${role}</meta>`
      )
    }
    expect(opf).toContain('refines="#contributor-1">Auteur, Alice</meta>')
    expect(opf).toContain('<dc:contributor id="contributor-2">Édith Rice</dc:contributor>')
  })

  test('ISBN and dates are there', () => {
    expect(opf).toContain('<dc:identifier id="isbn">urn:isbn:9782070612758</dc:identifier>')
    expect(opf).toContain('<meta property="dcterms:modified">2026-11-23T08:30:00Z</meta>')
  })

  test('the series has its kind and its place', () => {
    expect(opf).not.toContain('belongs-to-collection')
    const {book} = publication.edition
    const collection = {title: 'Récits & voyages', position: 3}
    const text = textIn(
      renderSample({edition: {book: {...book, collection}}}).rendering,
      'OEBPS/content.opf'
    )
    expect(text).toContain(
      '<meta property="belongs-to-collection" id="collection">Récits &#x26; voyages</meta><meta property="collection-type" refines="#collection">series</meta><meta property="group-position" refines="#collection">3</meta>'
    )
  })

  test('a DOI is an identifier beside that of the edition', () => {
    const {book} = publication.edition
    const identifier = 'https://doi.org/10.1000/182'
    const text = textIn(
      renderSample({edition: {book: {...book, identifier}}}).rendering,
      'OEBPS/content.opf'
    )
    expect(text).toContain(`<dc:identifier id="doi">${identifier}</dc:identifier>`)
    expect(text).toContain('refines="#doi" scheme="onix:codelist5">06</meta>')
    expect(text).toContain(`id="pub-id">${editionIdentifier(identifier, 'fr')}</dc:identifier>`)
    expect(opf).not.toContain('id="doi"')
  })

  test('pictures that no document shows are left out', () => {
    const asset = {path: 'images/x.png', mediaType: 'image/png', bytes: Buffer.from('png')}
    const assets = new Map(publication.assets).set(asset.path, asset)
    const rendered = renderEpub({...publication, assets}, sampleTheme(baseCss))
    expect([...rendered.keys()]).toEqual([...rendering.keys()])
  })

  test('conformance is never claimed', () => {
    expect(opf).not.toMatch(/conformsTo|certifiedBy/)
  })

  test('a translation reads from right to left and names its source', () => {
    const arabic = textIn(renderSample({language: 'ar'}).rendering, 'OEBPS/content.opf')
    const source = /id="pub-id">(urn:uuid:[^<]+)</.exec(opf)?.[1]
    expect(arabic).toContain('page-progression-direction="rtl"')
    expect(arabic).toContain(`<dc:source>${source}</dc:source>`)
    expect(arabic).toContain(
      '<meta property="dcterms:isVersionOf">https://example.org/la-traversee</meta>'
    )
    expect(arabic).toMatch(/scheme="marc:relators">trl<\/meta>/)
  })

  test('a chapter in the other direction stands in a document that turns as the book does', () => {
    const [own] = samplePublication({language: 'ar'}).sections
    if (!own) throw new Error('no section')
    const foreign = {...own, id: 'ailleurs', language: 'fr', direction: 'ltr'} as const
    const {rendering: mixed} = renderSample({language: 'ar', sections: [own, foreign]})
    const text = textIn(mixed, 'OEBPS/ailleurs.xhtml')
    expect(text).toMatch(/<html [^>]*lang="fr" xml:lang="fr" dir="rtl"/)
    expect(text).toMatch(/<section id="ailleurs"[^>]* lang="fr" dir="ltr"/)
  })

  test('an own cover takes the place of the drawn one', () => {
    const bytes = Buffer.from('jpeg')
    const cover = {path: 'images/cover.jpg', mediaType: 'image/jpeg', bytes, width: 1, height: 1}
    const own = renderSample({edition: {cover}}).rendering
    expect(own.has('OEBPS/images/cover.svg')).toBe(false)
    expect(textIn(own, 'OEBPS/content.opf')).toMatch(
      /href="images\/cover-2.jpg" media-type="image\/jpeg" properties="cover-image"/
    )
    expect(textIn(own, 'OEBPS/cover.xhtml')).toContain('src="images/cover-2.jpg"')
  })
})

describe('navigation', () => {
  test('contents are nested and numbered, in the order of the spine', () => {
    expect(nav).toMatch(
      /<a href="le-depart.xhtml">1\u2002Le départ<\/a><ol><li><a href="le-depart.xhtml#sec-suite">/
    )
    expect(nav.indexOf('list-of-figures')).toBeLessThan(nav.indexOf('avant-propos'))
  })

  test('each landmark has one type', () => {
    const landmarks = [...nav.matchAll(/<a epub:type="([^"]+)"/g)].map(([, type]) => type)
    expect(landmarks).toEqual([
      'cover',
      'titlepage',
      'copyright-page',
      'loi',
      'lot',
      'colophon',
      'toc',
      'bodymatter'
    ])
  })

  test('the NCX counts the same points', () => {
    const ncx = textIn(rendering, 'OEBPS/toc.ncx')
    const points = [...ncx.matchAll(/playOrder="(\d+)"/g)].map(([, order]) => Number(order))
    const links = nav.slice(0, nav.indexOf('</nav>')).match(/<a /g)?.length ?? 0
    expect(points).toEqual(Array.from({length: links}, (_, index) => index + 1))
    expect(ncx).toContain('<meta name="dtb:depth" content="2"/>')
  })
})

describe('a page list', () => {
  const paged = renderSample({
    pageBreaks: [
      {folio: 'i', page: 'cover'},
      {folio: 'iv', page: 'contents'},
      {folio: 'v', page: 'contents', offset: 700},
      {folio: 'vi', page: 'avant-propos'},
      {folio: '1', page: 'le-depart'},
      {folio: '2', page: 'le-depart', offset: 20},
      {folio: '3', page: 'nowhere'}
    ]
  }).rendering

  test('leads to a marker for each page but covers, and pages inside the contents', () => {
    const list = textIn(paged, 'OEBPS/toc.xhtml').split('epub:type="page-list"')[1]
    expect(
      [...(list ?? '').matchAll(/<a href="([^"]+)">([^<]+)</g)].map(([, ...link]) => link)
    ).toEqual([
      ['toc.xhtml#page-iv', 'iv'],
      ['avant-propos.xhtml#page-vi', 'vi'],
      ['le-depart.xhtml#page-1', '1'],
      ['le-depart.xhtml#page-2', '2']
    ])
    expect(textIn(paged, 'OEBPS/toc.xhtml')).toMatch(
      /<body[^>]*><span id="page-iv" role="doc-pagebreak" epub:type="pagebreak" aria-label="iv"><\/span><nav/
    )
    expect(textIn(paged, 'OEBPS/le-depart.xhtml')).toContain(
      '<span id="page-1" role="doc-pagebreak" aria-label="1" epub:type="pagebreak"></span><h1>'
    )
  })

  test('is claimed and names its source', () => {
    const text = textIn(paged, 'OEBPS/content.opf')
    expect(text).toContain(
      `<meta property="pageBreakSource">${editionIdentifier('https://example.org/la-traversee', 'fr', 'pdf')}</meta>`
    )
    expect(text).toContain('>pageNavigation</meta>')
    expect(text).toContain('>pageBreakMarkers</meta>')
  })

  test('is neither there nor claimed without a printed edition', () => {
    expect(opf).not.toMatch(/pageNavigation|pageBreakMarkers|pageBreakSource/)
    for (const {text} of documents) expect(text).not.toMatch(/pagebreak|page-list/)
  })
})

test('rendering leaves the publication as it was', () => {
  const {publication} = renderSample()
  const before = JSON.stringify(publication.sections)
  renderSample({sections: publication.sections})
  expect(JSON.stringify(publication.sections)).toBe(before)
})
