// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {PDFArray, PDFContext, PDFDict, PDFName, PDFRawStream, PDFRef} from '@cantoo/pdf-lib'
import {type CrossReferences, readCrossReferences} from './pdf-cross-references.ts'
import {bytesOf, dictIn, itemsIn, nameIn} from './pdf-objects.ts'
import {numberIn, PdfParser, referenceOf} from './pdf-parser.ts'

/** A PDF that was read whole. */
export interface OpenPdf {
  readonly context: PDFContext
  readonly catalog: PDFDict
  /** In reading order. */
  readonly pages: readonly OpenPage[]
}

export interface OpenPage {
  readonly ref: PDFRef
  readonly node: PDFDict
}

/**
 * Open a PDF as viewers do, along its cross-references; the library's own reader looks for objects
 * wherever there are some, and takes five times as long.
 *
 * @returns nothing for an encrypted file.
 * @throws {Error} for what cannot be read.
 */
export function openPdf(bytes: Uint8Array): OpenPdf | undefined {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  const context = PDFContext.create()
  const parser = new PdfParser(text, context)
  const references = readCrossReferences(text, parser)
  const {trailer} = references
  if (trailer.has(PDFName.of('Encrypt'))) return undefined
  readObjects(references, parser, context)
  const info = trailer.get(PDFName.of('Info'))
  if (info) context.trailerInfo.Info = info
  const catalog = dictIn(trailer, 'Root')
  if (!catalog) throw new Error('Unexpected file without a catalog')
  return {context, catalog, pages: listPages(catalog)}
}

function readObjects({locations}: CrossReferences, parser: PdfParser, context: PDFContext): void {
  const lengthOf = ({objectNumber}: PDFRef): number => {
    const {where = -1} = locations.get(objectNumber) ?? {}
    return numberIn(parser.readIndirect(objectNumber, where, lengthOf))
  }
  const streams = new Set<number>()
  for (const [number, {kind, where, generation}] of locations) {
    if (kind === 'stream') streams.add(where)
    else {
      const object = parser.readIndirect(number, where, lengthOf)
      context.assign(referenceOf(number, generation), object)
    }
  }
  for (const number of streams) readStream(number, locations, context)
}

/** Objects that are compressed together (ISO 32000-1 §7.5.7). */
function readStream(
  number: number,
  locations: CrossReferences['locations'],
  context: PDFContext
): void {
  const stream = context.lookup(PDFRef.of(number))
  if (!(stream instanceof PDFRawStream)) throw new Error(`Unexpected object ${number}`)
  const text = bytesOf(stream).toString('latin1')
  const parser = new PdfParser(text, context)
  const first = numberIn(stream.dict.lookup(PDFName.of('First')))
  const head = text.slice(0, first).trim().split(/\s+/).map(Number)
  for (const [at, own] of head.entries()) {
    const {kind, where} = at % 2 === 0 ? (locations.get(own) ?? {}) : {}
    if (kind !== 'stream' || where !== number) continue
    context.assign(referenceOf(own, 0), parser.readObject(first + (head[at + 1] ?? 0)))
  }
}

/** The leaves of the page tree (§7.7.3). */
function listPages(catalog: PDFDict): OpenPage[] {
  const seen = new Set<PDFDict>()
  const listBelow = (node: PDFDict | undefined, ref: unknown): OpenPage[] => {
    if (!(node && ref instanceof PDFRef) || seen.has(node)) throw new Error('Unexpected page tree')
    seen.add(node)
    if (nameIn(node, 'Type') === 'Page') return [{ref, node}]
    const kids = itemsIn(node, 'Kids')
    const refs = node.lookup(PDFName.of('Kids'), PDFArray).asArray()
    return kids.flatMap((kid, index) =>
      listBelow(kid instanceof PDFDict ? kid : undefined, refs[index])
    )
  }
  return listBelow(dictIn(catalog, 'Pages'), catalog.get(PDFName.of('Pages')))
}
