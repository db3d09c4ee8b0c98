// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {toXml} from 'xast-util-to-xml'
import {x} from 'xastscript'
import {closeSections} from '../model/close-sections.ts'
import type {ArtifactRecord, EditionRecord, Manifest} from '../model/manifest.ts'
import {uuidOf} from '../model/uuid.ts'
import {creatorsOf, mediaTypes, originalOf} from './media-type.ts'
import {openAccess} from './to-opds-json.ts'

/** `opds.xml`: an OPDS 1.2 acquisition feed (Atom), one entry per edition; addresses are relative. */
export function toOpdsXml(manifest: Manifest): string {
  const {book, editions, artifacts} = manifest
  const feed = x(
    'feed',
    {xmlns: 'http://www.w3.org/2005/Atom', 'xmlns:dc': 'http://purl.org/dc/terms/'},
    [
      x('id', urnOf(book.identifier)),
      x('title', originalOf(manifest).title),
      x('updated', stamp(newest(editions))),
      x('link', {
        rel: 'self',
        href: 'opds.xml',
        type: 'application/atom+xml;profile=opds-catalog;kind=acquisition'
      }),
      ...editions.map((edition) => toEntry(edition, artifacts))
    ]
  )
  return `<?xml version="1.0" encoding="UTF-8"?>\n${closeSections(toXml(feed))}\n`
}

function toEntry(edition: EditionRecord, artifacts: readonly ArtifactRecord[]) {
  const {language, title, identifier, date, licence, copyrightNotice, collection} = edition
  return x('entry', [
    x('id', urnOf(`${identifier} ${language}`)),
    x('title', {'xml:lang': language}, title),
    x('updated', stamp(date)),
    ...creatorsOf(edition).map((name) => x('author', [x('name', name)])),
    x('dc:language', language),
    ...(collection ? [x('dc:isPartOf', collection.title)] : []),
    x('rights', [copyrightNotice, licence.short].filter(Boolean).join(' · ')),
    x('link', {rel: 'license', href: licence.canonical}),
    ...artifacts.filter((one) => one.language === language).map(toLink)
  ])
}

/** A download that is one file tells its size (RFC 4287 §4.2.7.6). */
function toLink({format, path, files}: ArtifactRecord) {
  const [first] = files
  return x('link', {
    rel: format === 'web' ? 'alternate' : openAccess,
    href: path,
    type: mediaTypes[format],
    ...(format !== 'web' && first ? {length: String(first.bytes)} : {})
  })
}

/** Atom ids are IRIs that never change: a name-based UUID is both. */
function urnOf(name: string): string {
  return `urn:uuid:${uuidOf(name)}`
}

function stamp(date: string): string {
  return `${date}T00:00:00Z`
}

function newest(editions: readonly EditionRecord[]): string {
  return (
    editions
      .map(({date}) => date)
      .sort()
      .at(-1) ?? '1970-01-01'
  )
}
