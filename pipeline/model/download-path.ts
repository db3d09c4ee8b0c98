// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Book} from './book.ts'
import type {LanguageTag} from './locale.ts'

/** As much of an edition as its file names tell. */
export interface NamedEdition {
  readonly book: Pick<Book, 'slug'>
  readonly locale: {readonly tag: LanguageTag}
  readonly version: string
  readonly draft?: boolean
}

/** Where a download goes in the output folder: `fr/guide-fr-1.0.0.pdf`; a draft says so. */
export function downloadPath(
  {book, locale: {tag}, version, draft}: NamedEdition,
  extension: string
): string {
  return `${tag}/${book.slug}-${tag}-${version}${draft ? '-draft' : ''}.${extension}`
}
