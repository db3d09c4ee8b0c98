// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {type Catalog, type MessageRow, rowsOf} from './catalog.ts'

/** First line of the table. */
const columns = ['id', 'file', 'context', 'section', 'source', 'translation', 'state', 'notes']

/**
 * A translation as a table for spreadsheets (RFC 4180): UTF-8 with byte order mark, without which
 * some of them take it for another encoding.
 *
 * A cell that a spreadsheet would compute (`=1+1`) has an apostrophe before it, and so has one that
 * begins with apostrophes before such a text: who reads the table takes one away.
 */
export function toCsv(catalogs: readonly Catalog[]): string {
  const lines = [
    columns,
    ...catalogs.flatMap(({path, file}) => rowsOf(file).map((row) => toCells(path, row)))
  ]
  return `\ufeff${lines.map((cells) => `${cells.map(quote).join(',')}\r\n`).join('')}`
}

function toCells(path: string, row: MessageRow): string[] {
  const {id, context = '', section, source, target, state, notes} = row
  return [id, path, context, section, source, target, state, notes.join('\n')].map(disarm)
}

/** Spreadsheets run what begins so, whoever wrote it. */
function disarm(text: string): string {
  return /^'*[=+\-@\t\r]/.test(text) ? `'${text}` : text
}

function quote(text: string): string {
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
