// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Collection} from '../model/book.ts'
import type {ArtifactRecord, EditionRecord, Manifest} from '../model/manifest.ts'
import {present} from '../model/present.ts'
import {creatorsOf, mediaTypes, originalOf} from './media-type.ts'

/** What a reading app may fetch without asking (OPDS Catalog 1.2 §8.4.1; OPDS 2.0 uses the same). */
export const openAccess = 'http://opds-spec.org/acquisition/open-access'

/** `opds.json`: an OPDS 2.0 feed with one publication per edition; addresses are relative. */
export function toOpdsJson(manifest: Manifest): string {
  const feed = {
    metadata: {title: originalOf(manifest).title},
    links: [{rel: 'self', href: 'opds.json', type: 'application/opds+json'}],
    publications: manifest.editions.map((edition) => toPublication(edition, manifest.artifacts))
  }
  return `${JSON.stringify(feed, null, 2)}\n`
}

function toPublication(edition: EditionRecord, artifacts: readonly ArtifactRecord[]) {
  const {language, title, subtitle, identifier, date, contributors, licence, collection} = edition
  const translators = contributors.filter(({roles}) => roles.includes('trl'))
  return {
    metadata: {
      '@type': 'http://schema.org/Book',
      identifier,
      title,
      ...(subtitle ? {subtitle} : {}),
      author: creatorsOf(edition),
      ...(translators.length > 0 ? {translator: translators.map(({name}) => name)} : {}),
      language,
      published: date,
      ...(collection ? {belongsTo: {series: toSeries(collection)}} : {})
    },
    links: [
      ...artifacts.filter((one) => one.language === language).map(toLink),
      {rel: 'license', href: licence.canonical, type: 'text/html'}
    ],
    images: []
  }
}

/** A contributor of a publication, in the words of the Readium Web Publication Manifest. */
function toSeries({title: name, position}: Collection) {
  return {name, ...present({position})}
}

function toLink({format, path, files}: ArtifactRecord) {
  const [first] = files
  const whole = files.length === 1 && first ? {properties: {size: first.bytes}} : {}
  return {
    rel: format === 'web' ? 'alternate' : openAccess,
    href: path,
    type: mediaTypes[format],
    ...whole
  }
}
