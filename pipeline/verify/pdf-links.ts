// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {PDFArray, PDFDict, PDFHexString, PDFName, type PDFObject, PDFString} from '@cantoo/pdf-lib'
import type {OpenPdf} from './open-pdf.ts'
import {dictIn, itemsIn, nameIn, nameOf, textIn} from './pdf-objects.ts'
import type {Report} from './pdf-report.ts'

/** Schemes that a link of a book may have. */
const schemes = /^(?:https?|mailto|tel):/i

/** Links lead somewhere, do nothing else, and say where they lead (Matterhorn 28-012). */
export function checkLinks(document: OpenPdf, report: Report): void {
  const targets = namesIn(document)
  for (const link of linksIn(document)) {
    if (!textIn(link, 'Contents')) {
      report('output-valid', 'Unexpected link without a description (`/Contents`)')
    }
    const target = targetOf(link)
    if (target !== undefined && !targets.has(target)) {
      report('output-links', `Unexpected link to \`${target}\`, which is not there`)
    }
    checkAction(dictIn(link, 'A'), report)
  }
}

/** Name of the destination of a link, as bytes. */
function targetOf(link: PDFDict): string | undefined {
  const target = link.lookup(nameOf('Dest'))
  return target instanceof PDFName ? target.decodeText() : textOf(target)
}

/** Names of destinations on pages that are there (ISO 32000-1 §12.3.2.3). */
function namesIn({catalog, pages}: OpenPdf): Set<string> {
  const refs = new Set<PDFObject>(pages.map(({ref}) => ref))
  const old = dictIn(catalog, 'Dests')?.entries() ?? []
  const all = [
    ...old.map(([name, target]) => [name.decodeText(), catalog.context.lookup(target)] as const),
    ...pairsBelow(dictIn(dictIn(catalog, 'Names'), 'Dests'))
  ]
  return new Set(all.flatMap(([name, target]) => (leadsTo(target, refs) ? [name] : [])))
}

/** Names and destinations of a name tree (§7.9.6). */
function pairsBelow(node: PDFDict | undefined): (readonly [string, PDFObject | undefined])[] {
  const items = itemsIn(node, 'Names')
  const own = items.flatMap((name, index) =>
    index % 2 === 0 ? [[textOf(name) ?? '', items[index + 1]] as const] : []
  )
  const kids = itemsIn(node, 'Kids').filter((kid) => kid instanceof PDFDict)
  return [...own, ...kids.flatMap(pairsBelow)]
}

/** A destination is an array, or a dictionary that holds one. */
function leadsTo(target: PDFObject | undefined, pages: ReadonlySet<PDFObject>): boolean {
  const place = target instanceof PDFDict ? target.lookup(nameOf('D')) : target
  const page = place instanceof PDFArray ? place.get(0) : undefined
  return page !== undefined && pages.has(page)
}

function textOf(object: PDFObject | undefined): string | undefined {
  const isText = object instanceof PDFString || object instanceof PDFHexString
  return isText ? Buffer.from(object.asBytes()).toString('latin1') : undefined
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
export function linksIn(document: OpenPdf): PDFDict[] {
  return document.pages
    .flatMap(({node}) => itemsIn(node, 'Annots'))
    .filter((annotation) => annotation instanceof PDFDict)
    .filter((annotation) => nameIn(annotation, 'Subtype') === 'Link')
}

/** Addresses that the links of a document lead to outside of it. */
export function addressesIn(document: OpenPdf): string[] {
  return linksIn(document).flatMap((link) => textIn(dictIn(link, 'A'), 'URI') ?? [])
}
