// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Element, RootContent} from 'hast'
import {toString as textOf} from 'hast-util-to-string'
import {openResources} from '../../pipeline/cli/resources.ts'
import {loadBook} from '../../pipeline/load/load-book.ts'
import type {Note} from '../../pipeline/model/publication.ts'
import {openFolder} from '../../pipeline/platform/disk.ts'
import {toPublication} from '../../pipeline/transform/to-publication.ts'

/** What a book says, in reading order, as its pages should have it. */
export interface SourceText {
  readonly body: string
  readonly notes: string
  /** Words that are drawn in pictures. */
  readonly drawings: readonly string[]
  /** Heads of tables, which are printed again on every page of a table. */
  readonly heads: readonly string[]
}

/** Stands behind a cross reference: in print a page number may follow. */
export const folioMark = '\uE000'

/** Stand around the caption of a figure: in print it may come after the paragraphs that follow it. */
export const figureMarks = ['\uE001', '\uE002'] as const

/**
 * Read the text of a book's first edition from its Markdown, through load and transform alone; but for
 * the index, where pages stand in place of sections.
 */
export async function readSource(book: string): Promise<SourceText> {
  const options = {languages: [], only: [], now: '2026-01-01T00:00:00Z'}
  const {editions} = await loadBook(openFolder(book, book), openResources(), options)
  const [edition] = editions
  if (!edition) throw new Error(`Expected ${book} to load`)
  const publication = await toPublication(edition, {
    allowMissingImages: false,
    allowBrokenLinks: false
  })
  const sections = publication.sections.filter(({body}) => !body.children.some(isIndex))
  return {
    body: sections.map(({body}) => body.children.map(readNode).join('')).join(''),
    notes: sections.flatMap(({notes}) => notes.map(readNote)).join(''),
    drawings: sections.flatMap(({body}) => body.children.flatMap((node) => readDrawings(node))),
    heads: sections.flatMap(({body}) => body.children.flatMap(readHeads))
  }
}

/** Markers of list items: the style sheet draws discs and writes numbers. */
const markers: Readonly<Record<string, (item: number) => string>> = {
  ul: () => '',
  ol: (item) => `${item}.`
}

/** Classes of what is not printed: the numbers that a chart draws, links back to where one came from. */
const unprinted: ReadonlySet<unknown> = new Set(['chart-data', 'backlink'])

function isUnprinted({properties}: Element): boolean {
  return [properties['className']].flat().some((name) => unprinted.has(name))
}

function readNode(node: RootContent): string {
  if (node.type === 'text') return node.value
  if (node.type !== 'element' || node.tagName === 'svg' || isUnprinted(node)) return ''
  const marker = markers[node.tagName]
  if (marker) return readItems(node, marker)
  const text = node.children.map(readNode).join('')
  if (node.tagName === 'figure') return `${figureMarks[0]}${text}${figureMarks[1]}`
  return [node.properties['className']].flat().includes('ref') ? `${text}${folioMark}` : text
}

function readItems({children}: Element, marker: (item: number) => string): string {
  const items = children.filter(({type}) => type === 'element')
  return items.map((item, index) => `${marker(index + 1)}${readNode(item)}`).join('')
}

function readNote({number, children}: Note): string {
  return `${number}.${children.map(readNode).join('')}`
}

/** What is written in the drawings of a tree, each as one text. */
function readDrawings(node: RootContent, inside = false): string[] {
  if (node.type !== 'element') return []
  if (inside && node.tagName === 'text') return [textOf(node)]
  const isDrawing = node.tagName === 'svg'
  const texts = node.children.flatMap((child) => readDrawings(child, inside || isDrawing))
  return isDrawing ? [texts.join('')] : texts
}

function isIndex(node: RootContent): boolean {
  return node.type === 'element' && node.properties['role'] === 'doc-index'
}

function readHeads(node: RootContent): string[] {
  if (node.type !== 'element' || isUnprinted(node)) return []
  return node.tagName === 'thead' ? [readNode(node)] : node.children.flatMap(readHeads)
}
