// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {FormatName} from '../model/format-name.ts'

/** Media type of what a reader opens, per format. */
export const mediaTypes: Readonly<Record<FormatName, string>> = {
  web: 'text/html',
  epub: 'application/epub+zip',
  pdf: 'application/pdf'
}

/** Who wrote it, for catalogues: authors, or everybody where there is none. */
export function creatorsOf(
  contributors: readonly {readonly name: string; readonly roles: readonly string[]}[]
): readonly string[] {
  const authors = contributors.filter(({roles}) => roles.includes('aut'))
  return (authors.length > 0 ? authors : contributors).map(({name}) => name)
}
