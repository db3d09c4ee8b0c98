// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {FormatName} from '../model/format-name.ts'
import type {EditionRecord, Manifest} from '../model/manifest.ts'

/** Media type of what a reader opens, per format. */
export const mediaTypes: Readonly<Record<FormatName, string>> = {
  web: 'text/html',
  epub: 'application/epub+zip',
  pdf: 'application/pdf'
}

/**
 * Who made it, for catalogues, at least one name (RFC 4287 §4.1.1 wants an author): authors, or
 * those of the imprint where there is none, or the name to credit, or the work itself where it
 * names nobody.
 */
export function creatorsOf({
  contributors,
  attributionName,
  title
}: EditionRecord): readonly string[] {
  const authors = contributors.filter(({roles}) => roles.includes('aut'))
  const listed = contributors.filter(({acknowledged}) => !acknowledged)
  const names = (authors.length > 0 ? authors : listed).map(({name}) => name)
  return names.length > 0 ? names : [attributionName || title]
}

/** The edition in the language the book was written in, or the first one. */
export function originalOf({book, editions}: Manifest): EditionRecord {
  const original = editions.find(({language}) => language === book.language) ?? editions[0]
  if (!original) throw new Error('Unexpected manifest without editions')
  return original
}
