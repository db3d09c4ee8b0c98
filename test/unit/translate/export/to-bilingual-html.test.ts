// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Element, Root} from 'hast'
import {raw} from 'hast-util-raw'
import {toString as toText} from 'hast-util-to-string'
import {h} from 'hastscript'
import {visit} from 'unist-util-visit'
import {expect, test} from 'vitest'
import {rowsOf} from '../../../../pipeline/translate/export/catalog.ts'
import {
  type BilingualChapter,
  toBilingualHtml
} from '../../../../pipeline/translate/export/to-bilingual-html.ts'
import {chapter, languages} from './sample-catalogs.ts'

const sample: BilingualChapter = {name: '01-fil.md', rows: rowsOf(chapter.file)}

/** The elements of a name that a page holds, as a browser reads it. */
function find(html: string, name: string): Element[] {
  const root: Root = {type: 'root', children: [{type: 'raw', value: html}]}
  const found: Element[] = []
  visit(raw(root), 'element', (node) => {
    if (node.tagName === name) found.push(node)
  })
  return found
}

test('each side stands in its language and direction', () => {
  const html = toBilingualHtml([sample], {source: 'fr', target: 'ar'}, 'Le fil')
  const [, line] = find(html, 'tbody')[0]?.children ?? []
  expect(find(html, 'td').slice(0, 2)).toMatchObject([
    h('td', h('div.text', {lang: 'fr', dir: 'ltr'}, 'Le fil')),
    h('td', h('div.text', {lang: 'ar', dir: 'rtl'}, 'The thread'))
  ])
  expect(line).toMatchObject({properties: {id: '65cd8001', className: ['translated']}})
})

test('a line tells its state in words, leads to itself and shows the former source', () => {
  const html = toBilingualHtml([sample], languages, 'Le fil')
  const heads = find(html, 'th').filter(({properties}) => properties['scope'] === 'row')
  expect(heads.map((head) => toText(head).replace(/^\w+ /, ''))).toEqual([
    'translatedheading',
    'translated',
    'to review',
    'missing'
  ])
  const ids = find(html, 'tr').flatMap(({properties}) => properties['id'] ?? [])
  expect(find(html, 'a').map(({properties}) => properties['href'])).toEqual(
    ids.map((id) => `#${String(id)}`)
  )
  expect(find(html, 'del').map(toText)).toEqual(['Une ligne.'])
})

test('a table has a heading, heads of its columns and of its sections', () => {
  const html = toBilingualHtml([sample], languages, 'Le fil')
  expect(find(html, 'h2').map(toText)).toEqual(['01-fil.md: 2 translated, 1 to review, 1 missing'])
  const heads = find(html, 'th').filter(({properties}) => properties['scope'] !== 'row')
  expect(heads.map(toText)).toEqual(['Message', 'Source (fr)', 'Translation (en)', 'Le fil'])
})

test('messages of the same words have anchors of their own', () => {
  const html = toBilingualHtml([sample, sample], languages, 'Le fil')
  const ids = find(html, 'tr').flatMap(({properties}) => properties['id'] ?? [])
  expect(ids).toContain('65cd8001-2')
  expect(new Set(ids).size).toBe(ids.length)
})

test('a page loads nothing, runs nothing and shows markup as text', () => {
  const source = '<script src="https://example.org/x.js">a</script>\u0007'
  const row = {id: '00000000', section: '', source, target: source, state: 'fuzzy'} as const
  const html = toBilingualHtml([{name: 'a.md', rows: [row]}], languages, source)
  expect(html).not.toMatch(/\u0007|url\(/)
  expect(['script', 'img', 'link', 'iframe'].flatMap((name) => find(html, name))).toEqual([])
  expect(find(html, 'td').map(toText)).toEqual(Array(2).fill(source.replace('\u0007', '')))
})
