// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {PDFArray, PDFDict, PDFHexString, PDFName, type PDFObject, PDFString} from '@cantoo/pdf-lib'
import {attributes, identifier, type StructureElement, textIn} from './structure-element.ts'

const headersKey = PDFName.of('Headers')

/** What Chromium names elements by: numbers that no two runs share. */
const volatile = /^node\d+$/

/**
 * Name the header cells of tables by their order in the file, and where cells refer to them (ISO
 * 32000-1 §14.8.5.7, `Headers`), so that the same book gives the same bytes.
 */
export function stabiliseIdentifiers(elements: readonly StructureElement[]): void {
  const names = elements
    .map(({dict}) => textIn(dict, identifier) ?? '')
    .filter((id) => volatile.test(id))
  const stable = new Map(names.map((name, index) => [name, `cell-${index + 1}`]))
  renameIdentifiers(elements, (id) => stable.get(id) ?? id)
}

/** Give elements other identifiers, and change what refers to them alike. */
export function renameIdentifiers(
  elements: readonly StructureElement[],
  nameOf: (id: string) => string
): void {
  for (const {dict} of elements) {
    const own = textIn(dict, identifier)
    if (own !== undefined) dict.set(identifier, PDFString.of(nameOf(own)))
    for (const headers of headersOf(dict)) rename(headers, nameOf)
  }
}

/** The lists of header cells among the attributes of an element. */
function headersOf(dict: PDFDict): PDFArray[] {
  const own = dict.lookup(attributes)
  const all: (PDFObject | undefined)[] =
    own instanceof PDFArray ? own.asArray().map((_, index) => own.lookup(index)) : [own]
  return all.flatMap((one) => {
    const headers = one instanceof PDFDict ? one.lookup(headersKey) : undefined
    return headers instanceof PDFArray ? [headers] : []
  })
}

function rename(headers: PDFArray, nameOf: (id: string) => string): void {
  for (const [index, header] of headers.asArray().entries()) {
    const isText = header instanceof PDFString || header instanceof PDFHexString
    if (isText) headers.set(index, PDFString.of(nameOf(header.decodeText())))
  }
}
