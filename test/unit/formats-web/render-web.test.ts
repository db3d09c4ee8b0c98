// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {createHash} from 'node:crypto'
import {h} from 'hastscript'
import {describe, expect, it} from 'vitest'
import {packageWeb} from '../../../pipeline/formats/web/package-web.ts'
import {renderWeb} from '../../../pipeline/formats/web/render-web.ts'
import {editionIdentifier} from '../../../pipeline/model/edition-identifier.ts'
import type {Publication} from '../../../pipeline/model/publication.ts'
import {book, edition, samplePublication, sampleSection, theme} from '../page/sample-publication.ts'

const render = (publication: Publication) => renderWeb(publication, theme)
const page = (publication: Publication, file: string) => String(render(publication).get(file))

describe('the files of a site', () => {
  it('are one page a chapter, the start page, one style sheet, fonts and pictures', () => {
    const bytes = new Uint8Array([1])
    const asset = {path: 'images/é.png', mediaType: 'image/png', bytes}
    const publication = samplePublication(undefined, {assets: new Map([[asset.path, asset]])})
    expect([...render(publication).keys()]).toEqual([
      'index.html',
      'first.html',
      'copyright-page.html',
      'colophon.html',
      '_search.html',
      'style.css',
      '_search.js',
      '_page.js',
      'first.ris',
      'icon.svg',
      'fonts/eb-garamond-400-normal.ttf',
      'fonts/EB-Garamond-licence.txt',
      'assets/images/é.png'
    ])
  })

  it('leave the start page alone when a chapter is called “index”', () => {
    const publication = samplePublication([sampleSection({id: 'index'})])
    expect([...render(publication).keys()]).toContain('_index.html')
    expect(page(publication, 'index.html')).toContain('<h1 class="book-title">')
  })

  it('have a style sheet that ends with what only the newest browsers know', () => {
    expect(String(render(samplePublication()).get('style.css'))).toMatch(
      /\.page \{\}\n\.web \{\}\n\.newest \{\}\n$/
    )
  })

  it('are the same for the same publication', () => {
    expect(render(samplePublication())).toEqual(render(samplePublication()))
  })

  it('leave out fonts for code and formulas that nobody wrote', () => {
    const [serif] = theme.fonts
    if (!serif) throw new Error('Expected a font')
    const fonts = [
      {...serif, family: 'Mono', role: 'mono', file: 'mono.ttf'},
      {...serif, family: 'Maths', role: 'maths', file: 'maths.ttf', scripts: ['Zmth']},
      {...serif, family: 'Arabic', file: 'arabic.ttf', scripts: ['Arab']}
    ] as const
    const files = [...renderWeb(samplePublication(), {...theme, fonts}).keys()]
    expect(files.filter((file) => file.endsWith('.ttf'))).toEqual([])
  })
})

