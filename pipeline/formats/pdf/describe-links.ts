// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFRef,
  PDFString
} from '@cantoo/pdf-lib'
import {formatTerm} from '../../locale/format-term.ts'
import type {Terms} from '../../model/locale.ts'

const annotations = PDFName.of('Annots')
const contents = PDFName.of('Contents')

/**
 * Give every link annotation a text of its own (ISO 14289-1 §7.18.5): the address that it leads to,
 * or the page of the book.
 *
 * @param labels folio of every page.
 */
export function describeLinks(
  document: PDFDocument,
  terms: Terms,
  labels: readonly string[]
): void {
  const folioOf = readFolios(document, labels)
  for (const {node} of document.getPages()) {
    const list = node.lookup(annotations)
    if (!(list instanceof PDFArray)) continue
    for (let index = 0; index < list.size(); index++) {
      const link = list.lookup(index)
      if (link instanceof PDFDict && !link.has(contents)) describeLink(link, terms, folioOf)
    }
  }
}

function describeLink(link: PDFDict, terms: Terms, folioOf: ReadonlyMap<string, string>): void {
  const target = link.get(PDFName.of('Dest'))
  const folio = target instanceof PDFName ? folioOf.get(target.asString()) : undefined
  const text = folio === undefined ? addressOf(link) : formatTerm(terms['folio.reference'], {folio})
  link.set(contents, PDFHexString.fromText(text ?? terms['page.next']))
}

function addressOf(link: PDFDict): string | undefined {
  const action = link.lookup(PDFName.of('A'))
  const address = action instanceof PDFDict ? action.lookup(PDFName.of('URI')) : undefined
  const isText = address instanceof PDFString || address instanceof PDFHexString
  return isText ? address.decodeText() : undefined
}

/** Name of a destination, as written in the file → folio of its page. */
function readFolios(document: PDFDocument, labels: readonly string[]): Map<string, string> {
  const folioOf = new Map(document.getPages().map(({ref}, index) => [ref, labels[index] ?? '']))
  const destinations = document.catalog.lookup(PDFName.of('Dests'))
  if (!(destinations instanceof PDFDict)) return new Map()
  return new Map(
    destinations.keys().flatMap((name) => {
      const destination = destinations.lookup(name)
      const page = destination instanceof PDFArray ? destination.get(0) : undefined
      const folio = page instanceof PDFRef ? folioOf.get(page) : undefined
      return folio === undefined ? [] : [[name.asString(), folio] as const]
    })
  )
}
