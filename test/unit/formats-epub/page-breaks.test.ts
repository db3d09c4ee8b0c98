// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import fc from 'fast-check'
import type {Element, ElementContent} from 'hast'
import {toString as textOf} from 'hast-util-to-string'
import {h} from 'hastscript'
import {describe, expect, test} from 'vitest'
import {markPages} from '../../../pipeline/formats/epub/page-breaks.ts'
import {countSeen} from '../../../pipeline/formats/epub/page-spots.ts'
import type {PageBreak} from '../../../pipeline/model/artifact.ts'
import type {Page} from '../../../pipeline/page/page.ts'

/** An element as it comes from a place of a source. */
function at(line: number, element: Element): Element {
  const point = {line, column: 1}
  return {...element, position: {start: point, end: point}}
}

function page(children: ElementContent[], kind: Page['kind'] = 'chapter'): Page {
  return {
    id: 'un',
    kind,
    matter: 'body',
    title: 'Un',
    language: 'fr',
    direction: 'ltr',
    element: h('section', {id: 'un'}, children),
    notes: []
  }
}

function marker(folio: string): Element {
  return h('span', {id: `page-${folio}`, role: 'doc-pagebreak', ariaLabel: folio})
}

function mark(children: ElementContent[], ...breaks: Omit<PageBreak, 'page'>[]): Element[] {
  const {pages} = markPages(
    [page(children)],
    breaks.map((one) => ({...one, page: 'un'}))
  )
  return (pages[0]?.element.children ?? []).filter((child) => child.type === 'element')
}

/** Tree without the places in the source. */
function plain(trees: readonly ElementContent[]): unknown {
  return JSON.parse(JSON.stringify(trees, (key, value) => (key === 'position' ? undefined : value)))
}

describe('a marker', () => {
  test('of a page that a chapter begins stands before its heading', () => {
    expect(mark([h('h1', 'Un')], {folio: '1'})).toEqual([marker('1'), h('h1', 'Un')])
  })

  test('of a page that a paragraph begins stands in it, so that nothing comes between blocks', () => {
    const tree = mark([h('h2', 'A'), at(3, h('p', 'Le texte.'))], {folio: '2', at: '3:1'})
    expect(plain(tree)).toEqual([h('h2', 'A'), h('p', [marker('2'), 'Le texte.'])])
  })

  test('inside a paragraph stands before the first word that begins on the page', () => {
    const text = () => at(3, h('p', ['Un deux ', h('em', 'trois qua'), 'tre\u00ad cinq.']))
    const six = mark([text()], {folio: '2', at: '3:1', offset: 6})
    expect(plain(six)).toEqual([
      h('p', ['Un deux ', h('em', [marker('2'), 'trois qua']), 'tre\u00ad cinq.'])
    ])
    const inWord = mark([text()], {folio: '2', at: '3:1', offset: 13})
    expect(plain(inWord)).toEqual([
      h('p', ['Un deux ', h('em', 'trois qua'), 'tre\u00ad ', marker('2'), 'cinq.'])
    ])
  })

  test.each([
    ['a link', h('a', {href: '#x'}, 'deux trois')],
    ['a formula', h('math', [h('mi', 'x'), ' ', h('mo', '=')])],
    ['a drawing', h('svg', h('title', 'Un dessin'))]
  ])('never stands inside %s', (_, whole) => {
    const tree = mark([at(3, h('p', ['Un ', whole, ' fin.']))], {folio: '2', at: '3:1', offset: 4})
    expect(plain(tree)).toEqual([h('p', ['Un ', whole, ' ', marker('2'), 'fin.'])])
  })

  test.each(['h2', 'figure', 'table', 'pre', 'aside', 'blockquote'])('stands before %s', (name) => {
    const tree = mark([at(3, h(name, h('i', 'x')))], {folio: '2', at: '3:1'})
    expect(plain(tree)).toEqual([marker('2'), h(name, h('i', 'x'))])
  })

  test('inside a table stands in the cell that begins on the page', () => {
    const table = at(3, h('table', h('tbody', [h('tr', h('td', 'ab')), h('tr', h('td', 'cd'))])))
    expect(plain(mark([table], {folio: '2', at: '3:1', offset: 2}))).toEqual([
      h('table', h('tbody', [h('tr', h('td', 'ab')), h('tr', h('td', [marker('2'), 'cd']))]))
    ])
  })

  test('of what is written without spaces stands where the page begins', () => {
    const tree = mark([at(3, h('p', '一二三四'))], {folio: '2', at: '3:1', offset: 2})
    expect(plain(tree)).toEqual([h('p', ['一二', marker('2'), '三四'])])
  })

  test('behind all text stands at the end', () => {
    const list = mark([h('ul', at(3, h('li', 'abc')))], {folio: '2', at: '3:1', offset: 3})
    expect(plain(list)).toEqual([h('ul', h('li', ['abc', marker('2')]))])
    const text = mark([at(3, h('p', 'abc'))], {folio: '2', at: '3:1', offset: 9})
    expect(plain(text)).toEqual([h('p', 'abc'), marker('2')])
  })

  test('stands behind that of the page before, where both begin at one place', () => {
    const starts = mark([h('h1', 'Un')], {folio: '1'}, {folio: '2'})
    expect(starts).toEqual([marker('1'), marker('2'), h('h1', 'Un')])
    const breaks = [2, 3].map((folio) => ({folio: `${folio}`, at: '3:1', offset: 1}))
    expect(plain(mark([at(3, h('p', 'a b'))], ...breaks))).toEqual([
      h('p', ['a ', marker('2'), marker('3'), 'b'])
    ])
  })

  test('has an id that the book does not have', () => {
    const [first, second] = mark([h('h1', {id: 'page-1'}, 'Un')], {folio: '1'}, {folio: '١'})
    expect(first?.properties).toEqual({id: 'page-1-2', role: 'doc-pagebreak', ariaLabel: '1'})
    expect(second?.properties).toEqual({id: 'page-2', role: 'doc-pagebreak', ariaLabel: '١'})
  })
})