describe('a page', () => {
  const html = page(samplePublication(), 'first.html')

  it('says its language, direction and title', () => {
    expect(html).toMatch(/^<!doctype html><html lang="en" dir="ltr"/)
    expect(html).toContain('<title>First · A Guide</title>')
  })

  it('allows nothing from elsewhere, and of scripts its own one as it was built', () => {
    expect(html.replaceAll('&#x27;', "'")).toContain("default-src 'none'; style-src 'self'")
    expect(html.replaceAll('&#x27;', "'")).toContain("; script-src 'self'\"")
    const script = String(render(samplePublication()).get('_page.js'))
    const hash = createHash('sha384').update(script).digest('base64')
    expect(html.match(/<script[^>]*>/g)).toEqual([
      `<script type="module" src="_page.js" integrity="sha384-${hash}">`,
      '<script type="application/ld+json">'
    ])
  })

  it('runs no script where there is nothing for it to do', () => {
    const other = page(samplePublication(), 'colophon.html')
    expect(other).not.toContain('script-src')
    expect(other.match(/<script[^>]*>/g)).toEqual(['<script type="application/ld+json">'])
  })

  it('carries its licence as link, as visible link and as data', () => {
    const licence = 'https://creativecommons.org/licenses/by-sa/4.0/'
    expect(html).toContain(`<link rel="license" href="${licence}">`)
    expect(html).toContain(`<a rel="license cc:license" href="${licence}">`)
    expect(html).toContain(`"license":"${licence}"`)
    expect(html).toContain(
      '<meta property="cc:attributionName" content="Ada Lovelace and Grace Hopper">'
    )
  })

  it('is described by its first words, the start page by those of the book', () => {
    const words = 'word '.repeat(60).trim()
    const call = h('a#fnref-1.noteref', {href: '#fn-1', role: 'doc-noteref'}, '1')
    const body = [h('h1', 'T'), h('figure', [h('p', 'Figure')]), h('p', [call, words]), h('p', 'x')]
    const section = sampleSection({body: {type: 'root', children: body}})
    const described = {...edition, description: 'All of it.'}
    const publication = samplePublication([section], {edition: described})
    const meta = '<meta name="description" property="og:description" content='
    expect(page(publication, 'first.html')).toContain(`${meta}"${'word '.repeat(40).trim()}…"`)
    expect(page(publication, 'index.html')).toContain(`${meta}"All of it."`)
    expect(page(publication, 'colophon.html')).not.toContain('name="description"')
  })

  it('shows itself where it is shared: with a territory, other languages and the cover', () => {
    const bytes = new Uint8Array([1])
    const cover = {path: 'images/été.png', mediaType: 'image/png', bytes}
    const alternate = {language: 'pt-BR', direction: 'ltr', title: 'O', sections: []} as const
    const publication = samplePublication(undefined, {
      edition: {...edition, cover},
      alternates: [alternate]
    })
    for (const [property, content] of [
      ['og:locale', 'en_US'],
      ['og:locale:alternate', 'pt_BR'],
      ['og:image', 'https://example.org/guide/en/web/assets/images/%C3%A9t%C3%A9.png'],
      ['og:image:alt', 'Cover of A Guide']
    ]) {
      const meta = `<meta property="${property}" content="${content}">`
      expect(page(publication, 'first.html')).toContain(meta)
    }
  })

  it('leads from its start to the feed of editions', () => {
    const feed =
      '<link rel="alternate" type="application/atom+xml;profile=opds-catalog" href="../../opds.xml"'
    expect(page(samplePublication(), 'index.html')).toContain(feed)
    expect(html).not.toContain(feed)
  })

  it('leads from its foot to all rights and credits', () => {
    expect(html).toContain('<p class="site-rights"><a href="copyright-page.html">')
  })

  it('describes its edition as one of the book, and tells translations from their source', () => {
    const alternate = {language: 'fr', direction: 'ltr', title: 'Un guide', sections: []} as const
    const dataOf = (publication: Publication) => {
      const html = page(publication, 'index.html')
      return JSON.parse(/<script type="application\/ld\+json">([^<]*)/.exec(html)?.[1] ?? '')
    }
    const id = 'https://example.org/guide/en/web/'
    const other = {'@type': 'Book', name: 'Un guide', inLanguage: 'fr'}
    expect(dataOf(samplePublication(undefined, {alternates: [alternate]}))).toMatchObject({
      '@id': id,
      exampleOfWork: {'@id': book.identifier},
      workTranslation: [{...other, '@id': id.replace('/en/', '/fr/')}]
    })
    const urn = {...book, identifier: 'urn:isbn:1'}
    const source = {language: 'fr', title: 'Un guide', version: '1'}
    const data = dataOf(samplePublication(undefined, {edition: {...edition, book: urn, source}}))
    expect(data).toMatchObject({
      '@id': editionIdentifier('urn:isbn:1', 'en', 'web'),
      translationOfWork: {...other, '@id': editionIdentifier('urn:isbn:1', 'fr', 'web')}
    })
  })

  it('tells its rights in a sentence where nobody is named', () => {
    const rights = {...edition.rights, holders: [], copyrightNotice: '', attributionName: ''}
    const nobody = page(
      samplePublication(undefined, {edition: {...edition, contributors: [], rights}}),
      'first.html'
    )
    expect(nobody).toContain('<meta property="dcterms:rights" content="This book is under ')
    expect(nobody).not.toMatch(/cc:attributionName|copyrightNotice|copyrightHolder|creditText/)
    expect(nobody).toContain('<div class="licence-notice"><p>This book is under <a')
  })

  it('tells the series that the book is part of', () => {
    expect(html).not.toContain('BookSeries')
    const collection = {title: 'Guides', position: 3}
    const counted = samplePublication(undefined, {
      edition: {...edition, book: {...book, collection}}
    })
    expect(page(counted, 'index.html')).toContain(
      '"isPartOf":{"@type":"BookSeries","name":"Guides"},"position":3'
    )
  })

  it('leads to the pages before and after it', () => {
    expect(html).toContain('<a href="index.html" rel="prev" class="prev">')
    expect(html).toContain('<a href="copyright-page.html" rel="next" class="next">')
  })

  it('marks itself in the contents beside it', () => {
    expect(html).toContain('<a href="first.html" aria-current="page">')
  })

  it('gives its public address where the book’s identifier is one of pages', () => {
    expect(html).toContain(
      '<link rel="canonical" href="https://example.org/guide/en/web/first.html">'
    )
    const doi = {...edition, book: {...book, identifier: 'https://doi.org/10.1/x'}}
    const other = page(samplePublication(undefined, {edition: doi}), 'first.html')
    expect(other).not.toContain('rel="canonical"')
  })

  it('keeps data from ending its block', () => {
    const titled = {...edition, title: '</script><script>alert(1)</script>'}
    const other = page(samplePublication(undefined, {edition: titled}), 'index.html')
    const data = /<script type="application\/ld\+json">([^<]*)<\/script>/.exec(other)?.[1]
    expect(JSON.parse(data ?? '')).toMatchObject({name: titled.title})
  })
})

