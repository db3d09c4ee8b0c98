// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Element} from 'xast'
import {toXml} from 'xast-util-to-xml'
import {x} from 'xastscript'
import type {Credit} from '../../model/rights.ts'
import {type CreditContext, creditLineOf} from '../../rights/credit-line.ts'
import {isPublicDomain} from '../../rights/licence-kind.ts'
import {usageTerms} from '../../rights/statement.ts'

const namespaces = {
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:xmpRights': 'http://ns.adobe.com/xap/1.0/rights/',
  'xmlns:cc': 'http://creativecommons.org/ns#',
  'xmlns:photoshop': 'http://ns.adobe.com/photoshop/1.0/',
  'xmlns:plus': 'http://ns.useplus.org/ldf/xmp/1.0/',
  'xmlns:Iptc4xmpExt': 'http://iptc.org/std/Iptc4xmpExt/2008-02-29/'
} as const

/**
 * The XMP packet of a picture (ISO 16684-1): whose it is and on what terms, made from its record
 * alone. Search engines read the licence as web statement and the origin as address of the licensor
 * (IPTC Photo Metadata Standard).
 *
 * @param sourceType IPTC's word for how the picture came to be, where its file has one.
 */
export function picturePacket(credit: Credit, context: CreditContext, sourceType?: string): string {
  const properties = [
    ...describeWork(credit, context),
    ...describeTerms(credit, context),
    ...(sourceType ? [x('Iptc4xmpExt:DigitalSourceType', sourceType)] : [])
  ]
  const packet = x('x:xmpmeta', {'xmlns:x': 'adobe:ns:meta/'}, [
    x('rdf:RDF', {'xmlns:rdf': 'http://www.w3.org/1999/02/22-rdf-syntax-ns#'}, [
      x('rdf:Description', {'rdf:about': '', ...namespaces}, properties)
    ])
  ])
  const begin = '<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>'
  return `${begin}\n${toXml(packet)}\n<?xpacket end="r"?>`
}

function describeWork(credit: Credit, context: CreditContext): Element[] {
  const {title, source} = credit
  const {names, attribution, notice} = whose(credit, context)
  return [
    ...(names.length === 0 ? [] : [sequence('dc:creator', names)]),
    ...(title === undefined ? [] : [forAll('dc:title', title)]),
    ...(notice === undefined ? [] : [forAll('dc:rights', notice)]),
    ...(attribution === '' ? [] : [x('photoshop:Credit', attribution)]),
    ...(attribution === '' ? [] : [x('cc:attributionName', attribution)]),
    ...(source === undefined ? [] : [licensor(source)])
  ]
}

interface Whose {
  readonly names: readonly string[]
  /** Name to credit; empty where nobody is known. */
  readonly attribution: string
  readonly notice?: string | undefined
}

/** Whom the record names; of works of the book's authors, whom the book does. */
function whose({own, creators, copyrightNotice}: Credit, {rights}: CreditContext): Whose {
  const names = creators.map(({name}) => name)
  if (!own) return {names, attribution: names.join(', '), notice: copyrightNotice}
  return {
    names: names.length > 0 ? names : rights.holders,
    attribution: rights.attributionName,
    notice: copyrightNotice ?? rights.copyrightNotice
  }
}

function describeTerms(credit: Credit, context: CreditContext): Element[] {
  const {licence, own} = credit
  const terms = own ? usageTerms(context) : creditLineOf(credit, 'plain', context)
  return [
    x('xmpRights:Marked', isPublicDomain(licence) ? 'False' : 'True'),
    forAll('xmpRights:UsageTerms', terms),
    x('xmpRights:WebStatement', licence.canonical),
    x('cc:license', {'rdf:resource': licence.canonical})
  ]
}

/** Where the original is, as the one who licenses it gives it (PLUS 2.0). */
function licensor(source: string): Element {
  const item = x('rdf:li', {'rdf:parseType': 'Resource'}, [x('plus:LicensorURL', source)])
  return x('plus:Licensor', [x('rdf:Seq', [item])])
}

/** A text in a language that is not told. */
function forAll(name: string, text: string): Element {
  return x(name, [x('rdf:Alt', [x('rdf:li', {'xml:lang': 'x-default'}, text)])])
}

function sequence(name: string, values: readonly string[]): Element {
  const items = values.map((value) => x('rdf:li', value))
  return x(name, [x('rdf:Seq', items)])
}
