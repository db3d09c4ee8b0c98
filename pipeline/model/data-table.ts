// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {VFile} from 'vfile'

/** A cell of a data file and where it begins, from 1. */
export interface DataCell {
  readonly text: string
  readonly line: number
  readonly column: number
}

/** Sign between the whole and the fraction of a number, as a data file writes it. */
export type DecimalSign = '.' | ','

/** A data file of the book, read: a head and rows of the same length. */
export interface DataTable {
  /** Path inside the book's folder, POSIX: `data/rain.csv`. */
  readonly path: string
  readonly head: readonly DataCell[]
  readonly rows: readonly (readonly DataCell[])[]
  readonly decimal: DecimalSign
  /** Takes messages about the data. */
  readonly file: VFile
}
