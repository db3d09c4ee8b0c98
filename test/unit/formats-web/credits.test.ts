// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {describe, expect, it} from 'vitest'
import {renderWeb} from '../../../pipeline/formats/web/render-web.ts'
import {creditedPublication} from '../page/sample-credits.ts'
import {samplePublication, theme} from '../page/sample-publication.ts'

const site = renderWeb(creditedPublication(), theme)
const page = (file: string) => String(site.get(file))

/** The data of a page in schema.org's words. */
function dataOf(html: string) {
  const text = /<script type="application\/ld\+json">([^<]*)<\/script>/.exec(html)?.[1]
  return JSON.parse(text ?? '')
}

describe('works of others on the site', () => {
  it('are spoken of by the addresses that they have there', () => {
    expect(page('first.html')).toContain(
      '<figure id="fig-market" class="figure" about="assets/images/market.jpg" typeof="cc:Work">'
    )
    expect(page('credits.html')).toContain('about="first.html#first-picture" typeof="cc:Work"')
  })

  it('leave one licence to the page', () => {
    expect(page('first.html').match(/<a rel="license/g)).toHaveLength(1)
  })

  it('lead from the figure to the list and back', () => {
    expect(page('first.html')).toContain('<a href="credits.html#credit-1">Awa Diop</a>')
    expect(page('credits.html')).toContain('href="first.html#fig-market"')
    expect(page('credits.html')).toContain('href="index.html#cover"')
  })

  it('are image objects on the pages that show them', () => {
    expect(dataOf(page('first.html')).image).toEqual([
      {
        '@type': 'ImageObject',
        name: 'Market',
        contentUrl: 'assets/images/market.jpg',
        url: 'first.html#fig-market',
        creator: [{'@type': 'Person', name: 'Awa Diop', url: 'https://example.org/awa'}],
        license: 'https://creativecommons.org/licenses/by/4.0/',
        acquireLicensePage: 'https://example.org/market',
        copyrightNotice: '© 2009 Awa Diop',
        creditText: 'Awa Diop · CC BY 4.0',
        dateCreated: '2009'
      },
      {
        '@type': 'ImageObject',
        url: 'first.html#first-picture',
        creator: [{'@type': 'Person', name: 'Ben'}],
        license: 'https://creativecommons.org/publicdomain/zero/1.0/',
        acquireLicensePage: 'credits.html#credit-2',
        creditText: 'Ben · CC0 1.0'
      }
    ])
    expect(dataOf(page('index.html')).image).toHaveLength(1)
    expect(dataOf(page('credits.html')).image).toHaveLength(2)
    expect(dataOf(page('colophon.html'))).not.toHaveProperty('image')
  })

  it('change nothing in a book that has none', () => {
    const own = renderWeb(samplePublication(), theme)
    expect(own.has('credits.html')).toBe(false)
    expect(dataOf(String(own.get('first.html')))).not.toHaveProperty('image')
  })
})
