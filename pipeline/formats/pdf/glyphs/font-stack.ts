// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Book} from '../../../model/book.ts'
import type {FontFace, Theme} from '../../../model/theme.ts'
import {tokenValue} from '../../../page/token-value.ts'
import {readCmap} from './read-cmap.ts'

/** What a text is set in: the token of the theme that lists its families. */
export type TextRole = 'serif' | 'sans' | 'mono' | 'math'

/** A family of the theme and what it can draw. */
export interface Family {
  readonly name: string
  /** Whether it draws all of a text, whatever its weight and style. */
  readonly draws: (text: string) => boolean
}

/** The families of a role that the theme has files of, most wanted first. */
export type FontStack = readonly Family[]

/** The stacks of a book; families that the theme has no file of are left out, generic ones too. */
export function createStacks(theme: Theme, book: Book): Readonly<Record<TextRole, FontStack>> {
  const families = new Map<string, Family>()
  for (const name of new Set(theme.fonts.map(({family}) => family))) {
    const faces = theme.fonts.filter(({family}) => family === name)
    families.set(name.toLowerCase(), {name, draws: drawnBy(faces)})
  }
  const stackOf = (role: TextRole) =>
    familyNames(tokenValue(theme, book, role)).flatMap((name) => families.get(name) ?? [])
  return {
    serif: stackOf('serif'),
    sans: stackOf('sans'),
    mono: stackOf('mono'),
    math: stackOf('math')
  }
}

/** Families of a CSS font list, in lower case. */
function familyNames(list: string): string[] {
  return list.split(',').map((name) =>
    name
      .trim()
      .replace(/^(["'])(.*)\1$/, '$2')
      .toLowerCase()
  )
}

/**
 * Characters that need no glyph: control characters, format characters and selectors that show
 * nothing, and the spaces that HarfBuzz makes of the plain one. Hangul filler and the spaces of
 * Ogham and ideographs are looked for in fonts, and so are signs of format that enclose digits.
 */
const glyphless =
  '[\\p{Default_Ignorable_Code_Point}--[\\u3164]]\\p{Cc}\\p{Zl}\\p{Zp}[\\p{Zs}--[\\u1680\\u3000]]'

/**
 * Whether faces draw a text: in each weight and style the browser takes one face of the family and
 * goes on to the next family, not to the next face, where it has no glyph (CSS Fonts 4 §5.3).
 */
function drawnBy(faces: readonly FontFace[]): Family['draws'] {
  const chosen = new Set(
    (['normal', 'italic'] as const).flatMap((style) =>
      ([400, 700] as const).map((weight) => faceFor(faces, style, weight))
    )
  )
  const [first = new Set<number>(), ...others] = [...chosen].map(pointsOf)
  const points = [...first].filter((point) => others.every((face) => face.has(point)))
  const whole = new RegExp(`^[${glyphless}${toRanges(points)}]*$`, 'v')
  // HarfBuzz composes and decomposes, and sets a hyphen for the one at which no line breaks.
  return (text) =>
    whole.test(text) ||
    whole.test(text.normalize('NFC').replaceAll('\u2011', '\u2010')) ||
    whole.test(text.normalize('NFD'))
}

/** The face that is taken for a style and weight (§5.2, for the weights there are). */
function faceFor(
  faces: readonly FontFace[],
  style: FontFace['style'],
  weight: FontFace['weight']
): FontFace | undefined {
  const own = faces.filter((face) => face.style === style)
  const distance = (face: FontFace) => Math.abs(face.weight - weight)
  return (own.length > 0 ? own : faces).toSorted((a, b) => distance(a) - distance(b))[0]
}

/** Fonts are large: each file is read once in a build of many languages. */
const known = new WeakMap<Uint8Array, ReadonlySet<number>>()

function pointsOf(face: FontFace | undefined): ReadonlySet<number> {
  if (!face) return new Set()
  const points = known.get(face.bytes) ?? readCmap(face.bytes)
  known.set(face.bytes, points)
  return points
}

/** Code points as ranges of a character class. */
function toRanges(points: readonly number[]): string {
  const sorted = points.toSorted((a, b) => a - b)
  const starts = sorted.filter((point, index) => point - 1 !== sorted[index - 1])
  const ends = sorted.filter((point, index) => point + 1 !== sorted[index + 1])
  return starts
    .map((start, index) => `${notation(start)}-${notation(ends[index] ?? start)}`)
    .join('')
}

/** A code point as regular expressions name it. */
function notation(point: number): string {
  return `\\u{${point.toString(16)}}`
}
