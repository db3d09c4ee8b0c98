// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {imageSize} from 'image-size'

/** What a picture's own bytes say of it. */
export interface ImageFacts {
  readonly mediaType: string
  readonly width?: number
  readonly height?: number
}

/** By the name that `image-size` gives a format, those that are asked to be converted too. */
const mediaTypes: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  svg: 'image/svg+xml',
  avif: 'image/avif',
  bmp: 'image/bmp',
  heic: 'image/heic',
  heif: 'image/heif',
  ico: 'image/vnd.microsoft.icon',
  j2c: 'image/jp2',
  jp2: 'image/jp2',
  jxl: 'image/jxl',
  'jxl-stream': 'image/jxl',
  psd: 'image/vnd.adobe.photoshop',
  tiff: 'image/tiff'
}

/** Format and natural size of a picture, from its bytes; `undefined` when it is none. */
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
