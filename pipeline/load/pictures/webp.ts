// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {minimalExif, readOrientation} from './orientation.ts'

/** A chunk of a WebP file (RFC 9649 §2.3). */
interface Chunk {
  readonly type: string
  readonly data: Uint8Array
}

/** Chunks that rule how pixels are shown (RFC 9649 §2.7). */
const shown: ReadonlySet<string> = new Set(['ICCP', 'ANIM', 'ANMF', 'ALPH', 'VP8 ', 'VP8L'])

/** Bits of the first byte of an extended header (RFC 9649 §2.7.1). */
const flags = {profile: 0x20, alpha: 0x10, exif: 0x08, xmp: 0x04} as const

/**
 * A WebP file whose only metadata is an XMP packet, and the orientation that it needs to be shown
 * upright. Pixels and their colours are those of the file; what follows its end is dropped.
 *
 * @returns nothing where the file is no sound WebP.
 */
export function cleanWebp(bytes: Uint8Array, packet: Uint8Array): Uint8Array | undefined {
  const chunks = parseWebp(bytes)
  const header = chunks && headerOf(chunks)
  if (chunks === undefined || header === undefined) return undefined
  const exif = chunks.find(({type}) => type === 'EXIF')
  const orientation = exif && readOrientation(exif.data)
  const [first = 0, ...rest] = header
  const kept = first & ~(flags.exif | flags.xmp)
  const turned = orientation === undefined ? 0 : flags.exif
  const body = Buffer.concat([
    Buffer.from('WEBP', 'latin1'),
    write('VP8X', Buffer.from([kept | turned | flags.xmp, ...rest])),
    ...chunks.filter(({type}) => shown.has(type)).map(({type, data}) => write(type, data)),
    ...(orientation === undefined ? [] : [write('EXIF', minimalExif(orientation))]),
    write('XMP ', packet)
  ])
  return Buffer.concat([sized('RIFF', body.length), body])
}

/** Whether a WebP file holds anything but its pixels and how to show them. */
export function hasWebpMetadata(bytes: Uint8Array): boolean {
  return parseWebp(bytes)?.some(({type}) => type !== 'VP8X' && !shown.has(type)) ?? false
}

function parseWebp(bytes: Uint8Array): readonly Chunk[] | undefined {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const name = `${view.toString('latin1', 0, 4)}${view.toString('latin1', 8, 12)}`
  if (name !== 'RIFFWEBP') return undefined
  const end = 8 + view.readUInt32LE(4)
  if (end > view.length) return undefined
  const chunks: Chunk[] = []
  let at = 12
  while (at + 8 <= end) {
    const size = view.readUInt32LE(at + 4)
    if (at + 8 + size > end) return undefined
    const data = bytes.subarray(at + 8, at + 8 + size)
    chunks.push({type: view.toString('latin1', at, at + 4), data})
    at += 8 + size + (size % 2)
  }
  return chunks
}

/** The content of the extended header: the file's, or one made from its only frame. */
function headerOf(chunks: readonly Chunk[]): Uint8Array | undefined {
  const [first] = chunks
  if (first === undefined || first.data.length < 10) return undefined
  if (first.type === 'VP8X') return first.data
  const size = first.type === 'VP8L' ? losslessSize(first.data) : lossySize(first)
  return (
    size && Buffer.from([size.hasAlpha ? flags.alpha : 0, 0, 0, 0, ...size.pixels.flatMap(in24)])
  )
}

interface FrameSize {
  /** Width and height. */
  readonly pixels: readonly [number, number]
  readonly hasAlpha: boolean
}

/** Fourteen bits each for width and height less one, then one for transparency (RFC 9649 §3.4). */
function losslessSize(data: Uint8Array): FrameSize {
  const bits = Buffer.from(data.subarray(1, 5)).readUInt32LE(0)
  const pixels = [(bits & 0x3fff) + 1, ((bits >>> 14) & 0x3fff) + 1] as const
  return {pixels, hasAlpha: ((bits >>> 28) & 1) === 1}
}

/** Fourteen bits each behind the start code of a key frame (RFC 6386 §9.1). */
function lossySize({type, data}: Chunk): FrameSize | undefined {
  if (type !== 'VP8 ') return undefined
  const head = Buffer.from(data.subarray(0, 10))
  const pixels = [head.readUInt16LE(6) & 0x3fff, head.readUInt16LE(8) & 0x3fff] as const
  return {pixels, hasAlpha: false}
}

/** A size less one in 24 bits, the lowest first. */
function in24(size: number): readonly number[] {
  const less = size - 1
  return [less & 0xff, (less >>> 8) & 0xff, (less >>> 16) & 0xff]
}

function write(type: string, data: Uint8Array): Uint8Array {
  return Buffer.concat([sized(type, data.length), data, Buffer.alloc(data.length % 2)])
}

function sized(type: string, size: number): Uint8Array {
  const head = Buffer.alloc(8)
  head.write(type, 'latin1')
  head.writeUInt32LE(size, 4)
  return head
}
