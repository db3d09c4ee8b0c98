// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

/** Position of a table of a font file (OpenType 1.9, “Table Directory”), if it has it. */
export function findTable(data: DataView, tag: string): number | undefined {
  const records = Array.from({length: data.getUint16(4)}, (_, index) => 12 + index * 16)
  const wanted = Buffer.from(tag, 'latin1').readUInt32BE()
  const record = records.find((at) => data.getUint32(at) === wanted)
  return record === undefined ? undefined : data.getUint32(record + 8)
}
