// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {FormatName} from './format-name.ts'
import type {LanguageTag} from './locale.ts'

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
}
