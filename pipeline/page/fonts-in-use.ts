// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {FontFace} from '../model/theme.ts'

/** How codes of ISO 15924 that are no Unicode scripts show in a page. */
const signs: Readonly<Record<string, RegExp>> = {
  Zmth: /<math[ >]/,
  Hans: /\p{Script=Hani}/u,
  Hant: /\p{Script=Hani}/u,
  Jpan: /[\p{Script=Hira}\p{Script=Kana}]/u,
  Kore: /\p{Script=Hang}/u
}

const code = /<(?:code|pre|kbd|samp)[ >]/

/** The faces that documents need, by the scripts and the elements in them. */
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

/**
 * How a page treats a face that is late (CSS Fonts 4 §4.9): it comes in when it is there, and lines
 * move (`swap`); or it waits for the next page, and nothing ever moves (`optional`).
 */
export type FontDisplay = 'swap' | 'optional'

/**
 * Declarations of the faces; text is readable before they arrive.
 *
 * @param addressOf where a file lies, relative to the style sheet.
 */
export function fontFaces(
  fonts: readonly FontFace[],
  addressOf: (file: string) => string,
  display: FontDisplay
): string {
  return fonts.map((face) => fontFace(face, addressOf(face.file), display)).join('')
}

/** Declaration of a face that lies at an address. */
export function fontFace(
  {family, weight, style}: FontFace,
  address: string,
  display: FontDisplay
): string {
  return `@font-face { font-family: "${family}"; font-weight: ${weight}; font-style: ${style}; font-display: ${display}; src: url("${address}"); }\n`
}
