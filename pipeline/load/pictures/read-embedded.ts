// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {EmbeddedRights} from '../../model/rights.ts'
import {hasMetadata} from './clean-image.ts'

const silent: EmbeddedRights = {creators: [], isPrivate: []}

/**
 * What a picture file says about its own rights, in XMP, IPTC or Exif, or in the RDF of a drawing;
 * the reader of each is loaded for files that have some. What cannot be read says nothing.
 */
export async function readEmbedded(bytes: Uint8Array, mediaType: string): Promise<EmbeddedRights> {
  if (mediaType === 'image/svg+xml') {
    if (!Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes('metadata')) {
      return silent
    }
    return (await import('./read-drawing.ts')).readDrawing(new TextDecoder().decode(bytes))
  }
  if (!hasMetadata(bytes, mediaType)) return silent
  return (await import('./read-photograph.ts')).readPhotograph(bytes)
}
