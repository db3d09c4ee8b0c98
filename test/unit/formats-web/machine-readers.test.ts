// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {JsonLdParser} from 'jsonld-streaming-parser'
import {RdfaParser} from 'rdfa-streaming-parser'
import {expect, test} from 'vitest'
import {renderWeb} from '../../../pipeline/formats/web/render-web.ts'
import {creditedPublication} from '../page/sample-credits.ts'
import {theme} from '../page/sample-publication.ts'

/*
 * What programs by others read on the pages: RDFa and JSON-LD say the same of the book and of the
 * pictures.
 */

const base = 'https://example.org/site/first.html'
const bySa = 'https://creativecommons.org/licenses/by-sa/4.0/'
const by = 'https://creativecommons.org/licenses/by/4.0/'

const publication = creditedPublication()
const html = String(renderWeb(publication, theme).get('first.html'))

interface Triple {
  readonly subject: {readonly value: string}
  readonly predicate: {readonly value: string}
  readonly object: {readonly value: string}
}

/** What a streaming parser makes of a text: subject, predicate and object, each as text. */
function read(parser: NodeJS.ReadWriteStream, text: string): Promise<string[][]> {
  return new Promise((resolve, reject) => {
    const triples: string[][] = []
    parser.on('data', ({subject, predicate, object}: Triple) => {
      triples.push([subject.value, predicate.value, object.value])
    })
    parser.on('error', reject)
    parser.on('end', () => resolve(triples))
    parser.write(text)
    parser.end()
  })
}

const rdfa = () => read(new RdfaParser({baseIRI: base, contentType: 'text/html'}), html)

/** schema.org's own context, which stands on the network, maps every name to its vocabulary. */
const schema = {'@vocab': 'http://schema.org/', license: {'@type': '@id'}}

function jsonLd(): Promise<string[][]> {
  const text = /<script type="application\/ld\+json">([^<]*)/.exec(html)?.[1] ?? ''
  const data = {...JSON.parse(text), '@context': schema}
  return read(new JsonLdParser({baseIRI: base}), JSON.stringify(data))
}

test('RDFa gives the licence of the page, and whom to credit', async () => {
  const triples = await rdfa()
  for (const predicate of [
    'http://www.w3.org/1999/xhtml/vocab#license',
    'http://creativecommons.org/ns#license'
  ]) {
    expect(triples).toContainEqual([base, predicate, bySa])
  }
  const {attributionName, copyrightNotice} = publication.edition.rights
  const name = 'http://creativecommons.org/ns#attributionName'
  expect(triples).toContainEqual([base, name, attributionName])
  expect(triples).toContainEqual([base, 'http://purl.org/dc/terms/rights', copyrightNotice])
})

test('RDFa gives the licence of a picture to the picture alone', async () => {
  const triples = await rdfa()
  const picture = new URL('assets/images/market.jpg', base).href
  const licence = 'http://creativecommons.org/ns#license'
  expect(triples).toContainEqual([picture, licence, by])
  expect(triples).not.toContainEqual([base, licence, by])
})

test('JSON-LD gives the same licences', async () => {
  const triples = await jsonLd()
  const licences = triples
    .filter(([, predicate]) => predicate === 'http://schema.org/license')
    .map(([, , object]) => object)
  expect(licences).toContain(bySa)
  expect(licences).toContain(by)
  expect(new Set(licences).size).toBe(3)
})
