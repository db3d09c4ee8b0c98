// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

/** A format that pictures of a book may have. */
export interface PictureFormat {
  readonly name: string
  /** Extensions of file names, the usual one first. */
  readonly extensions: readonly string[]
}

/**
 * Formats that PDF, EPUB and web all show, by media type: the core media types for pictures of EPUB
 * 3.3 (§3.2).
 */
export const pictureFormats: Readonly<Record<string, PictureFormat>> = {
  'image/png': {name: 'PNG', extensions: ['png']},
  'image/jpeg': {name: 'JPEG', extensions: ['jpg', 'jpeg']},
  'image/gif': {name: 'GIF', extensions: ['gif']},
  'image/webp': {name: 'WebP', extensions: ['webp']},
  'image/svg+xml': {name: 'SVG', extensions: ['svg']}
}

/** Formats that one or another of them does not show, and the extension to convert each to. */
const foreignFormats: Readonly<Record<string, {name: string; better: string}>> = {
  'image/avif': {name: 'AVIF', better: 'webp'},
  'image/bmp': {name: 'BMP', better: 'png'},
  'image/heic': {name: 'HEIC', better: 'jpg'},
  'image/heif': {name: 'HEIF', better: 'jpg'},
  'image/jp2': {name: 'JPEG 2000', better: 'jpg'},
  'image/jxl': {name: 'JPEG XL', better: 'jpg'},
  'image/tiff': {name: 'TIFF', better: 'png'},
  'image/vnd.adobe.photoshop': {name: 'Photoshop', better: 'png'},
  'image/vnd.microsoft.icon': {name: 'ICO', better: 'png'}
}

/** Whether all formats show files of a media type. */
export function isPicture(mediaType: string): boolean {
  return Object.hasOwn(pictureFormats, mediaType)
}

/** Whether it is a picture that some format does not show. */
export function isForeignPicture(mediaType: string): boolean {
  return Object.hasOwn(foreignFormats, mediaType)
}

/** What to do about a file that some format does not show, as the end of a message. */
export function explainForeign(path: string, mediaType: string): string {
  const expected = 'expected a PNG, JPEG, GIF, WebP or SVG picture'
  const foreign = foreignFormats[mediaType]
  if (foreign === undefined) return `Unexpected file \`${path}\`, ${expected}; convert it`
  const converted = path.replace(/(\.[^./]*)?$/, `.${foreign.better}`)
  const command = `magick ${quote(path)} ${quote(converted)}`
  return `Unexpected ${foreign.name} picture \`${path}\`, ${expected}, which PDF, EPUB and web all show; convert it (for example \`${command}\`) and name the new file`
}

/** A path that is typed in a shell, where names of strangers' files must not run. */
function quote(path: string): string {
  return /^[\w./-]+$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`
}
