// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {PDFArray, PDFDict, PDFHexString, PDFName, PDFString} from '@cantoo/pdf-lib'

const subtype = PDFName.of('Subtype')
const link = PDFName.of('Link')
const action = PDFName.of('A')
const uri = PDFName.of('URI')

/** The links of a page (ISO 32000-1 §12.5.6.5). */
export function linksOf(page: PDFDict): PDFDict[] {
  const list = page.lookup(PDFName.Annots)
  if (!(list instanceof PDFArray)) return []
  return list
    .asArray()
    .map((item) => page.context.lookup(item))
    .filter((item) => item instanceof PDFDict)
    .filter((item) => item.get(subtype) === link)
}

/** The address that a link leads to, if it leads out of the document. */
export function addressOf(annotation: PDFDict): string | undefined {
  const own = annotation.lookup(action)
  const address = own instanceof PDFDict ? own.lookup(uri) : undefined
  const isText = address instanceof PDFString || address instanceof PDFHexString
  return isText ? address.decodeText() : undefined
}
