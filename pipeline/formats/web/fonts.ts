// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {FontFace} from '../../model/theme.ts'

/** How codes of ISO 15924 that are no Unicode scripts show in a page. */
const signs: Readonly<Record<string, RegExp>> = {
  Zmth: /<math[ >]/,
  Hans: /\p{Script=Hani}/u,
  Hant: /\p{Script=Hani}/u,
  Jpan: /[\p{Script=Hira}\p{Script=Kana}]/u,
  Kore: /\p{Script=Hang}/u
}

const code = /<(?:code|pre|kbd|samp)[ >]/

/** The faces that the pages need, by the scripts and the elements in them. */
export function fontsInUse(fonts: readonly FontFace[], html: string): FontFace[] {
  const isWritten = (script: string) =>
    (signs[script] ?? new RegExp(`\\p{Script=${script}}`, 'u')).test(html)
  const all = new Set(fonts.flatMap(({scripts}) => scripts))
  const written = new Set([...all].filter(isWritten))
  return fonts.filter(
    ({role, scripts}) =>
      (role !== 'mono' || code.test(html)) && scripts.some((script) => written.has(script))
  )
}

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

/** Declarations of the fonts; the text can be read before they arrive. */
export function fontFaces(fonts: readonly FontFace[]): string {
  return fonts
    .map(
      ({family, weight, style, file}) =>
        `@font-face { font-family: "${family}"; font-weight: ${weight}; font-style: ${style}; font-display: swap; src: url("${fontFile(file)}"); }\n`
    )
    .join('')
}
