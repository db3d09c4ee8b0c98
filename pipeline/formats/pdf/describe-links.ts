// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {type PDFDict, type PDFDocument, PDFHexString, PDFName, PDFString} from '@cantoo/pdf-lib'
import {formatTerm} from '../../locale/format-term.ts'
import type {Terms} from '../../model/locale.ts'
import {addressOf, linksOf} from './link-annotations.ts'
import type {Places} from './write-destinations.ts'

const contents = PDFName.of('Contents')
const destination = PDFName.of('Dest')

/**
 * Give every link annotation a text of its own (ISO 14289-1 §7.18.5): the address that it leads to,
 * or the page of the book.
 *
 * @param labels folio of every page.
 * @param places what `writeDestinations` wrote.
 */
export function describeLinks(
  document: PDFDocument,
  terms: Terms,
  labels: readonly string[],
  places: Places
): void {
  const links = document.getPages().flatMap(({node}) => linksOf(node))
  for (const link of links.filter((one) => !one.has(contents))) {
    const {page = -1} = places.get(targetOf(link) ?? '') ?? {}
    const folio = labels[page]
    const text =
      folio === undefined ? addressOf(link) : formatTerm(terms['folio.reference'], {folio})
    link.set(contents, PDFHexString.fromText(text ?? terms['page.next']))
  }
}

/** Id that a link of the book leads to. */
function targetOf(link: PDFDict): string | undefined {
  const target = link.lookup(destination)
  const isText = target instanceof PDFString || target instanceof PDFHexString
  return isText ? Buffer.from(target.asBytes()).toString('utf8') : undefined
}
