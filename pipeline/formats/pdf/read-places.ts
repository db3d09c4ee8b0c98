// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  PDFRef
} from '@cantoo/pdf-lib'
import {readMark} from './read-mark.ts'
import {readStream} from './read-stream.ts'
import {elementOf, kidsOf, listElements} from './structure-element.ts'

/** Where things are in a printed document. */
export interface PrintedPlaces {
  /** Number of pages. */
  readonly pages: number
  /** Id of an element → index of the page where its content begins, from 0. */
  readonly pageOf: ReadonlyMap<string, number>
}

/**
 * Read from the structure tree on which page each element begins that was marked with an id
 * (`mark-structure.ts`), before `finishPdf` takes the marks away. Elements without content are not
 * in the result.
 */
export function readPlaces(document: PDFDocument): PrintedPlaces {
  const pages = document.getPages()
  const indexOf = new Map<PDFObject, number>(pages.map(({ref}, index) => [ref, index]))
  const isEmpty = createEmptyTest(document)
  const pageOf = new Map<string, number>()
  for (const {dict} of listElements(document)) {
    const id = readMark(dict)?.id
    if (!id || pageOf.has(id)) continue
    const index = indexOf.get(firstPage(dict, isEmpty) ?? dict)
    if (index !== undefined) pageOf.set(id, index)
  }
  return {pages: pages.length, pageOf}
}

const page = PDFName.of('Pg')
const number = PDFName.of('MCID')

/** More pieces of content than the line has that Chromium opens too early. */
const mostEmpty = 12

/**
 * Chromium opens the first line of a page at the end of the page before, too, where nothing of it is
 * painted: an element that goes on overleaf after a few empty pieces begins there.
 */
function firstPage(dict: PDFDict, isEmpty: (content: Content) => boolean): PDFObject | undefined {
  const pieces: Content[] = []
  for (const content of contentOf(dict)) {
    const start = pieces[0]?.page ?? content.page
    if (content.page !== start) return pieces.every(isEmpty) ? content.page : start
    if (pieces.push(content) > mostEmpty) break
  }
  return pieces[0]?.page
}

/** A piece of marked content, or an annotation, which has no number. */
interface Content {
  readonly page: PDFObject
  readonly number?: number
}

/**
 * Content of an element and of all below (ISO 32000-1 §14.7.4): numbers are on the element's page,
 * references to content or objects name their own.
 */
function* contentOf(dict: PDFDict): Generator<Content> {
  for (const kid of kidsOf(dict)) {
    const value = kid instanceof PDFRef ? dict.context.lookup(kid) : kid
    const below = elementOf(dict, kid)
    if (below) yield* contentOf(below)
    else yield* ownContent(dict, value)
  }
}

function* ownContent(dict: PDFDict, value: PDFObject | undefined): Generator<Content> {
  const isReference = value instanceof PDFDict
  const at = (isReference ? value.get(page) : undefined) ?? dict.get(page)
  const count = isReference ? value.get(number) : value
  if (at) yield count instanceof PDFNumber ? {page: at, number: count.asNumber()} : {page: at}
}

/** Whether a piece of content paints nothing. */
function createEmptyTest(document: PDFDocument): (content: Content) => boolean {
  const known = new Map<PDFObject, ReadonlySet<number>>()
  return ({page: at, number: own}) => {
    const painted = known.get(at) ?? paintedOn(document, at)
    known.set(at, painted)
    return own !== undefined && !painted.has(own)
  }
}

/** Numbers of the content of a page that paints anything. */
function paintedOn({context}: PDFDocument, ref: PDFObject): ReadonlySet<number> {
  const node = context.lookup(ref)
  const stream = node instanceof PDFDict ? node.lookup(PDFName.of('Contents')) : undefined
  if (!(stream instanceof PDFRawStream)) throw new Error('Expected one content stream per page')
  const pieces = readStream(stream).split('/MCID ').slice(1)
  const painted = pieces.filter((piece) => /[\s)>\]](Tj|TJ|Do|f|S|sh)\s/.test(piece))
  return new Set(painted.map((piece) => Number.parseInt(piece, 10)))
}
