// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {findTable} from './find-table.ts'

/** Name identifier of the PostScript name, which a PDF calls a font by. */
const postScript = 6

/** The PostScript name of a font (OpenType 1.9, “name — Naming Table”), if it has one. */
export function readFontName(font: Uint8Array): string | undefined {
  const data = new DataView(font.buffer, font.byteOffset, font.byteLength)
  const table = findTable(data, 'name')
  if (table === undefined) return undefined
  const strings = table + data.getUint16(table + 4)
  const records = Array.from(
    {length: data.getUint16(table + 2)},
    (_, index) => table + 6 + index * 12
  )
  const record = records.find((at) => data.getUint16(at + 6) === postScript)
  if (record === undefined) return undefined
  const start = strings + data.getUint16(record + 10)
  const bytes = font.subarray(start, start + data.getUint16(record + 8))
  // PostScript names are ASCII, in one byte or two.
  return String.fromCharCode(...bytes.filter((byte) => byte !== 0))
}
