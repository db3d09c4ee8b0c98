// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {normaliseLicenceUrl} from '../../../pipeline/rights/licence-url.ts'

const bySa = 'https://creativecommons.org/licenses/by-sa/4.0/'

describe('normaliseLicenceUrl', () => {
  it.each([
    'http://creativecommons.org/licenses/by-sa/4.0/',
    'https://creativecommons.org/licenses/by-sa/4.0',
    'https://www.creativecommons.org/licenses/by-sa/4.0/',
    'https://creativecommons.org/licenses/by-sa/4.0/deed',
    'https://creativecommons.org/licenses/by-sa/4.0/deed.fr',
    'https://creativecommons.org/licenses/by-sa/4.0/deed.pt_br',
    'https://creativecommons.org/licenses/by-sa/4.0/legalcode',
    'https://creativecommons.org/licenses/by-sa/4.0/legalcode.zh-hant',
    'https://creativecommons.org/licenses/by-sa/4.0/rdf',
    'https://CreativeCommons.org/licenses/BY-SA/4.0/?ref=chooser#s3',
    'https://creativecommons.org//licenses/by-sa/4.0//'
  ])('takes %s for the licence it shows', (url) => {
    expect(normaliseLicenceUrl(url)).toBe(bySa)
  })

  it('finds the canonical address of other licences by any of their pages', () => {
    expect(normaliseLicenceUrl('http://www.artlibre.org/licence/lal/en')).toBe(
      'https://artlibre.org/licence/lal/'
    )
    expect(normaliseLicenceUrl('http://www.apache.org/licenses/LICENSE-2.0')).toBe(
      'https://www.apache.org/licenses/LICENSE-2.0'
    )
  })

  it('changes the scheme of other addresses, and nothing in what is none', () => {
    expect(normaliseLicenceUrl('http://example.org/terms?v=2#top')).toBe(
      'https://example.org/terms?v=2'
    )
    expect(normaliseLicenceUrl('CC BY-SA')).toBe('CC BY-SA')
    expect(normaliseLicenceUrl('urn:x:y')).toBe('urn:x:y')
  })

  it('does not take a licence for another', () => {
    const others = ['by/4.0', 'by-sa/3.0', 'by-sa/4.0/deeds', 'by-sa/3.0/igo']
    const urls = others.map((path) => `https://creativecommons.org/licenses/${path}/`)
    expect(urls.map(normaliseLicenceUrl)).toEqual(urls)
  })

  it('changes nothing that it has once made', () => {
    const segment = fc.constantFrom(
      'licenses',
      'by',
      '4.0',
      'deed.fr',
      '',
      'legalcode',
      'a b',
      '%2f'
    )
    const path = fc.array(segment, {maxLength: 6}).map((segments) => segments.join('/'))
    const host = fc.constantFrom('creativecommons.org', 'WWW.creativecommons.org', 'mit.edu:80')
    const address = fc
      .tuple(fc.constantFrom('http', 'https', 'ftp'), host, path, fc.webQueryParameters())
      .map(([scheme, host, path, query]) => `${scheme}://${host}/${path}?${query}`)
    fc.assert(
      fc.property(fc.oneof(address, fc.webUrl(), fc.string()), (url) => {
        const normal = normaliseLicenceUrl(url)
        expect(normaliseLicenceUrl(normal)).toBe(normal)
      }),
      {numRuns: 1000}
    )
  })
})
