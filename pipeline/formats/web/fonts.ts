// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {FontFace} from '../../model/theme.ts'

/** Upright text and interface faces of a script; Latin ones too, for digits and licence names. */
export function fontsOfFirstLines(fonts: readonly FontFace[], script: string): FontFace[] {
  const wanted = new Set([script, 'Latn'])
  return fonts.filter(
    ({role, style, weight, scripts}) =>
      style === 'normal' &&
      scripts.some((own) => wanted.has(own)) &&
      (role === 'sans' || (role === 'serif' && (weight === 400 || !scripts.includes('Latn'))))
  )
}

/** Where a font file stands in the site. */
export function fontFile(file: string): string {
  return `fonts/${file}`
}

/** Fonts with the licence of each family beside them. */
export function fontFiles(fonts: readonly FontFace[]): (readonly [string, string | Uint8Array])[] {
  return fonts.flatMap(({family, file, bytes, licenceText}) => [
    [fontFile(file), bytes] as const,
    [`fonts/${family.replaceAll(' ', '-')}-licence.txt`, licenceText] as const
  ])
}
