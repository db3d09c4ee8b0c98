// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Element} from 'hast'

/** A cell with the columns and rows that it takes. */
export interface Slot {
  readonly cell: Element
  /** Index of its row among those of the row group. */
  readonly row: number
  /** First column, from 0. */
  readonly start: number
  readonly columns: number
  readonly rows: number
}

/**
 * Where the cells of a row group stand (HTML §4.9.12.1): each takes the first column that no cell of
 * a row above takes. A span ends before such a column and with the group.
 */
export function placeCells(rows: readonly Element[]): Slot[] {
  const until: number[] = []
  return rows.flatMap(({children}, row) => {
    const left = rows.length - row
    let next = 0
    return children.flatMap((cell): Slot[] => {
      if (cell.type !== 'element') return []
      const span = Math.min(spanOf(cell, 'rowSpan', left), left)
      const start = firstFree(until, next, row)
      next = takeColumns(until, start, spanOf(cell, 'colSpan', 1), {row, below: row + span})
      return [{cell, row, start, columns: next - start, rows: span}]
    })
  })
}

/** @param until column → first row that is free below the cell that takes it. */
function firstFree(until: readonly number[], from: number, row: number): number {
  let column = from
  while ((until[column] ?? 0) > row) column++
  return column
}

/** Take columns down to a row; what comes back is the column behind. */
function takeColumns(
  until: number[],
  from: number,
  columns: number,
  {row, below}: {readonly row: number; readonly below: number}
): number {
  let column = from
  while (column < from + columns && (until[column] ?? 0) <= row) until[column++] = below
  return column
}

/** @param rest what a span of 0 means. */
function spanOf({properties}: Element, name: 'colSpan' | 'rowSpan', rest: number): number {
  const value = Number(properties[name] ?? 1)
  if (value === 0) return rest
  return Number.isInteger(value) && value > 0 ? Math.min(value, 1000) : 1
}
