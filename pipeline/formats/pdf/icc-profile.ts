// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

/** Bytes before the tags' data: header, number of tags, one entry of 12 bytes each. */
const headerLength = 128

type Tag = readonly [signature: string, data: Buffer]

/**
 * An ICC profile of sRGB (IEC 61966-2-1) for displays, version 2.1 (ICC.1:2001-04), made from the
 * standard's own numbers: primaries adapted to D50, and its transfer curve.
 */
export function srgbProfile(): Uint8Array {
  const curve = transferCurve(1024)
  return assemble([
    ['desc', description('sRGB IEC61966-2.1')],
    ['cprt', text('No copyright, use freely')],
    ['wtpt', xyz(0.9505, 1, 1.0891)],
    ['rXYZ', xyz(0.43607, 0.22249, 0.01392)],
    ['gXYZ', xyz(0.38515, 0.71687, 0.09708)],
    ['bXYZ', xyz(0.14307, 0.06061, 0.7141)],
    ['rTRC', curve],
    ['gTRC', curve],
    ['bTRC', curve]
  ])
}

function assemble(tags: readonly Tag[]): Buffer {
  const table = Buffer.alloc(4 + 12 * tags.length)
  table.writeUInt32BE(tags.length)
  const places = new Map<Buffer, number>()
  let end = headerLength + table.length
  for (const [index, [signature, data]] of tags.entries()) {
    const place = places.get(data) ?? end
    if (place === end) end += data.length
    places.set(data, place)
    table.write(signature, 4 + 12 * index, 'latin1')
    table.writeUInt32BE(place, 8 + 12 * index)
    table.writeUInt32BE(data.length, 12 + 12 * index)
  }
  return Buffer.concat([header(end), table, ...places.keys()])
}

/** ICC.1:2001-04 §6.1. */
function header(size: number): Buffer {
  const bytes = Buffer.alloc(headerLength)
  bytes.writeUInt32BE(size, 0)
  bytes.writeUInt32BE(0x02100000, 8)
  bytes.write('mntrRGB XYZ ', 12, 'latin1')
  for (const [index, part] of [2026, 1, 1, 0, 0, 0].entries()) {
    bytes.writeUInt16BE(part, 24 + 2 * index)
  }
  bytes.write('acsp', 36, 'latin1')
  xyzNumbers(0.9642, 1, 0.8249).copy(bytes, 68)
  return bytes
}

/** `textDescriptionType` (§6.5.17): ASCII, then empty Unicode and ScriptCode parts. */
function description(name: string): Buffer {
  const ascii = Buffer.from(`${name}\0`, 'latin1')
  const length = Buffer.alloc(4)
  length.writeUInt32BE(ascii.length)
  return padded(Buffer.concat([typed('desc'), length, ascii, Buffer.alloc(4 + 4 + 2 + 1 + 67)]))
}

function text(value: string): Buffer {
  return padded(Buffer.concat([typed('text'), Buffer.from(`${value}\0`, 'latin1')]))
}

function xyz(x: number, y: number, z: number): Buffer {
  return Buffer.concat([typed('XYZ '), xyzNumbers(x, y, z)])
}

/** Numbers as `s15Fixed16Number`. */
function xyzNumbers(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(4 * values.length)
  for (const [index, value] of values.entries()) {
    bytes.writeInt32BE(Math.round(value * 0x10000), 4 * index)
  }
  return bytes
}

/** `curveType` (§6.5.3) with points of IEC 61966-2-1 §5.2. */
function transferCurve(points: number): Buffer {
  const bytes = Buffer.alloc(4 + 2 * points)
  bytes.writeUInt32BE(points)
  for (let index = 0; index < points; index++) {
    const value = index / (points - 1)
    const linear = value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
    bytes.writeUInt16BE(Math.round(linear * 0xffff), 4 + 2 * index)
  }
  return Buffer.concat([typed('curv'), bytes])
}

/** Signature of a type and four reserved bytes. */
function typed(signature: string): Buffer {
  return Buffer.concat([Buffer.from(signature, 'latin1'), Buffer.alloc(4)])
}

/** Data of tags begins at multiples of four. */
function padded(data: Buffer): Buffer {
  return Buffer.concat([data, Buffer.alloc((4 - (data.length % 4)) % 4)])
}
