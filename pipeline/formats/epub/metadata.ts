// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Element} from 'xast'
import {x} from 'xastscript'
import type {Book, Contributor, MarcRole, Relation} from '../../model/book.ts'
import type {Conformance, Edition} from '../../model/edition.ts'
import {editionIdentifier} from '../../model/edition-identifier.ts'
import type {Rights} from '../../model/rights.ts'
import {siteAddress} from '../../model/site-address.ts'
import type {Accessibility} from './accessibility.ts'
import {recordHref} from './attribution-record.ts'
import {conformanceString} from './conformance.ts'

const dc = 'http://purl.org/dc/elements/1.1/'

/** What the metadata says beyond the edition's own record. */
export interface Extras {
  /** The licence sentence in the edition's language. */
  readonly notice: string
  readonly accessibility: Accessibility
  readonly conformance?: Conformance
  /** Manifest id of the cover picture. */
  readonly cover?: string
  readonly embedsFonts: boolean
  /** Identifier of the edition whose pages are listed. */
  readonly pageSource?: string
}

/** The `metadata` element of the package document (EPUB 3.3 §5.5), in the order of a catalogue card. */
export function metadataElement(edition: Edition, extras: Extras): Element {
  return x('metadata', {'xmlns:dc': dc}, [
    ...identifiers(edition),
    ...titles(edition),
    ...contributors(edition.contributors),
    ...publication(edition),
    ...rightsStatements(edition, extras.notice),
    ...sources(edition),
    ...edition.book.relations.flatMap(relation),
    ...accessibilityStatements(extras.accessibility),
    ...conformanceStatements(extras.conformance),
    ...hints(extras)
  ])
}

function meta(property: string, value: string, attributes: Record<string, string> = {}): Element {
  return x('meta', {property, ...attributes}, value)
}

function refine(id: string, property: string, value: string, scheme?: string): Element {
  return meta(property, value, {refines: `#${id}`, ...(scheme === undefined ? {} : {scheme})})
}

function optional(name: string, value: string | undefined): readonly Element[] {
  return value ? [x(name, value)] : []
}

function identifiers({book, locale}: Edition): readonly Element[] {
  const digits = book.isbn?.replace(/\D/g, '')
  const doi = /^(?:https?:\/\/(?:dx\.)?doi\.org\/|urn:doi:)(10\.\S+)$/i.exec(book.identifier)?.[1]
  return [
    x('dc:identifier', {id: 'pub-id'}, editionIdentifier(book.identifier, locale.tag)),
    ...(digits === undefined ? [] : identifier('isbn', `urn:isbn:${digits}`, '15')),
    ...(doi === undefined ? [] : identifier('doi', `https://doi.org/${doi}`, '06'))
  ]
}

/** @param code of ONIX code list 5: what kind of identifier. */
function identifier(id: string, value: string, code: string): readonly Element[] {
  return [x('dc:identifier', {id}, value), refine(id, 'identifier-type', code, 'onix:codelist5')]
}

function titles({title, subtitle}: Edition): readonly Element[] {
  return [
    x('dc:title', {id: 'title'}, title),
    refine('title', 'title-type', 'main'),
    refine('title', 'display-seq', '1'),
    ...(subtitle
      ? [
          x('dc:title', {id: 'subtitle'}, subtitle),
          refine('subtitle', 'title-type', 'subtitle'),
          refine('subtitle', 'display-seq', '2')
        ]
      : [])
  ]
}

/** Authors create, the others contribute; where a book names no author, its first editor does. */
function contributors(all: readonly Contributor[]): readonly Element[] {
  const role: MarcRole = all.some(({roles}) => roles.includes('aut')) ? 'aut' : 'edt'
  return all.flatMap((person, index) => {
    const name = person.roles.includes(role) ? 'dc:creator' : 'dc:contributor'
    return contributor(person, name, `contributor-${index + 1}`)
  })
}

function contributor(
  {name, roles, sortAs}: Contributor,
  element: string,
  id: string
): readonly Element[] {
  return [
    x(element, {id}, name),
    ...roles.map((role) => refine(id, 'role', role, 'marc:relators')),
    ...(sortAs ? [refine(id, 'file-as', sortAs)] : [])
  ]
}

function publication({
  book,
  locale,
  date,
  modified,
  version,
  description
}: Edition): readonly Element[] {
  return [
    x('dc:language', locale.tag),
    x('dc:date', date),
    meta('dcterms:modified', modified),
    meta('schema:version', version),
    ...optional('dc:publisher', book.publisher),
    ...collection(book),
    ...optional('dc:description', description),
    ...book.subjects.flatMap((subject) => optional('dc:subject', subject))
  ]
}

