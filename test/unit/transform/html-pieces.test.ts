// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {checkAddress} from '../../../pipeline/transform/html-address.ts'
import {isMachineTime} from '../../../pipeline/transform/html-attributes.ts'
import {toXmlName, toXmlText} from '../../../pipeline/transform/html-text.ts'
import {tokenize} from '../../../pipeline/transform/html-tokens.ts'

describe('tokenize', () => {
  it.each([
    ['a<b>c</b>', 'text start:b text end:b'],
    ['<p title="a>b" x=\'>\'>', 'start:p'],
    ['<p a=b/>', 'start:p'],
    ['<!-- <b> --><!doctype html><?php ?><![CDATA[<b>]]>', 'hidden hidden hidden hidden'],
    ['<!-- never closed <b>', 'hidden'],
    ['<SCRIPT>a<b></Script >c', 'verbatim:script text'],
    ['<script>', 'start:script'],
    ['<p class="x', 'broken:p'],
    ['1 < 2 </ 3', 'text']
  ])('cuts %j', (html, expected) => {
    const tokens = tokenize(html).map(({type, name}) => (name ? `${type}:${name}` : type))
    expect(tokens.join(' ')).toBe(expected)
  })

  it('covers every text from end to end', () => {
    const html = fc.array(
      fc.constantFrom('<', '>', '/', '!', '--', '"', "'", '=', 'a', 'script', ' ')
    )
    fc.assert(
      fc.property(html, (pieces) => {
        const text = pieces.join('')
        const tokens = tokenize(text)
        expect(tokens.map(({start, end}) => text.slice(start, end)).join('')).toBe(text)
      })
    )
  })
})

describe('checkAddress', () => {
  it.each([
    ['a b.md#c d', 'a%20b.md#c%20d'],
    ['dir\\a.png', 'dir/a.png'],
    ['//example.org/x', 'https://example.org/x'],
    ['https://example.org/é', 'https://example.org/%C3%A9'],
    ['https://ex\u00e4mple.org/', 'https://xn--exmple-cua.org/'],
    ['http://[::1]:8080/a[1]', 'http://[::1]:8080/a%5B1%5D'],
    ['100%', '100%25'],
    ['a#b#c', 'a#b%23c'],
    ['mailto:a b@c.example', 'mailto:a%20b@c.example'],
    ['#x', '#x'],
    [' x.md\n', 'x.md']
  ])('makes %j %j', (typed, url) => {
    expect(checkAddress(typed, 'link')).toEqual({url})
  })

  it.each([
    'javascript:x',
    'JAVA\nSCRIPT:x',
    '\u0001javascript:x',
    'data:text/html,x',
    'file:///etc/passwd',
    'vbscript:x',
    'asset:x.png',
    'C:\\x.png',
    'http://',
    'https://a:b:c/'
  ])('refuses %j', (typed) => {
    expect(checkAddress(typed, 'link')).toHaveProperty('problem')
  })

  it('refuses mail as a picture', () => {
    expect(checkAddress('mailto:a@b.example', 'picture')).toHaveProperty('problem')
  })

  it('always gives what a URL parser reads, and gives it again unchanged', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({unit: 'binary'}), fc.webUrl()), (typed) => {
        const address = checkAddress(typed, 'link')
        if (!('url' in address)) return
        expect(URL.canParse(address.url, 'https://book.example/')).toBe(true)
        expect(address.url).toMatch(/^[\x21-\x7e]*$/)
        expect(checkAddress(address.url, 'link')).toEqual(address)
      })
    )
  })
})

describe('text for XML', () => {
  it('makes any id a name without colon, once and for all', () => {
    fc.assert(
      fc.property(fc.string({unit: 'binary'}), (text) => {
        const name = toXmlName(text)
        expect(name === '' || /^[\p{L}_][\p{L}\p{N}\p{M}_.\-·‿⁀]*$/u.test(name)).toBe(true)
        expect(toXmlName(name)).toBe(name)
      })
    )
  })

  it('leaves out what XML cannot hold, and nothing else', () => {
    expect(toXmlText('a\t\n\u0000\u001F\u0085\uD83D b😀\uFFFF')).toBe('a\t\n b😀')
  })
})

describe('isMachineTime', () => {
  it.each(['2020', '2024-02-29', '2020-W05', '2020-12', '10:30', 'PT4H18M3S', '2020-01-01T10:00Z'])(
    'takes %s',
    (value) => expect(isMachineTime(value)).toBe(true)
  )

  it.each(['yesterday', '2023-02-30', '2020-13', '25:00', 'P', '0000', '1.2.2020'])(
    'refuses %s',
    (value) => expect(isMachineTime(value)).toBe(false)
  )
})
