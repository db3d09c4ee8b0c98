// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Element} from '@xmldom/xmldom'
import type {Contributor} from '../model/book.ts'
import type {EditionRecord} from '../model/manifest.ts'
import {siteAddress} from '../model/site-address.ts'
import {uuidOf} from '../model/uuid.ts'
import {type Claim, dataClaims, reportClaims} from './claim.ts'
import type {Report} from './epub-report.ts'
import {type OpenedEpub, pathOf} from './open-epub.ts'
import {elementsNamed, textOf, type XmlDocument} from './xml.ts'

/** Hold the package document against the edition's record, field by field. */
export function checkPackage(epub: OpenedEpub, record: EditionRecord, report: Report): void {
  const {packageDocument, files, packagePath} = epub
  for (const {field, expected, found} of fieldsOf(packageDocument, record)) {
    if (expected === undefined || found.includes(expected)) continue
    const seen = found.length > 0 ? found.join(' | ') : 'nothing'
    report('output-valid', `Unexpected ${field} in ${packagePath}: ${seen}, expected ${expected}`)
  }
  const claims = [rightsClaims, relationClaims, collectionClaims]
  reportClaims(
    claims.flatMap((claim) => claim(packageDocument, record)),
    report
  )
  checkContributors(packageDocument, record.contributors, report)
  checkManifest(epub, report)
  const text = Buffer.from(files.get(packagePath) ?? []).toString('utf8')
  if (/all rights reserved/i.test(text)) {
    report('LIC-050', `Unexpected “All rights reserved” in ${packagePath}, expected the licence`)
  }
}

/** What the metadata say of rights (LIC-050) and what the book is. */
function rightsClaims(opf: XmlDocument, record: EditionRecord): Claim[] {
  const {licence, copyrightNotice, notice, holders, attributionName, attributionUrl} = record
  // A sentence may hold the address itself.
  const address = notice.includes(licence.canonical) ? [] : [licence.canonical]
  const terms = [...some(copyrightNotice && `${copyrightNotice}.`), notice, ...address].join(' ')
  return [
    ...one('dc:rights', dublinCore(opf, 'rights'), [terms]),
    ...one('dc:rights[xml:lang]', languagesOf(opf, 'rights'), [record.language]),
    ...one('dcterms:rightsHolder', properties(opf, 'dcterms:rightsHolder'), holders),
    ...one(
      'dcterms:dateCopyrighted',
      properties(opf, 'dcterms:dateCopyrighted'),
      some(record.years)
    ),
    ...one('dcterms:license', properties(opf, 'dcterms:license'), [licence.canonical]),
    ...one('schema:license', properties(opf, 'schema:license'), [licence.canonical]),
    ...one('cc:license', links(opf, 'cc:license'), [licence.canonical]),
    ...one('link dcterms:license', links(opf, 'dcterms:license'), [licence.canonical]),
    ...one('cc:attributionName', properties(opf, 'cc:attributionName'), some(attributionName)),
    ...one('cc:attributionURL', links(opf, 'cc:attributionURL'), some(attributionUrl)),
    ...one(
      'schema:copyrightNotice',
      properties(opf, 'schema:copyrightNotice'),
      some(copyrightNotice)
    ),
    ...one('schema:creditText', properties(opf, 'schema:creditText'), [
      [record.title, ...some(attributionName), licence.short].join(', ')
    ]),
    ...one('record', links(opf, 'record'), ['attribution.jsonld']),
    ...one('dc:publisher', dublinCore(opf, 'publisher'), some(record.publisher))
  ]
}

/** Works that the edition refers to, adapts or translates. */
function relationClaims(opf: XmlDocument, record: EditionRecord): Claim[] {
  const {identifier, source, relations} = record
  const names = ['dcterms:references', 'dcterms:source'] as const
  const own = source ? [`urn:uuid:${uuidOf(`${identifier}/${source.language}/epub`)}`] : []
  const site = source && siteAddress(identifier, source.language)?.href
  return [
    ...one('dc:source', dublinCore(opf, 'source'), own),
    ...one(
      'dcterms:isVersionOf',
      properties(opf, 'dcterms:isVersionOf'),
      source ? [identifier] : []
    ),
    ...one('schema:translationOfWork', links(opf, 'schema:translationOfWork'), some(site)),
    ...names.flatMap((name) => {
      const works = relations.filter(
        ({type}) => (type === 'references') === (name === 'dcterms:references')
      )
      return [
        ...one(
          name,
          properties(opf, name),
          works.map(({title, creators}) => [title, ...creators].join(', '))
        ),
        ...one(
          `link ${name}`,
          links(opf, name),
          works.flatMap(({url}) => some(url))
        )
      ]
    })
  ]
}

/** The series, as the record names it and counts in it. */
function collectionClaims(opf: XmlDocument, {collection}: EditionRecord): Claim[] {
  const expected = {
    'belongs-to-collection': collection?.title,
    'collection-type': collection && 'series',
    'group-position': collection?.position?.toString()
  }
  return Object.entries(expected).flatMap(([property, value]) =>
    one(property, properties(opf, property), some(value))
  )
}

