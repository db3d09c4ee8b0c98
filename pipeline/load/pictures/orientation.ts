// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

/** Tag of the orientation in the first directory of Exif (Exif 2.32 §4.6.4, TIFF 6.0). */
const orientationTag = 0x0112

/** A directory of more entries is none. */
const entryLimit = 1000

/**
 * How a picture is to be turned, 2 to 8, as Exif says (Exif 2.32 §4.6.4 A); nothing where it stands
 * upright or nothing is said.
 *
 * @param tiff the Exif data from their byte order on, perhaps after `Exif\0\0`.
 */
export function readOrientation(tiff: Uint8Array): number | undefined {
  const named = Buffer.from(tiff.buffer, tiff.byteOffset, Math.min(6, tiff.length))
  const body = named.toString('latin1') === 'Exif\0\0' ? tiff.subarray(6) : tiff
  const view = new DataView(body.buffer, body.byteOffset, body.byteLength)
  try {
    const value = findOrientation(view)
    return value !== undefined && value >= 2 && value <= 8 ? value : undefined
  } catch (cause) {
    if (cause instanceof RangeError) return undefined
    throw cause
  }
}

function findOrientation(view: DataView): number | undefined {
  const isLittle = view.getUint16(0) === 0x4949
  const directory = view.getUint32(4, isLittle)
  const count = Math.min(view.getUint16(directory, isLittle), entryLimit)
  for (let index = 0; index < count; index++) {
    const entry = directory + 2 + index * 12
    if (view.getUint16(entry, isLittle) === orientationTag)
      return view.getUint16(entry + 8, isLittle)
  }
  return undefined
}

/** Exif data that say nothing but how the picture is to be turned. */
export function minimalExif(orientation: number): Uint8Array {
  const bytes = Buffer.alloc(26)
  bytes.write('II*\0', 'latin1')
  bytes.writeUInt32LE(8, 4)
  bytes.writeUInt16LE(1, 8)
  bytes.writeUInt16LE(orientationTag, 10)
  bytes.writeUInt16LE(3, 12)
  bytes.writeUInt32LE(1, 14)
  bytes.writeUInt16LE(orientation, 18)
  return bytes
}
