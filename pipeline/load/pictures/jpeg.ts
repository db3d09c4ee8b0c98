// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {minimalExif, readOrientation} from './orientation.ts'

/** A marker segment of a JPEG file (ITU-T T.81, B.1.1); the data of a scan belong to its header. */
interface Segment {
  readonly marker: number
  /** From its marker to the next one. */
  readonly bytes: Uint8Array
}

const app0 = 0xe0
const app1 = 0xe1
const app2 = 0xe2
const app14 = 0xee
const app15 = 0xef
const comment = 0xfe
const startOfScan = 0xda
const endOfImage = 0xd9

/** What an APP1 segment holds is told by its first bytes (Exif 2.32 §4.7.2; XMP part 3 §1.1.3). */
const exifName = 'Exif\0\0'
const xmpName = 'http://ns.adobe.com/xap/1.0/\0'
const iccName = 'ICC_PROFILE\0'

/** Longest content of a segment, whose length takes two of its bytes. */
const longest = 0xffff - 2

/**
 * A JPEG file whose only metadata is an XMP packet, and the orientation that it needs to be shown
 * upright. Colour profile and pixels are those of the file; what follows its end is dropped.
 *
 * @returns nothing where the file is no sound JPEG.
 */
export function cleanJpeg(bytes: Uint8Array, packet: Uint8Array): Uint8Array | undefined {
  const segments = parseJpeg(bytes)
  if (segments === undefined) return undefined
  const jfif = segments.filter(({marker}) => marker === app0)
  const others = segments.filter((segment) => segment.marker !== app0 && isKept(segment))
  const orientation = orientationOf(segments)
  return Buffer.concat([
    bytes.subarray(0, 2),
    ...jfif.map((segment) => segment.bytes),
    ...(orientation === undefined ? [] : write(exifName, minimalExif(orientation))),
    ...write(xmpName, packet),
    ...others.map((segment) => segment.bytes)
  ])
}

/** Whether a JPEG file holds anything but its pixels and how to show them. */
export function hasJpegMetadata(bytes: Uint8Array): boolean {
  return parseJpeg(bytes)?.some((segment) => !isKept(segment)) ?? false
}

function parseJpeg(bytes: Uint8Array): readonly Segment[] | undefined {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return undefined
  const segments: Segment[] = []
  let at = 2
  while (at < bytes.length && segments.at(-1)?.marker !== endOfImage) {
    const segment = segmentAt(bytes, at)
    if (segment === undefined) return undefined
    segments.push(segment)
    at += segment.bytes.length
  }
  return segments
}

function segmentAt(bytes: Uint8Array, start: number): Segment | undefined {
  if (bytes[start] !== 0xff) return undefined
  let at = start
  while (bytes[at + 1] === 0xff) at++
  const marker = bytes[at + 1]
  if (marker === undefined) return undefined
  if (isBare(marker)) return {marker, bytes: bytes.subarray(start, at + 2)}
  const length = ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0)
  const header = at + 2 + length
  if (length < 2 || header > bytes.length) return undefined
  const end = marker === startOfScan ? scanEnd(bytes, header) : header
  return {marker, bytes: bytes.subarray(start, end)}
}

/** Markers that have no length: restarts, the end, and one for private use. */
function isBare(marker: number): boolean {
  return marker === 0x01 || (marker >= 0xd0 && marker <= endOfImage)
}

/** In a scan, `FF 00` is a byte of data, `FF D0` to `FF D7` are restarts of it. */
function scanEnd(bytes: Uint8Array, start: number): number {
  let at = bytes.indexOf(0xff, start)
  while (at >= 0) {
    const next = bytes[at + 1] ?? 0
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at
    at = bytes.indexOf(0xff, at + 1)
  }
  return bytes.length
}

/** Of the application segments, those that rule how pixels are shown; all that is no comment. */
function isKept(segment: Segment): boolean {
  const {marker} = segment
  if (marker === app2) return startsWith(segment, iccName)
  if (marker === app0 || marker === app14) return true
  return !((marker >= app1 && marker <= app15) || marker === comment)
}

function orientationOf(segments: readonly Segment[]): number | undefined {
  const exif = segments.find((one) => one.marker === app1 && startsWith(one, exifName))
  return exif && readOrientation(contentOf(exif).subarray(exifName.length))
}

function startsWith(segment: Segment, name: string): boolean {
  return Buffer.from(contentOf(segment)).toString('latin1', 0, name.length) === name
}

/** What follows marker and length. */
function contentOf({bytes}: Segment): Uint8Array {
  return bytes.subarray(bytes.findIndex((byte) => byte !== 0xff) + 3)
}

/** A segment of metadata; none where it would be too long for one. */
function write(name: string, content: Uint8Array): Uint8Array[] {
  const length = name.length + content.length
  if (length > longest) return []
  const head = Buffer.from([0xff, app1, 0, 0])
  head.writeUInt16BE(length + 2, 2)
  return [head, Buffer.from(name, 'latin1'), content]
}
