// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {
  type PDFContext,
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFNumber,
  PDFRef
} from '@cantoo/pdf-lib'
import type {PrintPart} from './read-print.ts'

const first = PDFName.of('First')
const last = PDFName.of('Last')
const next = PDFName.of('Next')
const previous = PDFName.of('Prev')
const parent = PDFName.of('Parent')
const count = PDFName.of('Count')

/**
 * One outline of the outlines of all parts (ISO 32000-1 §12.3.3): what stands at the top of each
 * follows what stands at the top of the one before; what is below stays there.
 */
export function joinOutlines({context, catalog}: PDFDocument, parts: readonly PrintPart[]): void {
  const key = PDFName.of('Outlines')
  const roots = parts.map((part) => part.catalog.get(key)).filter((root) => root instanceof PDFRef)
  const [root, ...others] = roots
  if (!root) return
  const outline = context.lookup(root, PDFDict)
  for (const ref of others) {
    append(context, root, context.lookup(ref, PDFDict))
    context.delete(ref)
  }
  catalog.set(key, root)
  if (!outline.has(first)) catalog.delete(key)
}

/** Items of another outline behind the items of this one. */
function append(context: PDFContext, root: PDFRef, other: PDFDict): void {
  const outline = context.lookup(root, PDFDict)
  const [start, end] = [other.get(first), other.get(last)]
  const before = outline.get(last)
  if (!(start && end)) return
  for (let item = other.lookup(first); item instanceof PDFDict; item = item.lookup(next)) {
    item.set(parent, root)
  }
  if (before) {
    context.lookup(before, PDFDict).set(next, start)
    context.lookup(start, PDFDict).set(previous, before)
  } else outline.set(first, start)
  outline.set(last, end)
  outline.set(count, PDFNumber.of(countOf(outline) + countOf(other)))
}

/** Number of items that are shown; negative for what is closed. */
function countOf(outline: PDFDict): number {
  const value = outline.lookup(count)
  return value instanceof PDFNumber ? value.asNumber() : 0
}
