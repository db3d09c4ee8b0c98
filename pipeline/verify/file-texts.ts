// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {gunzipSync, inflateSync} from 'node:zlib'

const markup = /\.(?:x?html|opf|ncx|xml|svg)$/
const text = /\.(?:css|js|m?json|jsonld|txt|cff|md|webmanifest|license|vtt)$/
const picture = /\.(?:jpe?g|png|webp|gif|avif|tiff?)$/i

/** All that a file says, in each way to read it; fonts and the like say nothing. */
export function textsOfFile(path: string, bytes: Uint8Array): readonly string[] {
  if (isGzip(bytes)) return [decode(gunzipSync(bytes))]
  if (markup.test(path)) return textsOfMarkup(decode(bytes))
  if (text.test(path) || !path.includes('.')) return [resolveEscapes(decode(bytes))]
  return picture.test(path) ? textsOfPicture(bytes) : []
}

/**
 * Metadata of a picture in whatever form: XMP is UTF-8, IPTC and comments Latin-1 or UTF-8, some
 * fields of Exif UTF-16. Those of a PNG may be compressed.
 */
export function textsOfPicture(bytes: Uint8Array): readonly string[] {
  const raw = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const encodings = ['utf8', 'latin1', 'utf16le'] as const
  const texts = encodings.map((encoding) => raw.toString(encoding))
  const shifted = raw.subarray(1).toString('utf16le')
  return [...texts, shifted, ...compressedTexts(raw)].flatMap(textsOfMarkup)
}

/** Markup as it is written, attributes too, and as it is read. */
export function textsOfMarkup(source: string): readonly string[] {
  const plain = resolveEscapes(source)
  return [plain, plain.replace(/<[^<>]*>/g, ' ')]
}

/** Chunks `zTXt` and `iTXt` of a PNG (PNG 3rd edition, §11.3.3). */
function compressedTexts(bytes: Buffer): string[] {
  if (bytes.toString('latin1', 1, 4) !== 'PNG') return []
  const texts: string[] = []
  for (let at = 8; at + 12 <= bytes.length; at += bytes.readUInt32BE(at) + 12) {
    const type = bytes.toString('latin1', at + 4, at + 8)
    const data = bytes.subarray(at + 8, at + 8 + bytes.readUInt32BE(at))
    if (type === 'zTXt' || type === 'iTXt') texts.push(inflateWithin(data))
  }
  return texts
}

/** Keywords stand before the compressed text, which begins with 0x78 (RFC 1950). */
function inflateWithin(data: Buffer): string {
  try {
    return inflateSync(data.subarray(data.indexOf(0x78, data.indexOf(0)))).toString('utf8')
  } catch {
    return ''
  }
}

function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes)
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'"
}

/** Characters that are written as numbers or escapes: `&#233;`, `&nbsp;`, `\u00e9`, `%C3%A9`. */
function resolveEscapes(source: string): string {
  return source
    .replace(/&#(?:x([\da-f]{1,6})|(\d{1,7}));/gi, (_, hex?: string, decimal?: string) =>
      characterOf(Number.parseInt(hex ?? decimal ?? '', hex ? 16 : 10))
    )
    .replace(/&(\w{2,8});/g, (_, name: string) => entities[name] ?? ' ')
    .replace(/\\u([\da-f]{4})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replace(/(?:%[\da-f]{2})+/gi, (octets) =>
      decode(Buffer.from(octets.replaceAll('%', ''), 'hex'))
    )
}

function characterOf(code: number): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : ''
}
