// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {FontFace} from '../../model/theme.ts'

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