/** The series that the book is part of (EPUB 3.3 §D.3.2, §D.3.4, §D.3.8). */
function collection({collection: series}: Book): readonly Element[] {
  if (series === undefined) return []
  const {title, position} = series
  return [
    meta('belongs-to-collection', title, {id: 'collection'}),
    refine('collection', 'collection-type', 'series'),
    ...(position === undefined ? [] : [refine('collection', 'group-position', `${position}`)])
  ]
}

function rightsStatements(edition: Edition, notice: string): readonly Element[] {
  const {rights, locale} = edition
  const {canonical} = rights.licence
  const {copyrightNotice} = rights
  const text = copyrightNotice === '' ? notice : `${copyrightNotice}. ${notice}`
  return [
    x(
      'dc:rights',
      {'xml:lang': locale.tag},
      text.includes(canonical) ? text : `${text} ${canonical}`
    ),
    ...rights.holders.map((holder) => meta('dcterms:rightsHolder', holder)),
    meta('dcterms:dateCopyrighted', rights.years),
    meta('dcterms:license', canonical),
    x('link', {rel: 'cc:license', href: canonical}),
    x('link', {rel: 'dcterms:license', href: canonical}),
    ...attribution(rights),
    x('link', {rel: 'record', href: recordHref, 'media-type': 'application/ld+json'}),
    meta('schema:license', canonical),
    ...optionalMeta('schema:copyrightNotice', copyrightNotice),
    meta('schema:creditText', creditText(edition))
  ]
}

/** A book may name nobody. */
function creditText({title, rights: {attributionName, licence}}: Edition): string {
  return [title, attributionName, licence.short].filter((part) => part !== '').join(', ')
}

function optionalMeta(property: string, text: string): readonly Element[] {
  return text === '' ? [] : [meta(property, text)]
}

function attribution({attributionName, attributionUrl}: Rights): readonly Element[] {
  return [
    ...optionalMeta('cc:attributionName', attributionName),
    ...(attributionUrl ? [x('link', {rel: 'cc:attributionURL', href: attributionUrl})] : [])
  ]
}

/** What a translation was made from, by the identifier that the source edition carries itself. */
function sources({book, source}: Edition): readonly Element[] {
  return source
    ? [
        x('dc:source', editionIdentifier(book.identifier, source.language)),
        meta('dcterms:isVersionOf', book.identifier),
        ...original(book.identifier, source.language)
      ]
    : []
}

/** The site of the edition that was translated, where the book has a public address. */
function original(identifier: string, language: string): readonly Element[] {
  const site = siteAddress(identifier, language)
  return site ? [x('link', {rel: 'schema:translationOfWork', href: site.href})] : []
}

const propertyOf: Readonly<Record<Relation['type'], string>> = {
  references: 'dcterms:references',
  excerpt: 'dcterms:source',
  adaptation: 'dcterms:source',
  translation: 'dcterms:source'
}

function relation({type, title, creators, url}: Relation): readonly Element[] {
  const property = propertyOf[type]
  const link = url ? [x('link', {rel: property, href: url})] : []
  return [meta(property, [title, ...creators].join(', ')), ...link]
}

function accessibilityStatements(claims: Accessibility): readonly Element[] {
  return Object.entries(claims).flatMap(([property, value]: [string, string | readonly string[]]) =>
    [value].flat().map((one) => meta(`schema:${property}`, one))
  )
}

/** Who found the book accessible, and when (EPUB Accessibility 1.1 §4.3). */
function conformanceStatements(conformance: Conformance | undefined): readonly Element[] {
  if (!conformance) return []
  const {certifiedBy, date, report} = conformance
  const certifier = {refines: '#conformance', id: 'certifier'}
  return [
    meta('dcterms:conformsTo', conformanceString(conformance), {id: 'conformance'}),
    meta('a11y:certifiedBy', certifiedBy, certifier),
    refine('certifier', 'dcterms:date', date),
    ...(report
      ? [x('link', {rel: 'a11y:certifierReport', refines: '#certifier', href: report})]
      : [])
  ]
}

/** What particular reading systems look for. */
function hints({cover, embedsFonts, pageSource}: Extras): readonly Element[] {
  return [
    ...(pageSource === undefined ? [] : [meta('pageBreakSource', pageSource)]),
    ...(embedsFonts ? [meta('ibooks:specified-fonts', 'true')] : []),
    ...(cover === undefined ? [] : [x('meta', {name: 'cover', content: cover})])
  ]
}
