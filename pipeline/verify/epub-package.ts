// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Element} from '@xmldom/xmldom'
import type {Contributor} from '../model/book.ts'
import type {EditionRecord} from '../model/manifest.ts'
import {uuidOf} from '../model/uuid.ts'
import type {Report} from './epub-report.ts'
import {type OpenedEpub, pathOf} from './open-epub.ts'
import {elementsNamed, textOf, type XmlDocument} from './xml.ts'

/** Hold the package document against the edition's record, field by field. */
export function checkPackage(epub: OpenedEpub, record: EditionRecord, report: Report): void {
  const {packageDocument, files, packagePath} = epub
  for (const {field, rule, expected, found} of fieldsOf(packageDocument, record)) {
    if (expected === undefined || found.includes(expected)) continue
    const seen = found.length > 0 ? found.join(' | ') : 'nothing'
    report(rule, `Unexpected ${field} in ${packagePath}: ${seen}, expected ${expected}`)
  }
  checkRightsText(packageDocument, record, report)
  checkContributors(packageDocument, record.contributors, report)
  checkManifest(epub, report)
  const text = Buffer.from(files.get(packagePath) ?? []).toString('utf8')
  if (/all rights reserved/i.test(text)) {
    report(
      'output-rights',
      `Unexpected “All rights reserved” in ${packagePath}, expected the licence`
    )
  }
}

interface Field {
  readonly field: string
  readonly rule: 'output-rights' | 'output-valid'
  readonly expected: string | undefined
  readonly found: readonly string[]
}

function fieldsOf(opf: XmlDocument, record: EditionRecord): readonly Field[] {
  const {licence, language, direction, title, subtitle, version, date} = record
  const rights = (
    field: string,
    expected: string | undefined,
    found: readonly string[]
  ): Field => ({
    field,
    rule: 'output-rights',
    expected,
    found
  })
  const valid = (field: string, expected: string | undefined, found: readonly string[]): Field => ({
    ...rights(field, expected, found),
    rule: 'output-valid'
  })
  const attribute = (name: string) => [opf.root.getAttribute(name) ?? '']
  return [
    rights('dcterms:license', licence.canonical, properties(opf, 'dcterms:license')),
    rights('schema:license', licence.canonical, properties(opf, 'schema:license')),
    rights('cc:license', licence.canonical, links(opf, 'cc:license')),
    rights(
      'cc:attributionName',
      record.attributionName || undefined,
      properties(opf, 'cc:attributionName')
    ),
    rights('cc:attributionURL', record.attributionUrl, links(opf, 'cc:attributionURL')),
    rights(
      'schema:copyrightNotice',
      record.copyrightNotice || undefined,
      properties(opf, 'schema:copyrightNotice')
    ),
    valid('dc:identifier', identifierOf(record), dublinCore(opf, 'identifier')),
    valid('dc:title', title, dublinCore(opf, 'title')),
    valid('dc:title of the subtitle', subtitle, dublinCore(opf, 'title')),
    valid('dc:language', language, dublinCore(opf, 'language')),
    valid('xml:lang', language, attribute('xml:lang')),
    valid('dir', direction, attribute('dir')),
    valid('page-progression-direction', direction, [spineDirection(opf)]),
    valid('dc:date', date, dublinCore(opf, 'date')),
    valid('schema:version', version, properties(opf, 'schema:version'))
  ]
}

/** The identifier that follows from work, language and format, and from nothing else. */
function identifierOf({identifier, language}: EditionRecord): string {
  return `urn:uuid:${uuidOf(`${identifier}/${language}/epub`)}`
}

/** `dc:rights` has to say, for people, who holds the rights and which licence rules. */
function checkRightsText(opf: XmlDocument, record: EditionRecord, report: Report): void {
  const text = dublinCore(opf, 'rights').join(' ')
  const {licence, copyrightNotice, notice} = record
  for (const expected of [licence.canonical, copyrightNotice, notice]) {
    if (!text.includes(expected.replace(/[\t\n\r ]+/g, ' '))) {
      report('output-rights', `Unexpected dc:rights: ${text || 'nothing'}, expected ${expected}`)
    }
  }
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
    if (!found.has(one)) report('output-rights', `Expected the contributor ${one}, found none`)
  }
  for (const one of found) {
    if (!expected.has(one)) report('output-rights', `Unexpected contributor ${one}, expected none`)
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
