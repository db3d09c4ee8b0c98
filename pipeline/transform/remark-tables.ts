// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Root, Table, TableRow} from 'mdast'
import {toString as textOf} from 'mdast-util-to-string'
import {visit} from 'unist-util-visit'
import type {VFile} from 'vfile'
import {warn} from '../model/message.ts'

/**
 * Widen tables whose rows are longer than their head, of which GFM (§4.10) would drop the last
 * cells, and report these rows (rule `table-even`). Shorter rows are filled when HTML is made.
 */
export function remarkTables() {
  return (tree: Root, file: VFile): void => visit(tree, 'table', (table) => widen(table, file))
}

function widen(table: Table, file: VFile): void {
  const [head] = table.children
  const columns = head?.children.length ?? 0
  const lengths = table.children.map(lengthOf)
  for (const [index, length] of lengths.entries()) {
    if (length <= columns) continue
    const reason = `Unexpected row of ${length} cells, expected ${columns} as in the head; the table was widened. Write \`\\|\` for a bar inside a cell, or add what the head lacks`
    warn(file, 'table-even', reason, table.children[index]?.position)
  }
  const missing = Math.max(columns, ...lengths) - columns
  const align = table.align ?? Array.from({length: columns}, () => null)
  table.align = [...align, ...Array.from({length: missing}, () => null)]
}

/** Number of cells without the empty ones at the end. */
function lengthOf({children}: TableRow): number {
  return children.findLastIndex((cell) => cell.children.length > 0 && textOf(cell) !== '') + 1
}
