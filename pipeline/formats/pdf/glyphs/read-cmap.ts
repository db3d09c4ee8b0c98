// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {findTable} from './find-table.ts'

/** A mapping of characters to glyphs inside a font file. */
interface Subtable {
  readonly at: number
  readonly format: number
}

/**
 * Code points that a font has a glyph for, from its `cmap` table in format 12 or 4 (OpenType 1.9,
 * “cmap — Character to Glyph Index Mapping Table”).
 *
 * @param font a TrueType or OpenType file, no collection.
 * @throws {Error} when the file has no such table.
 */
export function readCmap(font: Uint8Array): ReadonlySet<number> {
  const data = new DataView(font.buffer, font.byteOffset, font.byteLength)
  const found = subtablesOf(data)
  const whole = found.find(({format}) => format === 12)
  const basic = found.find(({format}) => format === 4)
  if (whole) return readGroups(data, whole.at)
  if (basic) return readSegments(data, basic.at)
  throw new Error('Expected a font with a Unicode cmap in format 12 or 4')
}

function subtablesOf(data: DataView): Subtable[] {
  const cmap = findTable(data, 'cmap')
  if (cmap === undefined) return []
  return Array.from({length: data.getUint16(cmap + 2)}, (_, index) => cmap + 4 + index * 8)
    .filter((at) => isUnicode(data.getUint16(at), data.getUint16(at + 2)))
    .map((at) => cmap + data.getUint32(at + 4))
    .map((at) => ({at, format: data.getUint16(at)}))
}

function isUnicode(platform: number, encoding: number): boolean {
  return platform === 0 || (platform === 3 && (encoding === 1 || encoding === 10))
}

/** Format 12: groups of first code point, last code point, first glyph. */
function readGroups(data: DataView, at: number): Set<number> {
  const points = new Set<number>()
  const groups = data.getUint32(at + 12)
  for (let group = at + 16; group < at + 16 + groups * 12; group += 12) {
    const first = data.getUint32(group)
    const last = data.getUint32(group + 4)
    const glyph = data.getUint32(group + 8)
    for (let point = first; point <= last; point++) {
      if (glyph + point - first !== 0) points.add(point)
    }
  }
  return points
}

/** Format 4: four arrays of segments, last code points first. */
function readSegments(data: DataView, at: number): Set<number> {
  const points = new Set<number>()
  const size = data.getUint16(at + 6)
  for (let offset = 0; offset < size; offset += 2) {
    const last = data.getUint16(at + 14 + offset)
    const segment = at + 16 + size + offset
    const first = data.getUint16(segment)
    for (let point = first; point <= last && point < 0xffff; point++) {
      if (glyphIn(data, segment, size, point) !== 0) points.add(point)
    }
  }
  return points
}

/** @param segment where its first code point stands; delta and range offset follow by array. */
function glyphIn(data: DataView, segment: number, size: number, point: number): number {
  const delta = data.getUint16(segment + size)
  const rangeAt = segment + 2 * size
  const range = data.getUint16(rangeAt)
  if (range === 0) return (point + delta) & 0xffff
  const glyph = data.getUint16(rangeAt + range + 2 * (point - data.getUint16(segment)))
  return glyph === 0 ? 0 : (glyph + delta) & 0xffff
}
