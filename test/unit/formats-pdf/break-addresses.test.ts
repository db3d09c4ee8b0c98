// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import fc from 'fast-check'
import {toString as textOf} from 'hast-util-to-string'
import {h} from 'hastscript'
import {describe, expect, it} from 'vitest'
import {breakAddresses} from '../../../pipeline/formats/pdf/break-addresses.ts'

function broken(address: string) {
  const page = h('section', [h('p', ['See ', h('a', address), '.'])])
  breakAddresses(page)
  return page
}

const lines = (address: string) =>
  JSON.stringify(broken(address))
    .match(/"value":"[^"]*"/g)
    ?.map((text) => text.slice(9, -1)) ?? []

describe('breakAddresses', () => {
  it('divides before marks, and leaves no short piece alone', () => {
    expect(
      lines('https://example.org/blog/2026/an-article/about_nothing.html').slice(1, -1)
    ).toEqual(['https://example.org', '/blog/2026', '/an-article', '/about_nothing.html'])
  })

  it('leaves words that are no address alone', () => {
    expect(lines('either/or and this.that/other')).toHaveLength(3)
  })

  it('leaves addresses in code alone', () => {
    const page = h('section', [h('code', 'https://example.org/a/long/address/indeed')])
    breakAddresses(page)
    expect(page.children).toEqual([h('code', 'https://example.org/a/long/address/indeed')])
  })

  it('never changes a letter', () => {
    fc.assert(
      fc.property(fc.webUrl({withQueryParameters: true, withFragments: true}), (address) => {
        expect(textOf(broken(address))).toBe(`See ${address}.`)
      })
    )
  })
})
