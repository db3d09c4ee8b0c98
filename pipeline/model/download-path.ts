// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Edition} from './edition.ts'

/** Where a download goes in the output folder: `fr/guide-fr-1.0.0.pdf`; a draft says so. */
export function downloadPath(
  {book, locale: {tag}, version, draft}: Pick<Edition, 'book' | 'locale' | 'version' | 'draft'>,
  extension: string
): string {
  return `${tag}/${book.slug}-${tag}-${version}${draft ? '-draft' : ''}.${extension}`
}
