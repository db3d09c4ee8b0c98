// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Element} from 'xast'
import {toXml} from 'xast-util-to-xml'
import {x} from 'xastscript'
import type {MarcRole} from '../../model/book.ts'
import {closeSections} from '../../model/close-sections.ts'
import type {Edition} from '../../model/edition.ts'
import {editionIdentifier} from '../../model/edition-identifier.ts'
import {creditLineOf} from '../../rights/credit-line.ts'
import {isPublicDomain} from '../../rights/licence-kind.ts'
import {usageTerms} from '../../rights/statement.ts'
import {extensionSchemas} from './xmp-extensions.ts'

const namespaces = {
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:xmp': 'http://ns.adobe.com/xap/1.0/',
  'xmlns:xmpMM': 'http://ns.adobe.com/xap/1.0/mm/',
  'xmlns:pdf': 'http://ns.adobe.com/pdf/1.3/',
  'xmlns:xmpRights': 'http://ns.adobe.com/xap/1.0/rights/',
  'xmlns:cc': 'http://creativecommons.org/ns#',
  'xmlns:pdfaid': 'http://www.aiim.org/pdfa/ns/id/',
  'xmlns:pdfuaid': 'http://www.aiim.org/pdfua/ns/id/'
} as const

/**
 * The XMP packet of an edition (ISO 16684-1), whole: what it is, whose it is, what its licence is
 * and to which standards the file keeps. Never patched, so that no language of a text gets lost.
 *
 * @param producer name of the print engine.
 */
export function xmpPacket(edition: Edition, producer: string): string {
  const properties = [
    ...describeWork(edition),
    ...describeFile(edition, producer),
    ...describeRights(edition),
    x('pdfaid:part', '3'),
    x('pdfaid:conformance', 'A'),
    x('pdfuaid:part', '1')
  ]
  const packet = x('x:xmpmeta', {'xmlns:x': 'adobe:ns:meta/'}, [
    x('rdf:RDF', {'xmlns:rdf': 'http://www.w3.org/1999/02/22-rdf-syntax-ns#'}, [
      x('rdf:Description', {'rdf:about': '', ...namespaces}, properties),
      extensionSchemas()
    ])
  ])
  const begin = '<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>'
  return `${begin}\n${closeSections(toXml(packet))}\n<?xpacket end="r"?>`
}

/** Names to credit as creators: authors, or else editors, or else who is to be credited, if any. */
export function creatorsOf({contributors, rights}: Edition): string[] {
  const named = (role: MarcRole) =>
    contributors.filter(({roles}) => roles.includes(role)).map(({name}) => name)
  const asked = rights.attributionName === '' ? [] : [rights.attributionName]
  return [named('aut'), named('edt'), asked].find(({length}) => length > 0) ?? []
}

function describeWork(edition: Edition): Element[] {
  const {book, locale, title, description, contributors, date, source} = edition
  const creators = creatorsOf(edition)
  const others = contributors.map(({name}) => name).filter((name) => !creators.includes(name))
  return [
    x('dc:format', 'application/pdf'),
    alternatives('dc:title', title, locale.tag),
    ...(creators.length === 0 ? [] : [list('dc:creator', 'rdf:Seq', creators)]),
    ...optional('dc:contributor', others),
    ...optional('dc:publisher', book.publisher === undefined ? [] : [book.publisher]),
    ...(description === undefined ? [] : [alternatives('dc:description', description, locale.tag)]),
    ...optional('dc:subject', book.subjects),
    list('dc:language', 'rdf:Bag', [locale.tag]),
    x('dc:identifier', book.identifier),
    ...(source === undefined
      ? []
      : [x('dc:source', editionIdentifier(book.identifier, source.language, 'pdf'))]),
    ...optional('dc:relation', creditLines(edition)),
    // What the page list of the EPUB names as its source.
    x('xmpMM:DocumentID', editionIdentifier(book.identifier, locale.tag, 'pdf')),
    list('dc:date', 'rdf:Seq', [date])
  ]
}

/** What the credits list says of each work of others, with addresses. */
function creditLines(edition: Edition): string[] {
  const works = [...edition.credits.values()].filter(({own}) => !own)
  return works.map((credit) => creditLineOf(credit, 'plain', edition))
}

function describeFile({book, modified}: Edition, producer: string): Element[] {
  const keywords = book.subjects.join(', ')
  return [
    x('xmp:CreateDate', modified),
    x('xmp:ModifyDate', modified),
    x('xmp:MetadataDate', modified),
    x('xmp:CreatorTool', 'Colophon'),
    x('pdf:Producer', producer),
    ...(keywords === '' ? [] : [x('pdf:Keywords', keywords)])
  ]
}

/** Adobe's rights schema, Dublin Core and ccREL side by side: programs read one or another. */
function describeRights(edition: Edition): Element[] {
  const {rights, locale} = edition
  const {licence, attributionName, attributionUrl, holders} = rights
  const terms = usageTerms(edition)
  return [
    alternatives('dc:rights', terms, locale.tag),
    x('xmpRights:Marked', isPublicDomain(licence) ? 'False' : 'True'),
    x('xmpRights:WebStatement', attributionUrl ?? licence.canonical),
    ...optional('xmpRights:Owner', holders),
    alternatives('xmpRights:UsageTerms', terms, locale.tag),
    x('cc:license', {'rdf:resource': licence.canonical}),
    ...(attributionName === '' ? [] : [x('cc:attributionName', attributionName)]),
    ...(attributionUrl === undefined
      ? []
      : [x('cc:attributionURL', {'rdf:resource': attributionUrl})])
  ]
}

/** A text for everybody and for readers of its language. */
function alternatives(name: string, text: string, language: string): Element {
  const items = ['x-default', language].map((tag) => x('rdf:li', {'xml:lang': tag}, text))
  return x(name, [x('rdf:Alt', items)])
}

function optional(name: string, values: readonly string[]): Element[] {
  return values.length === 0 ? [] : [list(name, 'rdf:Bag', values)]
}

function list(name: string, kind: 'rdf:Seq' | 'rdf:Bag', values: readonly string[]): Element {
  return x(name, [
    x(
      kind,
      values.map((value) => x('rdf:li', value))
    )
  ])
}
