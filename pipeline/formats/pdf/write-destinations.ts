// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {
  PDFArray,
  type PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFNull,
  PDFNumber,
  type PDFPage,
  PDFString
} from '@cantoo/pdf-lib'
import {addressOf, linksOf} from './link-annotations.ts'

/** Where an element begins. */
export interface Place {
  /** Index of the page, from 0. */
  readonly page: number
  /** Distance from the top of the printed sheet, before it is cropped, in points. */
  readonly top: number
}

/** Places by the id of the element. */
export type Places = ReadonlyMap<string, Place>

/** What a link inside of the book leads to in the print, before the id. */
export const internalAddress = 'https://link.invalid/#'

/**
 * Write every place as a named destination (ISO 32000-1 §12.3.2.3), and lead every link to
 * `internalAddress` there.
 *
 * @throws {Error} for a link to an id without a place, or a place on no page.
 */
export function writeDestinations(document: PDFDocument, places: Places): void {
  const pages = document.getPages()
  for (const {node} of pages) for (const link of linksOf(node)) redirect(link, places)
  if (places.size === 0) return
  const {context, catalog} = document
  const names = [...places]
    .map(([id, place]) => ({key: Buffer.from(id), target: destinationOf(pages, place)}))
    .sort((a, b) => Buffer.compare(a.key, b.key))
  const tree = context.obj({Names: names.flatMap(({key, target}) => [textOf(key), target])})
  catalog.set(PDFName.of('Names'), context.obj({Dests: context.register(tree)}))
}

/** From the address that stands for an id to the id. */
function redirect(link: PDFDict, places: Places): void {
  const address = addressOf(link)
  if (!address?.startsWith(internalAddress)) return
  const id = decodeURIComponent(address.slice(internalAddress.length))
  if (!places.has(id)) throw new Error(`Unexpected link to \`${id}\`, which is on no page`)
  link.delete(PDFName.of('A'))
  link.set(PDFName.of('Dest'), textOf(Buffer.from(id)))
}

function destinationOf(pages: readonly PDFPage[], {page, top}: Place): PDFArray {
  const {node, ref} = pages[page] ?? {}
  if (!(node && ref)) throw new Error(`Unexpected place on page ${page} of ${pages.length}`)
  const {y, height} = node.MediaBox().asRectangle()
  const target = PDFArray.withContext(node.context)
  const parts = [ref, PDFName.of('XYZ'), PDFNull, PDFNumber.of(round(y + height - top)), PDFNull]
  for (const part of parts) target.push(part)
  return target
}

/** To a thousandth of a point. */
function round(length: number): number {
  return Math.round(length * 1000) / 1000
}

/** A name as bytes, written so that people can read it where they are plain letters. */
function textOf(name: Buffer): PDFString | PDFHexString {
  const text = name.toString('latin1')
  return /^[\w.:-]*$/.test(text) ? PDFString.of(text) : PDFHexString.of(name.toString('hex'))
}
