// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

/** A row of a table, with the line that it begins in, from 1. */
export interface CsvRow {
  readonly line: number
  readonly cells: readonly string[]
  /** Where each cell begins: its line and column, from 1. */
  readonly places: readonly {readonly line: number; readonly column: number}[]
}

/** A table, and what no spreadsheet would write. */
export interface CsvTable {
  /** Rows that hold something. */
  readonly rows: readonly CsvRow[]
  /** What stands between cells. */
  readonly separator: string
  /** Line of a quotation mark that is never closed. */
  readonly unclosed?: number
}

/**
 * Read a table that a spreadsheet has written (RFC 4180): separated by commas, or by semicolons or
 * tabs where the first line has more of these. Cells lose the white space around them.
 */
export function parseCsv(text: string): CsvTable {
  const bare = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n')
  const separator = separatorOf(bare)
  const cell = new RegExp(
    `(?:[^\\S\\n${separator}]*"((?:[^"]|"")*)("|$))?([^${separator}\\n]*)`,
    'y'
  )
  const rows: {line: number; cells: string[]; places: {line: number; column: number}[]}[] = [
    {line: 1, cells: [], places: []}
  ]
  let unclosed: number | undefined
  let line = 1
  for (let at = 0; at <= bare.length; at = cell.lastIndex + 1) {
    cell.lastIndex = at
    const [all = '', quoted, end, rest = ''] = cell.exec(bare) ?? []
    if (quoted !== undefined && end === '') unclosed ??= line
    rows.at(-1)?.cells.push(`${quoted?.replaceAll('""', '"') ?? ''}${rest}`.trim())
    rows.at(-1)?.places.push({line, column: columnAt(bare, at)})
    line += all.split('\n').length - 1
    if (bare[cell.lastIndex] === '\n') rows.push({line: ++line, cells: [], places: []})
  }
  const filled = rows.filter(({cells}) => cells.some((one) => one !== ''))
  return {rows: filled, separator, ...(unclosed === undefined ? {} : {unclosed})}
}

function columnAt(text: string, offset: number): number {
  return offset === 0 ? 1 : offset - text.lastIndexOf('\n', offset - 1)
}

/** The sign that the first line has most of, quoted cells apart. */
function separatorOf(text: string): string {
  const [head = ''] = text.replace(/"(?:[^"]|"")*"/g, '').split('\n', 1)
  const count = (sign: string) => head.split(sign).length
  return [',', ';', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best))
}
