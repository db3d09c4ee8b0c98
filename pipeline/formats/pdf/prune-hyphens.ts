// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {PrintDocument} from '../../model/ports.ts'

/**
 * Remove every soft hyphen at which no line breaks, so that text copied from the PDF or searched in
 * it is whole. No line moves: what is removed showed nothing.
 *
 * @returns how many were kept.
 */
export function pruneHyphens(document: PrintDocument): Promise<number> {
  return document.apply(prune, null, [breaksIn, firstOfLines, topOf])
}

// What follows runs in the document; each function is sent there as its own source.

function prune(_: null): number {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  // One range for all: every change of a text is told to every range that there ever was.
  const range = document.createRange()
  const edits: [Text, string][] = []
  let kept = 0
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!(node instanceof Text) || !node.data.includes('\u00AD')) continue
    const breaks = breaksIn(range, node)
    kept += breaks.size
    edits.push([
      node,
      node.data.replace(/\u00AD/g, (shy, at: number) => (breaks.has(at) ? shy : ''))
    ])
  }
  for (const [node, text] of edits) node.data = text
  return kept
}

/** Offsets of the soft hyphens in a text at which a line ends. */
function breaksIn(range: Range, node: Text): Set<number> {
  range.selectNodeContents(node)
  if (range.getClientRects().length <= 1) return new Set()
  const hyphens = [...node.data.matchAll(/(?<=[^\s\u00AD])\u00AD(?=[^\s\u00AD])/g)]
  const offsets = hyphens.map(({index}) => index)
  const ends = firstOfLines(offsets.length, (index) =>
    topOf(range, node, (offsets[index] ?? 0) + 1)
  )
  const breaks = [...ends].flatMap(([index, top]) => {
    const offset = offsets[index] ?? 0
    return topOf(range, node, offset - 1) + 2 < top ? [offset] : []
  })
  return new Set(breaks)
}

/**
 * Items before which a line ends, with the top of theirs: the first one, and each that stands lower
 * than the one before; two pixels allow for raised figures. Halves that stand on one line are passed.
 */
function firstOfLines(count: number, topAt: (index: number) => number): Map<number, number> {
  const found = new Map<number, number>()
  const look = (low: number, above: number, high: number, below: number): void => {
    if (below <= above + 2) return
    if (high - low === 1) {
      found.set(high, below)
      return
    }
    const middle = (low + high) >> 1
    const top = topAt(middle)
    look(low, above, middle, top)
    look(middle, top, high, below)
  }
  if (count === 0) return found
  const [first, last] = [topAt(0), topAt(count - 1)]
  found.set(0, first)
  if (count > 1) look(0, first, count - 1, last)
  return found
}

/** A letter behind a break has two boxes: an empty one at the end of the line above, then its own. */
function topOf(range: Range, node: Text, at: number): number {
  range.setStart(node, at)
  range.setEnd(node, at + 1)
  const boxes = range.getClientRects()
  return boxes[boxes.length - 1]?.top ?? Number.NaN
}
