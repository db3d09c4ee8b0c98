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
  return document.apply(prune, null, [isInvisible, visibleFrom, topOf, isBelow, nextLine, breaksIn])
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

function isInvisible(letter: string | undefined): boolean {
  return letter === '\u00AD' || /\s/.test(letter ?? '')
}

/** Offset of the next visible character. */
function visibleFrom(text: string, from: number): number {
  let at = from
  while (at < text.length && isInvisible(text[at])) at++
  return at
}

/** A letter behind a break has two boxes: an empty one at the end of the line above, then its own. */
function topOf(range: Range, node: Text, at: number): number {
  range.setStart(node, at)
  range.setEnd(node, at + 1)
  return [...range.getClientRects()].at(-1)?.top ?? Number.NaN
}

/** Whether a character stands on a lower line; two pixels allow for raised figures. */
function isBelow(range: Range, node: Text, at: number, top: number): boolean {
  return topOf(range, node, at) > top + 2
}

/** Offset of the first character below the line that `from` stands on, or the end. */
function nextLine(range: Range, node: Text, from: number): number {
  const {length} = node.data
  const top = topOf(range, node, from)
  let low = from
  let high = visibleFrom(node.data, Math.min(length, from + 40))
  for (let step = 40; high < length && !isBelow(range, node, high, top); step *= 2) {
    low = high
    high = visibleFrom(node.data, Math.min(length, high + step))
  }
  while (high - low > 1) {
    const middle = (low + high) >> 1
    const shown = visibleFrom(node.data, middle)
    if (shown >= high || isBelow(range, node, shown, top)) high = middle
    else low = shown
  }
  return visibleFrom(node.data, high)
}

/** Offsets of the soft hyphens in a text at which a line ends. */
function breaksIn(range: Range, node: Text): Set<number> {
  const breaks = new Set<number>()
  range.selectNodeContents(node)
  if (range.getClientRects().length <= 1) return breaks
  const {data} = node
  for (let at = visibleFrom(data, 0); at < data.length; ) {
    at = nextLine(range, node, at)
    const before = data.lastIndexOf('\u00AD', at - 1)
    if (before >= 0 && before === at - 1 && at < data.length) breaks.add(before)
  }
  return breaks
}