test('covers are not marked', () => {
  const cover = page([h('img', {src: 'x'})], 'cover')
  expect(markPages([cover], [{folio: 'i', page: 'un'}])).toEqual({pages: [cover], printed: []})
})

test('marking adds markers and nothing else, each at its place or the next word', () => {
  const word = fc.stringMatching(/^[a-zéß]{1,6}(?:\u00ad[a-z]{1,3})?$/)
  const words = fc.array(word, {minLength: 1, maxLength: 6}).map((all) => `${all.join(' ')} `)
  const phrase = fc.oneof(
    words.map((text): ElementContent => ({type: 'text', value: text})),
    words.map((text) => h('em', text)),
    words.map((text) => h('a', {href: '#x'}, text))
  )
  const paragraph = fc.array(phrase, {minLength: 1, maxLength: 5})
  fc.assert(
    fc.property(paragraph, fc.array(fc.nat(80), {maxLength: 4}), (children, offsets) => {
      const inOrder = [...offsets].sort((a, b) => a - b)
      const source = at(3, h('p', children))
      const before = JSON.stringify(source)
      const breaks = inOrder.map((offset, index) => ({folio: `${index + 1}`, at: '3:1', offset}))
      const tree = mark([source], ...breaks)
      expect(JSON.stringify(source)).toBe(before)
      expect(tree.map(textOf).join('')).toBe(textOf(source))
      const found = countsBefore(tree)
      expect(found).toHaveLength(inOrder.length)
      const all = countSeen(textOf(source))
      for (const [index, offset] of inOrder.entries()) {
        expect(found[index]).toBeGreaterThanOrEqual(Math.min(offset, all))
      }
      expect(found).toEqual([...found].sort((a, b) => a - b))
    })
  )
})

/** Characters seen before each marker. */
function countsBefore(tree: readonly ElementContent[]): number[] {
  const counts: number[] = []
  let count = 0
  const walk = (node: ElementContent) => {
    if (node.type === 'text') count += countSeen(node.value)
    if (node.type !== 'element') return
    if (node.properties['role'] === 'doc-pagebreak') counts.push(count)
    for (const child of node.children) walk(child)
  }
  for (const node of tree) walk(node)
  return counts
}
