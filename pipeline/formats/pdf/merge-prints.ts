// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFPageTree,
  PDFRef
} from '@cantoo/pdf-lib'
import {joinOutlines} from './join-outlines.ts'
import {joinStructures} from './join-structures.ts'
import {type PrintPart, readPrint} from './read-print.ts'
import {retagFonts} from './retag-fonts.ts'

/** What the first print says for all of them. */
const shared = ['Lang', 'MarkInfo', 'ViewerPreferences']

/**
 * Make one document of several tagged prints of Chromium's, in their order: pages, structure,
 * outline, destinations and links stay whole. Linear in the number of objects.
 *
 * @param prints at least one; each as Chromium wrote it, for every one is changed here.
 * @throws {Error} for what is no tagged print.
 */
export async function mergePrints(prints: readonly Uint8Array[]): Promise<PDFDocument> {
  const document = await PDFDocument.create({updateMetadata: false})
  const {context} = document
  const parts = prints.map((print) => readPrint(print, context))
  const [first] = parts
  if (!first) throw new Error('Unexpected book without a print')
  joinCatalogs(document, parts)
  joinPages(document, parts)
  joinStructures(document, parts)
  joinOutlines(document, parts)
  retagFonts(parts)
  for (const {root} of parts) context.delete(root)
  return document
}

function joinCatalogs({context, catalog}: PDFDocument, parts: readonly PrintPart[]): void {
  const [first, ...others] = parts
  for (const key of shared.map((name) => PDFName.of(name))) {
    const value = first?.catalog.get(key)
    if (value) catalog.set(key, value)
  }
  if (first?.info) context.trailerInfo.Info = first.info
  for (const {info} of others) if (info) context.delete(info)
  const destinations = parts.flatMap(({catalog: own}) => entriesAt(own, 'Dests'))
  if (destinations.length === 0) return
  const joined = PDFDict.fromMapWithContext(new Map(destinations), context)
  catalog.set(PDFName.of('Dests'), context.register(joined))
}

/** Entries of a dictionary that nothing will need any more. */
function entriesAt(parent: PDFDict, key: string): [PDFName, PDFObject][] {
  const dict = parent.lookup(PDFName.of(key))
  const entry = parent.get(PDFName.of(key))
  if (entry instanceof PDFRef) parent.context.delete(entry)
  return dict instanceof PDFDict ? dict.entries() : []
}

/** A root over the page trees of the parts (ISO 32000-1 §7.7.3). */
function joinPages({context, catalog}: PDFDocument, parts: readonly PrintPart[]): void {
  const pages = PDFName.of('Pages')
  const root = catalog.get(pages)
  const tree = catalog.lookup(pages)
  if (!(root instanceof PDFRef && tree instanceof PDFPageTree)) throw new Error('Expected pages')
  const kids = parts.map((part) => part.catalog.get(pages))
  let count = 0
  for (const kid of kids.map((ref) => context.lookup(ref))) {
    if (!(kid instanceof PDFPageTree)) throw new Error('Unexpected print without pages')
    kid.set(PDFName.of('Parent'), root)
    count += kid.Count().asNumber()
  }
  tree.set(PDFName.of('Kids'), arrayOf(context, kids))
  tree.set(PDFName.of('Count'), PDFNumber.of(count))
}

function arrayOf(context: PDFContext, items: readonly (PDFObject | undefined)[]): PDFArray {
  const array = PDFArray.withContext(context)
  for (const item of items) if (item) array.push(item)
  return array
}
