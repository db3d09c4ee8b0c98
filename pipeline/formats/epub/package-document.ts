// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Element} from 'xast'
import {x} from 'xastscript'
import type {Edition} from '../../model/edition.ts'
import {type Extras, metadataElement} from './metadata.ts'

const opf = 'http://www.idpf.org/2007/opf'

/** Vocabularies that EPUB does not reserve (EPUB 3.3 §D.1.4). */
const prefixes: Readonly<Record<string, string>> = {
  cc: 'http://creativecommons.org/ns#',
  ibooks: 'http://vocabulary.itunes.apple.com/rdf/ibooks/vocabulary-extensions-1.0/'
}

/** A resource of the publication (EPUB 3.3 §5.6). */
export interface ManifestItem {
  readonly id: string
  readonly href: string
  readonly mediaType: string
  /** What the resource is or holds: `nav`, `cover-image`, `mathml`, `svg`. */
  readonly properties: readonly string[]
}

/** The package document (EPUB 3.3 §5): metadata, resources, reading order. */
export function packageDocument(
  edition: Edition,
  extras: Extras,
  manifest: readonly ManifestItem[],
  spine: readonly string[]
): Element {
  const {tag, direction} = edition.locale
  const declared = Object.entries(prefixes).map(([prefix, url]) => `${prefix}: ${url}`)
  const root = {
    xmlns: opf,
    version: '3.0',
    'unique-identifier': 'pub-id',
    'xml:lang': tag,
    dir: direction,
    prefix: declared.join(' ')
  }
  return x('package', root, [
    metadataElement(edition, extras),
    x('manifest', manifest.map(itemElement)),
    x(
      'spine',
      {toc: 'ncx', 'page-progression-direction': direction},
      spine.map((idref) => x('itemref', {idref}))
    )
  ])
}

function itemElement({id, href, mediaType, properties}: ManifestItem): Element {
  return x('item', {
    id,
    href,
    'media-type': mediaType,
    properties: properties.length > 0 ? properties.join(' ') : undefined
  })
}
