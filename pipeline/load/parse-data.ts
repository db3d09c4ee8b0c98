// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {VFile} from 'vfile'
import type {DataTable, DecimalSign} from '../model/data-table.ts'
import {error, warn} from '../model/message.ts'
import {type CsvRow, type CsvTable, parseCsv} from '../translate/parse-csv.ts'
import {readText} from './read-text.ts'

/** Largest data file, in bytes, and its most rows: a table of so many takes forty printed pages. */
const largest = 1024 * 1024
const mostRows = 1000

/** A file with more faults is no table; a thousand messages would say no more than these. */
const reportLimit = 20

/**
 * Read a data file: CSV in UTF-8 whose cells are apart by commas, semicolons or tabs, a head in its
 * first line.
 *
 * @param file takes the messages.
 * @returns `undefined` when something is wrong with it.
 */
export function parseData(path: string, bytes: Uint8Array, file: VFile): DataTable | undefined {
  if (isWorkbook(bytes)) {
    const reason = `Unexpected workbook \`${path}\`, expected CSV; save the sheet as “CSV UTF-8” in the spreadsheet program`
    error(file, 'data-sound', reason, {line: 1, column: 1})
    return undefined
  }
  if (bytes.length > largest) {
    const size = (bytes.length / largest).toFixed(1)
    const reason = `Unexpected data file of ${size} MiB, expected at most 1 MiB; keep the rows and columns that the book shows`
    error(file, 'data-size', reason, {line: 1, column: 1})
    return undefined
  }
  const text = readText(bytes, file)
  if (text === undefined) return undefined
  const csv = parseCsv(text)
  return isSound(csv, file) ? toTable(path, csv, file) : undefined
}

/** Workbooks of spreadsheet programs are archives, or the compound files of old ones. */
function isWorkbook([first, second]: Uint8Array): boolean {
  return (first === 0x50 && second === 0x4b) || (first === 0xd0 && second === 0xcf)
}

function isSound({rows, unclosed, separator}: CsvTable, file: VFile): boolean {
  const [head, ...body] = rows
  if (unclosed !== undefined) {
    const reason =
      'Unexpected quotation mark without an end, expected a second one; write a quotation mark inside a cell twice, or take it out'
    error(file, 'data-sound', reason, {line: unclosed, column: 1})
    return false
  }
  if (!head || body.length === 0) {
    const found = head ? 'data file without rows' : 'empty data file'
    const reason = `Unexpected ${found}, expected names of columns in the first line and a row of data in each other one`
    error(file, 'data-sound', reason, {line: head?.line ?? 1, column: 1})
    return false
  }
  if (body.length > mostRows) {
    const reason = `Unexpected ${body.length} rows, expected at most ${mostRows}; a book cannot show more: group them, or offer the file for download`
    error(file, 'data-size', reason, {line: body[mostRows]?.line ?? 1, column: 1})
    return false
  }
  reportNames(head, file)
  return isEven(head, body, {separator, file})
}

/** The first column may need no name: it is what the rows are called by. */
function reportNames({cells, places}: CsvRow, file: VFile): void {
  for (const [column, cell] of cells.entries()) {
    if (cell !== '' || column === 0) continue
    const reason = `Unexpected column ${column + 1} without a name, expected one in the first line`
    warn(file, 'data-sound', reason, places[column])
  }
}

const separatorNames: Readonly<Record<string, string>> = {
  ',': 'commas',
  ';': 'semicolons',
  '\t': 'tabs'
}

function isEven(
  head: CsvRow,
  body: readonly CsvRow[],
  {separator, file}: {readonly separator: string; readonly file: VFile}
): boolean {
  const columns = head.cells.length
  const odd = body.filter((row) => lengthOf(row) > columns || row.cells.length < columns)
  for (const row of odd.slice(0, reportLimit)) {
    const reason = `Unexpected row of ${row.cells.length} cells, expected ${columns} as in the head; cells are apart by ${separatorNames[separator]}: put a cell that holds one between quotation marks, and leave a cell empty where nothing is known`
    error(file, 'data-even', reason, row.places[columns] ?? {line: row.line, column: 1})
  }
  if (odd.length > reportLimit) {
    const reason = `Unexpected ${odd.length - reportLimit} more rows of another length, expected ${columns} cells in each`
    error(file, 'data-even', reason)
  }
  return odd.length === 0
}

/** Without the empty cells at the end, which spreadsheets write. */
function lengthOf({cells}: CsvRow): number {
  return cells.findLastIndex((cell) => cell !== '') + 1
}

function toTable(path: string, {rows, separator}: CsvTable, file: VFile): DataTable {
  const columns = rows[0]?.cells.length ?? 0
  const [head = [], ...body] = rows.map(({cells, places}) =>
    cells.slice(0, columns).map((text, column) => ({
      text,
      ...(places[column] ?? {line: 1, column: 1})
    }))
  )
  return {path, head, rows: body, decimal: decimalOf(rows, separator), file}
}

/** A comma, where it does not part cells and numbers have it; thousands between dots belong to it. */
function decimalOf(rows: readonly CsvRow[], separator: string): DecimalSign {
  const hasComma = (cell: string) => /^[-+−–]?[\d\s.'’]*\d,\d+$/.test(cell)
  return separator !== ',' && rows.some(({cells}) => cells.some(hasComma)) ? ',' : '.'
}
