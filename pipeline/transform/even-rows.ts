// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Element} from 'hast'
import {h} from 'hastscript'
import type {VFile} from 'vfile'
import {inform, warn} from '../model/message.ts'
import {placeCells, type Slot} from './place-cells.ts'

/** A `thead`, `tbody` or `tfoot`. */
interface RowGroup {
  readonly name: string
  readonly rows: readonly Element[]
  readonly slots: readonly Slot[]
}

/**
 * Make a table regular, as PDF/UA-1 (ISO 14289-1 §7.5) and HTML (§4.9.12) want it: spans end with
 * the table and its row group, every column has a cell that begins in it, and every row reaches the
 * last column. What was shortened and what is longer than the head is reported (`table-even`);
 * column markup that counts others is left out: it says nothing else.
 */
export function evenRows(table: Element, file: VFile): void {
  const groups = table.children.flatMap(toGroup)
  const starts = groups.flatMap(({slots}) => slots.map(({start}) => start))
  const columns = [...new Set(starts)].toSorted((a, b) => a - b)
  reportLongRows(groups, columns, file)
  dropColumnMarkup(table, columns.length)
  for (const {rows, slots} of groups) {
    const even = slots.map((slot) => shorten(slot, columns, file))
    for (const [index, taken] of columnsTaken(rows.length, even).entries()) {
      const missing = columns.length - taken
      rows[index]?.children.push(...Array.from({length: missing}, () => h('td')))
    }
  }
}

/** A table with column markup has as many columns as that says (HTML §4.9.12). */
function dropColumnMarkup(table: Element, columns: number): void {
  const isMarkup = (node: Element['children'][number]): node is Element =>
    node.type === 'element' && node.tagName === 'colgroup'
  const marked = table.children.filter(isMarkup).reduce((sum, node) => sum + columnsOf(node), 0)
  if (marked !== columns) table.children = table.children.filter((node) => !isMarkup(node))
}

/** Columns of a `colgroup` or `col`. */
function columnsOf({children, properties}: Element): number {
  const inner = children.filter((node) => node.type === 'element')
  if (inner.length === 0) return Number(properties['span'] ?? 1)
  return inner.reduce((sum, node) => sum + columnsOf(node), 0)
}

function toGroup(node: Element['children'][number]): RowGroup[] {
  if (node.type !== 'element' || !/^t(head|body|foot)$/.test(node.tagName)) return []
  const rows = node.children.filter((child) => child.type === 'element')
  return [{name: node.tagName, rows, slots: placeCells(rows)}]
}

/** Columns in which no cell begins are none. */
function shorten(slot: Slot, columns: readonly number[], file: VFile): Slot {
  const {cell, start, rows} = slot
  const count = countBefore(columns, start + slot.columns) - countBefore(columns, start)
  setSpan(cell, 'colSpan', count, file)
  setSpan(cell, 'rowSpan', rows, file)
  return {...slot, columns: count}
}

/** How many of some sorted numbers are below a limit. */
function countBefore(sorted: readonly number[], limit: number): number {
  const index = sorted.findIndex((column) => column >= limit)
  return index < 0 ? sorted.length : index
}

function setSpan(cell: Element, name: 'colSpan' | 'rowSpan', span: number, file: VFile): void {
  const typed = cell.properties[name]
  if (typed === undefined || Number(typed) === span) return
  const attribute = name.toLowerCase()
  const reason = `Unexpected \`${attribute}="${String(typed)}"\`, expected ${span}, which is all there is; it was corrected`
  if (Number(typed) !== 0) inform(file, 'table-even', reason, cell.position)
  if (span === 1) delete cell.properties[name]
  else cell.properties[name] = span
}

/** For each row, how many columns its own cells and those above take. */
function columnsTaken(rows: number, slots: readonly Slot[]): number[] {
  const changes = Array.from({length: rows + 1}, () => 0)
  for (const {row, columns, rows: span} of slots) {
    changes[row] = (changes[row] ?? 0) + columns
    changes[row + span] = (changes[row + span] ?? 0) - columns
  }
  let taken = 0
  return changes.slice(0, rows).map((change) => {
    taken += change
    return taken
  })
}

/** A row that Markdown made was reported before. */
function reportLongRows(
  groups: readonly RowGroup[],
  columns: readonly number[],
  file: VFile
): void {
  const head = groups.find(({name}) => name === 'thead')
  if (!head) return
  const width = widest(head.slots, columns)
  for (const {rows, slots} of groups) {
    const lengths = new Map(slots.map(({row, start}) => [row, countBefore(columns, start) + 1]))
    for (const [row, length] of lengths) {
      if (length <= width) continue
      const reason = `Unexpected row of ${length} columns, expected ${width} as in the head; the head was filled`
      warn(file, 'table-even', reason, rows[row]?.position)
    }
  }
}

function widest(slots: readonly Slot[], columns: readonly number[]): number {
  const ends = slots.map(({start, columns: span}) => countBefore(columns, start + span))
  return Math.max(0, ...ends)
}
