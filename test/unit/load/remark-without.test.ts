// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import fc from 'fast-check'
import type {Root} from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {parseChapter} from '../../../pipeline/load/parse-chapter.ts'
import {remarkWithout} from '../../../pipeline/load/remark-without.ts'

const parse = (text: string, without: readonly string[] = []): Root =>
  unified().use(remarkParse).use(remarkGfm).use(remarkWithout, without).parse(text)

/** What addresses and tables are made of, and what they might be taken for. */
const fragment = fc.constantFrom(
  ...[
    'a',
    'b.c',
    'www.a.org',
    'http://a.org',
    'mailto:',
    'x',
    '.',
    '-',
    '--',
    '---',
    '+',
    '_',
    ':'
  ],
  ...[' ', '  ', '\n', '\n\n', '\n- ', '\n> ', '\n---\n', '\n:-', '-:\n', '[', '](', ')', '`', '*'],
  ...['\\', '&#64;', '@', '|', '\n|-|-|\n', '\n-|-\n', '~', '[^1]', '\n[^1]: ', '<', '>', '\t']
)
const text = fc.array(fragment, {maxLength: 40}).map((parts) => parts.join(''))

describe('remarkWithout', () => {
  it('leaves out what it is told, and nothing else', () => {
    const [first] = parse('a@b.org', ['emailAutolink']).children
    const [other] = parse('www.b.org', ['emailAutolink']).children
    expect(parse('a | b\n--|--', ['table']).children[0]?.type).toBe('paragraph')
    expect(parse('a | b\n--|--', ['emailAutolink']).children[0]?.type).toBe('table')
    // What the tree is searched for afterwards has no place in the text.
    expect(first).toMatchObject({children: [{type: 'link', position: undefined}]})
    expect(parse('a@b.org').children[0]).toMatchObject({
      children: [{position: {start: {column: 1}}}]
    })
    expect(other).toMatchObject({children: [{type: 'link', url: 'http://www.b.org'}]})
  })

  it('changes nothing of a text that cannot hold what is left out', () => {
    const plain = text.map((one) => one.replaceAll('@', ''))
    fc.assert(
      fc.property(plain, (one) => {
        expect(parse(one, ['emailAutolink'])).toEqual(parse(one))
      })
    )
    const cited = text.filter((one) => !/[\w+.-]@[\w.-]*\./.test(one))
    fc.assert(
      fc.property(cited, (one) => {
        expect(parse(one, ['emailAutolink'])).toEqual(parse(one))
      })
    )
    const untabled = text.filter((one) => !/\||:-|-:/.test(one))
    fc.assert(
      fc.property(untabled, (one) => {
        expect(parse(one, ['table'])).toEqual(parse(one))
      })
    )
  })
})

describe('a chapter', () => {
  const treeOf = (one: string): Root => parseChapter(new VFile(one), true).tree

  it('finds addresses and tables wherever there are any', () => {
    const plain = text.filter((one) => !/[:<]/.test(one))
    fc.assert(
      fc.property(plain, (one) => {
        expect(treeOf(`a\n\n${one}`)).toEqual(parse(`a\n\n${one}`))
      })
    )
    expect(treeOf('a\n:-').children[0]?.type).toBe('table')
    expect(treeOf('to a@b.org')).toMatchObject({
      children: [{children: [{type: 'text'}, {type: 'link', url: 'mailto:a@b.org'}]}]
    })
  })
})
