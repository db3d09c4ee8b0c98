// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {PDFName, PDFRawStream} from '@cantoo/pdf-lib'
import type {Element} from '@xmldom/xmldom'
import type {OpenPdf} from './open-pdf.ts'
import {bytesOf} from './pdf-objects.ts'
import type {Report} from './pdf-report.ts'
import {parseXml, textOf, XmlError} from './xml.ts'

/** Properties of an XMP packet by their usual prefix and name: `dc:title`. */
export interface Xmp {
  /** Values of a property; several for lists, one per language for texts. */
  readonly all: (name: string) => readonly XmpValue[]
  /** The first value, or the one that is meant for everybody. */
  readonly first: (name: string) => string | undefined
}

export interface XmpValue {
  readonly text: string
  readonly language?: string
}

const prefixes: Readonly<Record<string, string>> = {
  'http://purl.org/dc/elements/1.1/': 'dc',
  'http://ns.adobe.com/xap/1.0/': 'xmp',
  'http://ns.adobe.com/pdf/1.3/': 'pdf',
  'http://ns.adobe.com/xap/1.0/rights/': 'xmpRights',
  'http://creativecommons.org/ns#': 'cc',
  'http://www.aiim.org/pdfa/ns/id/': 'pdfaid',
  'http://www.aiim.org/pdfua/ns/id/': 'pdfuaid'
}

const rdf = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#'

/** The XMP packet of a document (ISO 32000-1 §14.3.2), or nothing, which is reported. */
export function readXmp({catalog}: OpenPdf, report: Report): Xmp | undefined {
  const stream = catalog.lookup(PDFName.of('Metadata'))
  if (!(stream instanceof PDFRawStream)) {
    report('LIC-050', 'Unexpected PDF without XMP metadata, expected its licence there')
    return undefined
  }
  try {
    return index(parseXml(bytesOf(stream)).elements)
  } catch (reason) {
    if (!(reason instanceof XmlError)) throw reason
    report('output-valid', `Unexpected XMP packet, expected well-formed XML: ${reason.message}`)
    return undefined
  }
}

function index(elements: readonly Element[]): Xmp {
  const values = new Map<string, XmpValue[]>()
  for (const element of elements) {
    const prefix = prefixes[element.namespaceURI ?? '']
    if (prefix !== undefined) values.set(`${prefix}:${element.localName}`, valuesOf(element))
  }
  const all = (name: string) => values.get(name) ?? []
  const first = (name: string) => {
    const found = all(name)
    return (found.find(({language}) => language === 'x-default') ?? found[0])?.text
  }
  return {all, first}
}

/** An address, the items of a list, or plain text (ISO 16684-1 §7). */
function valuesOf(element: Element): XmpValue[] {
  const resource = element.getAttributeNS(rdf, 'resource')
  if (resource) return [{text: resource}]
  const items = [...element.getElementsByTagNameNS(rdf, 'li')]
  return (items.length > 0 ? items : [element]).map((item) => {
    const language = item.getAttribute('xml:lang')
    return {text: textOf(item), ...(language ? {language} : {})}
  })
}
