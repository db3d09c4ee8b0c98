// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {toString as textOf} from 'hast-util-to-string'
import {RdfaParser} from 'rdfa-streaming-parser'
import {describe, expect, it} from 'vitest'
import {buildCredits} from '../../../pipeline/page/credits.ts'
import {mapLinks, mapSources} from '../../../pipeline/page/map-targets.ts'
import {serializeHtml} from '../../../pipeline/page/serialize-html.ts'
import {toPages} from '../../../pipeline/page/to-pages.ts'
import {creditLineOf} from '../../../pipeline/rights/credit-line.ts'
import {creditedPublication} from './sample-credits.ts'
import {samplePublication, theme} from './sample-publication.ts'

const publication = creditedPublication()
const pages = toPages(publication, theme)
const chapter = pages.find(({kind}) => kind === 'chapter')
const credits = pages.find(({kind}) => kind === 'credits')
const htmlOf = (page: typeof chapter) => serializeHtml(page ? [page.element] : [])
const licence = 'https://creativecommons.org/licenses/by/4.0/'

describe('a figure with a work of somebody else', () => {
  const html = htmlOf(chapter)

  it('credits it behind the caption; names lead to the list, the licence to itself', () => {
    expect(html).toContain(
      `A market.</span> <small class="credit"><bdi property="cc:attributionName"><a href="#credit-1">Awa Diop</a></bdi> · <a rel="cc:license dcterms:license" href="${licence}">CC BY 4.0</a></small></figcaption>`
    )
  })

  it('keeps no mark of the pipeline, in notes neither', () => {
    const notes = (chapter?.notes ?? []).flatMap(({children}) => children)
    expect(html + serializeHtml(notes)).not.toContain('data-credit')
    expect(serializeHtml(notes)).toContain('<figcaption> <small class="credit">')
  })

  it('leaves the publication as it was', () => {
    expect(publication).toEqual(creditedPublication())
  })
})

describe('the list of credits', () => {
  it('is there only for works of others', () => {
    expect(buildCredits(samplePublication())).toEqual([])
    expect(credits?.element.properties['role']).toBe('doc-credits')
  })

  it('stands between the text and the colophon, and in the contents', () => {
    expect(pages.map(({kind}) => kind).slice(-3)).toEqual(['chapter', 'credits', 'colophon'])
    expect(htmlOf(pages.find(({kind}) => kind === 'contents'))).toContain('href="#credits"')
  })

  it('prints each line as it is recorded', () => {
    const text = credits ? textOf(credits.element) : ''
    for (const {credit} of publication.credits) {
      expect(text).toContain(creditLineOf(credit, 'full', publication.edition))
    }
  })

  it('leads to each place that shows the work; the cover has no page number', () => {
    expect(htmlOf(credits)).toContain(
      '<p class="shown-at"><a href="#cover">cover.label</a>, <a class="ref" href="#fig-market">Figure 1</a></p>'
    )
    expect(htmlOf(credits)).toContain('<a class="ref" href="#first-picture">First</a>')
  })

  it('sets a licence that has no name in the language apart from the line', () => {
    const {edition: english} = publication
    const edition = {...english, locale: {...english.locale, tag: 'wo'}}
    const [page] = buildCredits({...publication, edition})
    expect(htmlOf(page)).toContain(`href="${licence}" dir="ltr" lang="en">Creative Commons`)
  })

  it('has the address, the summary and the legal text of each licence', () => {
    const html = htmlOf(credits)
    expect(html).toContain(`<a href="${licence}" dir="ltr">${licence}</a>`)
    expect(html).toContain(`href="${licence}deed.en"`)
    expect(html).toContain(`href="${licence}legalcode.en"`)
  })
})

describe('what machines read (RDFa)', () => {
  it('is said of each work and never of the page', async () => {
    const places = {image: 'https://example.org/a%20b.jpg', page: 'https://example.org/page'}
    for (const page of [chapter, credits]) {
      if (!page) throw new Error('Expected a page')
      const mapped = mapLinks(page.element, (id) => `https://example.org/page#${id}`)
      const triples = await readRdfa(mapSources(mapped, () => places.image))
      const licences = triples.filter(([, predicate]) => /licen[cs]e/.test(predicate))
      expect(licences).toContainEqual([
        places.image,
        'http://creativecommons.org/ns#license',
        licence
      ])
      expect(licences).toContainEqual([places.image, 'http://purl.org/dc/terms/license', licence])
      expect(licences.filter(([subject]) => subject === places.page)).toEqual([])
    }
  })

  it('has title, creator, notice and source in the list', async () => {
    if (!credits) throw new Error('Expected credits')
    const triples = await readRdfa(mapSources(credits.element, () => 'https://example.org/a.jpg'))
    const own = triples.filter(([subject]) => subject === 'https://example.org/a.jpg')
    expect(own.map(([, predicate, object]) => [predicate.replace(/^.*[/#]/, ''), object])).toEqual(
      expect.arrayContaining([
        ['title', 'Market'],
        ['attributionName', 'Awa Diop'],
        ['rights', '© 2009 Awa Diop'],
        ['source', 'https://example.org/market']
      ])
    )
  })
})

type Triple = readonly [subject: string, predicate: string, object: string]

function readRdfa(element: Parameters<typeof serializeHtml>[0][number]): Promise<Triple[]> {
  const parser = new RdfaParser({baseIRI: 'https://example.org/page', contentType: 'text/html'})
  const triples: Triple[] = []
  return new Promise((resolve, reject) => {
    parser.on('data', ({subject, predicate, object}) =>
      triples.push([subject.value, predicate.value, object.value])
    )
    parser.on('error', reject)
    parser.on('end', () => resolve(triples))
    parser.end(`<html><body>${serializeHtml([element])}</body></html>`)
  })
}
