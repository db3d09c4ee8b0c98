// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {crc32} from 'node:zlib'
import {minimalExif, readOrientation} from './orientation.ts'

/** A chunk of a PNG file (PNG 3 §5.3). */
interface Chunk {
  readonly type: string
  readonly data: Uint8Array
  /** With length, type and checksum. */
  readonly bytes: Uint8Array
}

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

/** Chunks that rule how pixels are shown, beside the critical ones (PNG 3 §11.3). */
const shown: ReadonlySet<string> = new Set([
  'cHRM',
  'cICP',
  'cLLI',
  'gAMA',
  'iCCP',
  'mDCV',
  'sBIT',
  'sRGB',
  'bKGD',
  'hIST',
  'tRNS',
  'pHYs',
  'sPLT',
  'acTL',
  'fcTL',
  'fdAT'
])

/** Head of the chunk that holds an XMP packet: uncompressed, of no language (XMP part 3 §1.1.5). */
const xmpHead = Buffer.from('XML:com.adobe.xmp\0\0\0\0\0', 'latin1')

/**
 * A PNG file whose only metadata is an XMP packet, and the orientation that it needs to be shown
 * upright. Pixels and their colours are those of the file; what follows its end is dropped.
 *
 * @returns nothing where the file is no sound PNG.
 */
export function cleanPng(bytes: Uint8Array, packet: Uint8Array): Uint8Array | undefined {
  const [header, ...chunks] = parsePng(bytes) ?? []
  if (header === undefined) return undefined
  const exif = chunks.find(({type}) => type === 'eXIf')
  const orientation = exif && readOrientation(exif.data)
  return Buffer.concat([
    signature,
    header.bytes,
    ...(orientation === undefined ? [] : [write('eXIf', minimalExif(orientation))]),
    write('iTXt', Buffer.concat([xmpHead, packet])),
    ...chunks.filter(isKept).map((chunk) => chunk.bytes)
  ])
}

/** Whether a PNG file holds anything but its pixels and how to show them. */
export function hasPngMetadata(bytes: Uint8Array): boolean {
  return parsePng(bytes)?.some((chunk) => !isKept(chunk)) ?? false
}

function parsePng(bytes: Uint8Array): readonly Chunk[] | undefined {
  if (!signature.equals(bytes.subarray(0, signature.length))) return undefined
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const chunks: Chunk[] = []
  let at = signature.length
  while (chunks.at(-1)?.type !== 'IEND') {
    if (at + 12 > view.length) return undefined
    const end = at + 12 + view.readUInt32BE(at)
    if (end > view.length) return undefined
    chunks.push({
      type: view.toString('latin1', at + 4, at + 8),
      data: bytes.subarray(at + 8, end - 4),
      bytes: bytes.subarray(at, end)
    })
    at = end
  }
  return chunks
}

/** A capital at the beginning of its name tells a critical chunk. */
function isKept({type}: Chunk): boolean {
  return /^[A-Z]/.test(type) || shown.has(type)
}

function write(type: string, data: Uint8Array): Uint8Array {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [length, checksum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  checksum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, checksum])
}