describe('the citation of a chapter', () => {
  const cite = (publication: Publication, file = 'first.html') =>
    /<details class="citation">.*?<\/details>/.exec(page(publication, file))?.[0] ?? ''

  it('names authors, chapter, book, version, year, licence and the address of the page', () => {
    const box = cite(samplePublication())
    expect(box).toContain(
      '<p class="citation-text">Ada Lovelace and Grace Hopper. “First”, in <cite>A Guide</cite>. To Everything. edition.version 1.2.0. The Press, 2026. CC BY-SA 4.0. ' +
        '<a href="https://example.org/guide/en/web/first.html" dir="ltr">https://example.org/guide/en/web/first.html</a></p>'
    )
  })

  it('spaces quotation marks as its language does', () => {
    const terms = {...edition.locale.terms, 'page.inBook': '« {chapter} », dans {book}'}
    const french = {...edition, locale: {...edition.locale, tag: 'fr', terms}}
    expect(cite(samplePublication(undefined, {edition: french}))).toMatch(
      /«[\u00a0\u202f]<span lang="en" dir="ltr">First<\/span>[\u00a0\u202f]», dans <cite>/
    )
  })

  it('keeps its button hidden from those who run no script', () => {
    expect(cite(samplePublication())).toContain('<button type="button" hidden>')
  })

  it('says in which language the title of an untranslated chapter is', () => {
    const section = sampleSection({title: 'Un', language: 'fr', direction: 'ltr'})
    expect(cite(samplePublication([section]))).toContain('“<span lang="fr" dir="ltr">Un</span>”')
  })

  it('stands on chapters alone', () => {
    expect(cite(samplePublication(), 'colophon.html')).toBe('')
    expect(cite(samplePublication(), 'index.html')).toBe('')
  })

  it('gives reference managers the same as a record', () => {
    expect(cite(samplePublication())).toContain('href="first.ris"')
    const people = [
      {name: 'Ada Lovelace', sortAs: 'Lovelace, Ada', roles: ['aut']},
      {name: 'Tariq', roles: ['trl']}
    ] as const
    const other = {...edition, title: 'Two\nlines', contributors: people}
    expect(render(samplePublication(undefined, {edition: other})).get('first.ris')).toBe(
      [
        'TY  - CHAP',
        'AU  - Lovelace, Ada',
        'TI  - First',
        'T2  - Two lines',
        'A4  - Tariq',
        'ET  - 1.2.0',
        'PB  - The Press',
        'PY  - 2026',
        'DA  - 2026/11/23',
        'LA  - en',
        'UR  - https://example.org/guide/en/web/first.html',
        'N1  - rights.label: CC BY-SA 4.0',
        'ER  - ',
        ''
      ].join('\r\n')
    )
  })
})

describe('links', () => {
  it('lead to the file and the id, or within the page', () => {
    const link = (id: string) => h('a', {href: `#${id}`}, id)
    const first = sampleSection({
      body: {type: 'root', children: [h('h1', 'A'), link('b'), link('sec')]}
    })
    const second = sampleSection({
      id: 'b',
      notes: [],
      body: {type: 'root', children: [h('h1', 'B')]}
    })
    const publication = samplePublication([first, second], {
      anchors: new Map([
        ['first', 'first'],
        ['sec', 'first'],
        ['b', 'b']
      ])
    })
    const html = page(publication, 'first.html')
    expect(html).toContain('<a href="b.html">b</a>')
    expect(html).toContain('<a href="#sec">sec</a>')
  })

  it('lead to the same chapter in the other language, or to its start page', () => {
    const alternate = {language: 'ar', direction: 'rtl', title: 'ع', sections: ['first']} as const
    const sections = [sampleSection(), sampleSection({id: 'second'})]
    const publication = samplePublication(sections, {alternates: [alternate]})
    expect(page(publication, 'first.html')).toContain(
      'href="../../ar/web/first.html" hreflang="ar"'
    )
    expect(page(publication, 'second.html')).toContain(
      'href="../../ar/web/index.html" hreflang="ar"'
    )
    const english = 'https://example.org/guide/en/web/first.html'
    expect(page(publication, 'first.html').match(/<link rel="alternate"[^>]*>/g)).toEqual([
      `<link rel="alternate" href="${english}" hreflang="en">`,
      '<link rel="alternate" href="https://example.org/guide/ar/web/first.html" hreflang="ar">',
      `<link rel="alternate" href="${english}" hreflang="x-default">`
    ])
  })
})

describe('packageWeb', () => {
  it('puts the site below its language', async () => {
    const publication = samplePublication()
    const index = async (pages: ReadonlyMap<string, string>, language: string) => {
      expect(language).toBe('en')
      expect([...pages.keys()]).toContain('first.html')
      expect(pages.get('first.html')).toContain('<main data-pagefind-body')
      return new Map([['pagefind.js', new Uint8Array()]])
    }
    const artifact = await packageWeb(render(publication), publication, {searchIndexer: {index}})
    expect([...artifact.files.keys()]).toContain('en/web/_search/pagefind.js')
    expect(artifact).toMatchObject({format: 'web', language: 'en', path: 'en/web/index.html'})
    expect([...artifact.files.keys()].every((path) => path.startsWith('en/web/'))).toBe(true)
  })
})
