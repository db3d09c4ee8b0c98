// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {DOMParser} from '@xmldom/xmldom'
import fc from 'fast-check'
import type {Root} from 'hast'
import {toString as textOf} from 'hast-util-to-string'
import {h} from 'hastscript'
import {visit} from 'unist-util-visit'
import {describe, expect, it} from 'vitest'
import {repairContentModel} from '../../../pipeline/transform/html-content-model.ts'
import {nestedHtml, tagSoup} from './html-arbitrary.ts'
import {findProblems} from './html-model.ts'
import {toSafe, toXhtml} from './html-sample.ts'

const anyHtml = fc.oneof(
  nestedHtml,
  nestedHtml.map((html) => `<div>\n${html}\n</div>`),
  tagSoup
)

const runs = {numRuns: 400}

describe('any raw HTML', () => {
  it('comes out with the content models of HTML', () => {
    fc.assert(
      fc.property(anyHtml, (html) => {
        expect(findProblems(toSafe(html).tree)).toEqual([])
      }),
      runs
    )
  })

  it('comes out as well-formed XML', () => {
    fc.assert(
      fc.property(anyHtml, (html) => {
        const onError = (level: string, message: string) => {
          if (level !== 'warning') throw new Error(message)
        }
        const xhtml = toXhtml(toSafe(html).tree)
        new DOMParser({onError}).parseFromString(xhtml, 'application/xhtml+xml')
      }),
      runs
    )
  })

  it('is repaired once and for all', () => {
    fc.assert(
      fc.property(anyHtml, (html) => {
        const once = repairContentModel(toSafe(html).tree)
        expect(repairContentModel(once)).toEqual(once)
      }),
      runs
    )
  })

  it('holds no script, no handler, no style, no imitation of ours and no unsafe address', () => {
    fc.assert(
      fc.property(anyHtml, (html) => {
        visit(toSafe(html).tree, 'element', ({tagName, properties}) => {
          expect(tagName).not.toMatch(/^(script|style|iframe|object|embed|svg|form|x-y)$/)
          expect(Object.keys(properties).join()).not.toMatch(/\bon|style|data/i)
          expect(String(properties['className'] ?? '')).not.toMatch(/callout|note/)
          expect(String(properties['href'] ?? '')).not.toMatch(/script:/)
        })
      }),
      runs
    )
  })

  it('keeps its text, but for elements that go with their content', () => {
    const kept = nestedHtml.filter((html) => !/<(script|svg)/.test(html))
    fc.assert(
      fc.property(kept, (html) => {
        const {tree} = toSafe(`<div>${html}</div>`)
        const typed = html.replace(/<x-y[^>]*>|<[^>]*>/g, '')
        expect(sorted(textOf(tree))).toEqual(sorted(typed))
      }),
      runs
    )
  })
})

/** Tables bring strays before them, so the order of words may change. */
function sorted(text: string): string {
  return [...text.replace(/\s+/g, '')].sort().join('')
}

describe('the statement of the content models', () => {
  it.each([
    ['a block in a paragraph', h('p', h('div'))],
    ['a block in emphasis', h('div', h('b', h('p')))],
    ['a block in a link in a paragraph', h('p', h('a', h('div')))],
    ['a stray in a list', h('ul', 'a')],
    ['an item without a list', h('div', h('li'))],
    ['a table without order', h('table', h('tbody', h('tr', h('td'))), h('caption'))],
    ['a link in a link', h('a', h('span', h('a')))],
    ['details without a summary', h('details', 'a')],
    ['a description without a term', h('dl', h('dd'))],
    ['a ruby without annotation', h('ruby', 'a')],
    ['a caption amid a figure', h('figure', h('p'), h('figcaption'), h('p'))],
    ['an element that HTML does not know', h('foo')]
  ])('finds %s', (_, node) => {
    const tree: Root = {type: 'root', children: [node]}
    expect(findProblems(tree)).not.toEqual([])
  })
})
