// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {imageSize} from 'image-size'

/** What a picture's own bytes say of it. */
export interface ImageFacts {
  readonly mediaType: string
  readonly width?: number
  readonly height?: number
}

/** EPUB 3.3 core media types for pictures (§3.2); other formats are asked to be converted. */
const mediaTypes: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  svg: 'image/svg+xml'
}

/** Format and natural size of a picture, from its bytes; `undefined` when it is none of ours. */
export function measureImage(bytes: Uint8Array): ImageFacts | undefined {
  try {
    const {width, height, type, orientation} = imageSize(bytes)
    const mediaType = mediaTypes[type ?? '']
    if (mediaType === undefined) return undefined
    const turned = orientation !== undefined && orientation >= 5
    return turned ? {mediaType, width: height, height: width} : {mediaType, width, height}
  } catch {
    return undefined
  }
}
