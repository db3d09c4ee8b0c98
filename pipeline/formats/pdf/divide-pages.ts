// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Element, ElementContent} from 'hast'
import type {Page} from '../../page/page.ts'

/** Kinds that begin on a right-hand page. */
export const rectoKinds: ReadonlySet<Page['kind']> = new Set([
  'title-page',
  'contents',
  'part',
  'chapter',
  'colophon'
])

/** Characters that print at once in reasonable time and memory: about 350 pages. */
const mostCharacters = 700_000

/** From here on two documents, printed side by side, are ready sooner than one. */
const manyCharacters = 250_000

/**
 * Divide the reading sequence into documents of about the same length: one for most books, more for
 * long ones. Each but the first begins with a right-hand page; no chapter is divided.
 */
export function dividePages(pages: readonly Page[]): Page[][] {
  const lengths = pages.map(lengthOf)
  const total = lengths.reduce((sum, length) => sum + length, 0)
  const count = total <= manyCharacters ? 1 : 2 * Math.ceil(total / (2 * mostCharacters))
  const documents: Page[][] = [[]]
  let before = 0
  for (const [index, page] of pages.entries()) {
    const isDue = before >= (total / count) * documents.length
    if (isDue && mayBegin(pages, index)) documents.push([])
    documents.at(-1)?.push(page)
    before += lengths[index] ?? 0
  }
  return documents
}

/** A chapter stays with the page of the part that it opens. */
function mayBegin(pages: readonly Page[], index: number): boolean {
  const kind = pages[index]?.kind
  return kind === 'part' || (kind === 'chapter' && pages[index - 1]?.kind !== 'part')
}

function lengthOf({element, notes}: Page): number {
  return notes.reduce((sum, {children}) => sum + textLength(children), textLength([element]))
}

function textLength(nodes: readonly ElementContent[]): number {
  return nodes.reduce((sum, node) => sum + ownLength(node), 0)
}

function ownLength(node: ElementContent | Element): number {
  if (node.type === 'text') return node.value.length
  return node.type === 'element' ? textLength(node.children) : 0
}
