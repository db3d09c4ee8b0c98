// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {cleanGif, hasGifMetadata} from './gif.ts'
import {cleanJpeg, hasJpegMetadata} from './jpeg.ts'
import {cleanPng, hasPngMetadata} from './png.ts'
import {cleanSvg, hasSvgMetadata} from './svg.ts'
import {cleanWebp, hasWebpMetadata} from './webp.ts'

/** How each format is looked into and rewritten. */
const formats: Readonly<
  Record<
    string,
    {
      readonly clean: (bytes: Uint8Array, packet: Uint8Array) => Uint8Array | undefined
      readonly hasMetadata: (bytes: Uint8Array) => boolean
    }
  >
> = {
  'image/gif': {clean: cleanGif, hasMetadata: hasGifMetadata},
  'image/jpeg': {clean: cleanJpeg, hasMetadata: hasJpegMetadata},
  'image/png': {clean: cleanPng, hasMetadata: hasPngMetadata},
  'image/svg+xml': {clean: cleanSvg, hasMetadata: hasSvgMetadata},
  'image/webp': {clean: cleanWebp, hasMetadata: hasWebpMetadata}
}

/**
 * A picture with one XMP packet in place of all its metadata: rights are kept, places and serial
 * numbers are gone. No pixel is encoded again, and the same input gives the same bytes. Files of
 * other formats, and such as break off, come back as they are.
 */
export function cleanImage(bytes: Uint8Array, mediaType: string, packet: string): Uint8Array {
  const format = formats[mediaType]
  return format?.clean(bytes, new TextEncoder().encode(packet)) ?? bytes
}

/** Whether a picture holds anything but its pixels and how to show them, in a format of these. */
export function hasMetadata(bytes: Uint8Array, mediaType: string): boolean {
  return formats[mediaType]?.hasMetadata(bytes) ?? false
}
