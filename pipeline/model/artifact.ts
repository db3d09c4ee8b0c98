// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {FormatName} from './format-name.ts'
import type {LanguageTag} from './locale.ts'

/** Where a page of a paged format begins in the text that all formats share. */
export interface PageBreak {
  /** Number of the page, printed on it or counted: `iv`, `12`. */
  readonly folio: string
  /** Id of the page of the reading sequence (a section's, a part's, or its kind) that holds it. */
  readonly page: string
  /** The block that the page begins with or in, by its source: `line:column`; absent: the page itself. */
  readonly at?: string
  /**
   * Characters of the block's text before the break, white space, control and format characters
   * (soft hyphens) not counted, nor notes and folios that print sets in the text; none where absent.
   */
  readonly offset?: number
}

/** A finished edition in one format, still in memory. */
export interface Artifact {
  readonly format: FormatName
  readonly language: LanguageTag
  /** Where a reader opens it, relative to the output folder: `fr/guide-fr-1.0.0.pdf`, `fr/web/index.html`. */
  readonly path: string
  /** All its files by path relative to the output folder; exactly one for PDF and EPUB. */
  readonly files: ReadonlyMap<string, Uint8Array>
  /** Number of pages, for paged formats. */
  readonly pages?: number
  /** For paged formats: the folio of every page, shown or not, blank ones too; each is another. */
  readonly folios?: readonly string[]
  /** For paged formats: where pages begin, in their order; blank pages are left out. */
  readonly pageBreaks?: readonly PageBreak[]
}
