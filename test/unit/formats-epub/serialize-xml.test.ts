// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {x} from 'xastscript'
import {serializeXhtml, serializeXml} from '../../../pipeline/formats/epub/serialize-xml.ts'
import {parseXml} from '../../../pipeline/verify/xml.ts'

describe('serialised XML', () => {
  test.each([
    ['XML', serializeXml],
    ['XHTML', serializeXhtml]
  ])('is well-formed %s whatever the text', (_, serialize) => {
    fc.assert(
      fc.property(fc.string({unit: 'binary'}), fc.string({unit: 'binary'}), (text, title) => {
        const xml = serialize(x('p', {title}, [text, x('br')]))
        expect(() => parseXml(Buffer.from(xml))).not.toThrow()
      })
    )
  })

  test('keeps every character that XML allows', () => {
    // The parser takes U+0085 and U+2028 for line ends, as XML 1.1 does.
    const allowed = fc
      .string({unit: 'grapheme'})
      .map((text) => text.replace(/[\u0085\u00ad\u2028]/g, ''))
    fc.assert(
      fc.property(allowed, allowed, (text, title) => {
        const {root} = parseXml(Buffer.from(serializeXhtml(x('p', {title}, text))))
        expect([root.textContent, root.getAttribute('title')]).toEqual([text, title])
      })
    )
  })

  test('ends no section that was not begun', () => {
    expect(serializeXml(x('p', 'a ]]> b'))).toContain('<p>a ]]&gt; b</p>')
    expect(serializeXhtml(x('p', ['a ]', ']>']))).toContain('<p>a ]]&gt;</p>')
  })

  test('leaves out or replaces characters that XML forbids', () => {
    expect(serializeXml(x('p', 'a\u0000b\u001f\uffffc'))).toContain('<p>ab\ufffdc</p>')
  })

  test('leaves out soft hyphens, which reading systems set themselves', () => {
    expect(serializeXhtml(x('p', {title: 'a\u00adb'}, 'c\u00add'))).toContain(
      '<p title="ab">cd</p>'
    )
  })

  test('closes void elements in one tag, and others in two where HTML may read them', () => {
    const tree = x('p', [x('br'), x('span'), x('img', {src: 'a>b'})])
    expect(serializeXhtml(tree)).toContain('<p><br/><span></span><img src="a>b"/></p>')
    expect(serializeXml(tree)).toContain('<p><br/><span/><img src="a>b"/></p>')
  })
})
