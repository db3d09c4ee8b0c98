// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {addressOf, type ContentDocument, indexIds} from './content-document.ts'

/** The paged edition that the page list goes by. */
export interface PrintedPages {
  /** Identifier of that edition (`pageBreakSource`, EPUB Accessibility 1.1 §3). */
  readonly source: string
  /** Page number as printed → id of the first element that begins on the page, in page order. */
  readonly starts: ReadonlyMap<string, string>
}

/** A place where a page of the printed edition begins. */
export interface PageBreak {
  /** Number as printed. */
  readonly label: string
  /** Address in `OEBPS/` of the place. */
  readonly href: string
}

/** The page list; pages on which nothing begins that has an id are left out. */
export function locatePages(
  {starts}: PrintedPages,
  documents: readonly ContentDocument[]
): readonly PageBreak[] {
  const holders = indexIds(documents)
  return [...starts].flatMap(([label, id]) => {
    const holder = holders.get(id)
    return holder ? [{label, href: addressOf(id, holder)}] : []
  })
}