/** What a property has to be, each of its values in order. */
function one(property: string, found: readonly string[], expected: readonly string[]): Claim[] {
  return dataClaims(property, found, expected)
}

/** A value that may be missing, or empty. */
function some(value: string | undefined): string[] {
  return value ? [value] : []
}

function languagesOf(opf: XmlDocument, name: string): readonly string[] {
  return elementsNamed(opf, 'dc', name).map((element) => element.getAttribute('xml:lang') ?? '')
}

interface Field {
  readonly field: string
  readonly expected: string | undefined
  readonly found: readonly string[]
}

function fieldsOf(opf: XmlDocument, record: EditionRecord): readonly Field[] {
  const {language, direction, title, subtitle, version, date} = record
  const attribute = (name: string) => [opf.root.getAttribute(name) ?? '']
  const field = (name: string, expected: string | undefined, found: readonly string[]): Field => ({
    field: name,
    expected,
    found
  })
  return [
    field('dc:identifier', identifierOf(record), dublinCore(opf, 'identifier')),
    field('dc:title', title, dublinCore(opf, 'title')),
    field('dc:title of the subtitle', subtitle, dublinCore(opf, 'title')),
    field('dc:language', language, dublinCore(opf, 'language')),
    field('xml:lang', language, attribute('xml:lang')),
    field('dir', direction, attribute('dir')),
    field('page-progression-direction', direction, [spineDirection(opf)]),
    field('dc:date', date, dublinCore(opf, 'date')),
    field('schema:version', version, properties(opf, 'schema:version'))
  ]
}

/** The identifier that follows from work, language and format, and from nothing else. */
function identifierOf({identifier, language}: EditionRecord): string {
  return `urn:uuid:${uuidOf(`${identifier}/${language}/epub`)}`
}

/** Everybody with all their MARC roles and filing name, and nobody else. */
function checkContributors(
  opf: XmlDocument,
  contributors: readonly Contributor[],
  report: Report
): void {
  const credit = ({name, roles, sortAs}: Credit) =>
    [name, [...roles].sort().join('+'), sortAs ?? ''].join(' / ')
  const expected = new Set(contributors.map(credit))
  const found = new Set(creditsIn(opf).map(credit))
  for (const one of expected) {
    if (!found.has(one)) report('LIC-050', `Expected the contributor ${one}, found none`)
  }
  for (const one of found) {
    if (!expected.has(one)) report('LIC-050', `Unexpected contributor ${one}, expected none`)
  }
}

/** A contributor as the package document names one; roles are not checked to be known. */
interface Credit {
  readonly name: string
  readonly roles: readonly string[]
  readonly sortAs?: string
}

function creditsIn(opf: XmlDocument): readonly Credit[] {
  const people = [
    ...elementsNamed(opf, 'dc', 'creator'),
    ...elementsNamed(opf, 'dc', 'contributor')
  ]
  return people.map((person) => {
    const refinements = elementsNamed(opf, 'opf', 'meta').filter(
      (meta) => meta.getAttribute('refines') === `#${person.getAttribute('id')}`
    )
    const values = (property: string) =>
      refinements.filter((one) => one.getAttribute('property') === property).map(textOf)
    const [sortAs] = values('file-as')
    return {name: textOf(person), roles: values('role'), ...(sortAs ? {sortAs} : {})}
  })
}

/**
 * Every file of the publication is listed, and every listed file is there. Linked records are no
 * part of the publication (EPUB 3.3 §5.5.7).
 */
function checkManifest(epub: OpenedEpub, report: Report): void {
  const {files, manifest, packagePath, packageDocument} = epub
  const linked = links(packageDocument, 'record').map((href) => pathOf(href, packagePath))
  const listed = new Set(manifest.map(({path}) => path))
  for (const path of files.keys()) {
    const outside =
      path === 'mimetype' ||
      path === packagePath ||
      path.startsWith('META-INF/') ||
      linked.includes(path)
    if (!outside && !listed.has(path)) {
      report('output-valid', `Unexpected file ${path}, expected it in the manifest`)
    }
  }
  for (const path of [...listed, ...linked.filter((one) => one !== undefined)]) {
    if (!files.has(path)) report('output-valid', `Expected the file ${path}, found none`)
  }
}

function dublinCore(opf: XmlDocument, name: string): readonly string[] {
  return elementsNamed(opf, 'dc', name).map(textOf)
}

function properties(opf: XmlDocument, property: string): readonly string[] {
  return elementsNamed(opf, 'opf', 'meta')
    .filter((meta) => meta.getAttribute('property') === property)
    .map(textOf)
}

function links(opf: XmlDocument, relation: string): readonly string[] {
  return elementsNamed(opf, 'opf', 'link')
    .filter((link: Element) => link.getAttribute('rel') === relation)
    .map((link) => link.getAttribute('href') ?? '')
}

function spineDirection(opf: XmlDocument): string {
  const [spine] = elementsNamed(opf, 'opf', 'spine')
  return spine?.getAttribute('page-progression-direction') ?? ''
}
