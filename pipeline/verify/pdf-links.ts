// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {PDFDict, type PDFDocument, PDFName} from '@cantoo/pdf-lib'
import {dictIn, itemsIn, nameIn, textIn} from './pdf-objects.ts'
import type {Report} from './pdf-report.ts'

/** Schemes that a link of a book may have. */
const schemes = /^(?:https?|mailto|tel):/i

/** Links lead somewhere, do nothing else, and say where they lead (Matterhorn 28-012). */
export function checkLinks(document: PDFDocument, report: Report): void {
  const targets = new Set(dictIn(document.catalog, 'Dests')?.keys())
  for (const link of linksIn(document)) {
    if (!textIn(link, 'Contents')) {
      report('output-valid', 'Unexpected link without a description (`/Contents`)')
    }
    const target = link.lookup(PDFName.of('Dest'))
    if (target instanceof PDFName && !targets.has(target)) {
      report('output-links', `Unexpected link to \`${target.decodeText()}\`, which is not there`)
    }
    checkAction(dictIn(link, 'A'), report)
  }
}

function checkAction(action: PDFDict | undefined, report: Report): void {
  if (!action) return
  const kind = nameIn(action, 'S')
  if (kind !== 'URI' && kind !== 'GoTo') {
    report('output-valid', `Unexpected action \`${kind}\` of a link, expected an address`)
  }
  const address = textIn(action, 'URI')
  if (address !== undefined && !schemes.test(address)) {
    report('output-links', `Unexpected link to \`${address}\`, expected https, http, mailto or tel`)
  }
}

/** Every link annotation of the document. */
export function linksIn(document: PDFDocument): PDFDict[] {
  return document
    .getPages()
    .flatMap(({node}) => itemsIn(node, 'Annots'))
    .filter((annotation) => annotation instanceof PDFDict)
    .filter((annotation) => nameIn(annotation, 'Subtype') === 'Link')
}

/** Addresses that the links of a document lead to outside of it. */
export function addressesIn(document: PDFDocument): string[] {
  return linksIn(document).flatMap((link) => textIn(dictIn(link, 'A'), 'URI') ?? [])
}
