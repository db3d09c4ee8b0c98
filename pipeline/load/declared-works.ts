// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {VFile} from 'vfile'
import type {Credit} from '../model/rights.ts'

/** What the tags of SPDX say of a file (REUSE 3.3, “Format of Licensing Information”). */
export interface SpdxTags {
  readonly notices: readonly string[]
  readonly contributors: readonly string[]
  readonly expression: string
}

/** A record as it is declared: not yet judged, so that its licence is but an expression. */
export type DeclaredWork = Omit<Credit, 'licence' | 'own'>

/** Everything a book declares about its pictures. */
export interface DeclaredCredits {
  /** Patterns of what the authors of the book made. */
  readonly own: readonly string[]
  readonly works: readonly DeclaredWork[]
  /** What `REUSE.toml` says of files by pattern, what counts most first. */
  readonly annotations: readonly Annotation[]
}

/** A table `[[annotations]]` of a `REUSE.toml` (REUSE 3.3, “REUSE.toml”). */
export interface Annotation extends SpdxTags {
  /** Folder of the `REUSE.toml`, which its patterns start from; empty, or with a slash at its end. */
  readonly folder: string
  readonly patterns: readonly string[]
  /** Whether it stands over what is beside a file. */
  readonly overrides: boolean
  readonly file: VFile
  readonly line: number
}
