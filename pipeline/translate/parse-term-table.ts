// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {VFile} from 'vfile'
import {type Place, warn} from '../model/message.ts'
import type {GlossaryTerm} from './comparison.ts'
import {type CsvRow, parseCsv} from './parse-csv.ts'

/** The words of a book, and how each language has agreed to say them. */
export interface TermTable {
  /** The terms that have a translation into a language: its own column, or that of a wider tag. */
  readonly termsIn: (language: string) => readonly GlossaryTerm[]
}

/** Columns that are for people. */
const remarks: ReadonlySet<string> = new Set(['definition', 'note', 'notes'])

/**
 * Read the glossary that translators keep, a table whose first line names its columns: `term`, then
 * `definition` and `notes` for people, then a column for each language. A cell may hold several
 * translations, apart by `|`. What cannot be used is told, and left out.
 *
 * @param file the table; takes the messages.
 */
export function parseTermTable(text: string, file: VFile): TermTable {
  const {rows, unclosed} = parseCsv(text)
  if (unclosed !== undefined) {
    const mend = 'write a quotation mark inside a cell twice, or take it out'
    tell(file, 'quotation mark without an end', `a second one; ${mend}`, unclosed)
  }
  const [head = {line: 1, cells: [], places: []}, ...body] = rows
  const columns = head.cells.map((cell) => cell.toLowerCase())
  const termColumn = columns.indexOf('term')
  if (termColumn < 0) tell(file, 'table without a column `term`', 'it in the first line', head.line)
  reportColumns(head, file)
  for (const row of body) reportRow(row, {columns, termColumn}, file)
  return {
    termsIn: (language) => {
      const column = columnOf(language, columns)
      return termColumn < 0 || column < 0
        ? []
        : body.flatMap((row) => toTerm(row, termColumn, column))
    }
  }
}

/** The column of a tag, or else of the tag without its last subtags (RFC 4647, section 3.4). */
function columnOf(language: string, columns: readonly string[]): number {
  const subtags = language.toLowerCase().split('-')
  const tags = subtags.map((_, index) => subtags.slice(0, subtags.length - index).join('-'))
  const found = tags.find((tag) => columns.includes(tag))
  return found === undefined ? -1 : columns.indexOf(found)
}

function toTerm({cells}: CsvRow, termColumn: number, column: number): GlossaryTerm[] {
  const term = cells[termColumn] ?? ''
  const translations = (cells[column] ?? '')
    .split('|')
    .map((word) => word.trim())
    .filter((word) => word !== '')
  return term === '' || translations.length === 0 ? [] : [{term, translations}]
}

function reportColumns({cells, line}: CsvRow, file: VFile): void {
  for (const cell of cells) {
    const name = cell.toLowerCase()
    if (name === '' || name === 'term' || remarks.has(name) || isTag(cell)) continue
    const expected = '`term`, `definition`, `notes`, or the tag of a language such as `en`'
    tell(file, `column \`${cell}\``, `${expected}; it is not read`, line)
  }
}

function isTag(text: string): boolean {
  try {
    return Intl.getCanonicalLocales(text).length > 0
  } catch {
    return false
  }
}

function reportRow(
  {cells, line}: CsvRow,
  {columns, termColumn}: {columns: readonly string[]; termColumn: number},
  file: VFile
): void {
  if (cells.slice(columns.length).some((cell) => cell !== '')) {
    const found = `row of ${cells.length} cells`
    const mend = 'put a cell that holds the separator between quotation marks'
    tell(file, found, `${columns.length}, as in the first line; ${mend}`, line)
  }
  if (termColumn >= 0 && (cells[termColumn] ?? '') === '') {
    tell(file, 'row without a term', 'one in the column `term`; it is not read', line)
  }
}

function tell(file: VFile, unexpected: string, expected: string, line: number): void {
  const place: Place = {line, column: 1}
  warn(file, 'glossary-table', `Unexpected ${unexpected}, expected ${expected}`, place)
}
