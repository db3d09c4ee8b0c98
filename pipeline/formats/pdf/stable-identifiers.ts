// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {PDFArray, PDFDict, PDFHexString, PDFName, type PDFObject, PDFString} from '@cantoo/pdf-lib'
import {type StructureElement, textIn} from './structure-element.ts'

/** What Chromium names elements by: numbers that no two runs share. */
const volatile = /^node\d+$/

/**
 * Name the header cells of tables by their order in the file, and where cells refer to them (ISO
 * 32000-1 §14.8.5.7, `Headers`), so that the same book gives the same bytes.
 */
export function stabiliseIdentifiers(elements: readonly StructureElement[]): void {
  const names = elements.map(({dict}) => textIn(dict, 'ID') ?? '').filter((id) => volatile.test(id))
  const stable = new Map(names.map((name, index) => [name, PDFString.of(`cell-${index + 1}`)]))
  for (const {dict} of elements) {
    const own = stable.get(textIn(dict, 'ID') ?? '')
    if (own) dict.set(PDFName.of('ID'), own)
    for (const headers of headersOf(dict)) rename(headers, stable)
  }
}

/** The lists of header cells among the attributes of an element. */
function headersOf(dict: PDFDict): PDFArray[] {
  const attributes = dict.lookup(PDFName.of('A'))
  const all: (PDFObject | undefined)[] =
    attributes instanceof PDFArray
      ? attributes.asArray().map((_, index) => attributes.lookup(index))
      : [attributes]
  return all.flatMap((one) => {
    const headers = one instanceof PDFDict ? one.lookup(PDFName.of('Headers')) : undefined
    return headers instanceof PDFArray ? [headers] : []
  })
}

function rename(headers: PDFArray, stable: ReadonlyMap<string, PDFString>): void {
  for (const [index, header] of headers.asArray().entries()) {
    const isText = header instanceof PDFString || header instanceof PDFHexString
    const name = isText ? stable.get(header.decodeText()) : undefined
    if (name) headers.set(index, name)
  }
}
