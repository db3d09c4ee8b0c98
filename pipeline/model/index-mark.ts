// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Point} from 'unist'
import type {VFile} from 'vfile'

/** Groups that an index may be parted into, in their order. */
export const indexGroups = ['people', 'places', 'subjects'] as const

export type IndexGroup = (typeof indexGroups)[number]

/** What a mark in the text says for the index; kept on its element as `data-mark`. */
export interface IndexMark {
  /** Entry, sub-entry: `machine`, `poetry`. */
  readonly path: readonly string[]
  readonly group?: IndexGroup
  /** Whether a passage begins or ends here. */
  readonly range?: 'start' | 'end'
  /** Entries to look under instead, or too. */
  readonly see: readonly string[]
  readonly seeAlso: readonly string[]
}

/** An entry of `index.yaml`: its words are found in the text without marks. */
export interface IndexedTerm extends IndexMark {
  /** Words that lead to it, as they are written in the text; none for what only refers to others. */
  readonly find: readonly string[]
  /** Where it stands in its file. */
  readonly place: Point
}

/** The entries of an `index.yaml`. */
export interface Concordance {
  readonly terms: readonly IndexedTerm[]
  readonly file: VFile
  /** Whether it was written for the edition, whose chapters then hold all its words. */
  readonly isOwn: boolean
}
