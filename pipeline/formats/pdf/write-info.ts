// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {
  type PDFContext,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFString
} from '@cantoo/pdf-lib'
import type {Edition} from '../../model/edition.ts'
import {creatorsOf} from './xmp.ts'

/** Name that files give as the program that made them. */
export const tool = 'Colophon'

/**
 * The document information dictionary, each value the same as in the XMP packet (ISO 19005-3
 * §6.6.2). What names the print engine stays.
 */
export function writeInfo(document: PDFDocument, edition: Edition): void {
  const {title, description, book, modified} = edition
  const producer = producerOf(document.context)
  const date = new Date(modified)
  document.setTitle(title)
  const creators = creatorsOf(edition)
  if (creators.length > 0) document.setAuthor(creators.join(', '))
  if (description !== undefined) document.setSubject(description)
  if (book.subjects.length > 0) document.setKeywords([book.subjects.join(', ')])
  document.setCreator(tool)
  document.setProducer(producer)
  document.setCreationDate(date)
  document.setModificationDate(date)
}

/** Name of the print engine, as it left it in the file. */
export function producerOf(context: PDFContext): string {
  const info = context.lookup(context.trailerInfo.Info)
  const producer = info instanceof PDFDict ? info.lookup(PDFName.of('Producer')) : undefined
  const isText = producer instanceof PDFString || producer instanceof PDFHexString
  return isText ? producer.decodeText() : 'Skia/PDF'
}
