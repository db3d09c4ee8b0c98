// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {toPixels} from '../model/length.ts'
import {nearest} from '../model/nearest.ts'
import {colourNames} from './colour-names.ts'

/** What values a theme setting takes. */
export interface SettingKind {
  readonly accepts: (value: string) => boolean
  /** Ends the sentence «Unexpected X, expected …». */
  readonly expected: (value: string) => string
}

const length = /^\d*\.?\d+\s*(px|pt|pc|in|cm|mm|q|em|rem|ex|ch|vw|vh|%)$|^0$/i
const hex = /^#([0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})$/i
const colourFunction = /^(rgba?|hsla?|hwb|lab|lch|oklab|oklch)\([-+\w\s.,%/]+\)$/i
const family = /^("[^"{};\\<>]+"|'[^'{};\\<>]+'|[\p{L}_-][\p{L}\d _-]*)$/u

/** Kinds by how the value in `tokens.css` looks; the first one that does is the setting's. */
const kinds: readonly (SettingKind & {readonly looks: RegExp})[] = [
  {
    looks: /^(on|off)$/,
    accepts: (value) => value === 'on' || value === 'off',
    expected: () => '`on` or `off`'
  },
  {
    looks: /^[\d.]+(mm|cm|in|pt|pc|px)$/,
    accepts: (value) => toPixels(value) !== undefined,
    expected: () => 'a length in mm, cm, in, pt, pc or px, such as `3mm`'
  },
  {
    looks: /^[\d.]+(em|rem)$/,
    accepts: (value) => length.test(value),
    expected: () => 'a length, such as `1.5em`'
  },
  {
    looks: /^[\d.]+$/,
    accepts: (value) => /^\d*\.?\d+$/.test(value),
    expected: () => 'a number, such as `1.5`'
  },
  {looks: /^#/, accepts: isColour, expected: expectedColour},
  {
    looks: /./s,
    accepts: (value) => value.split(',').every((one) => family.test(one.trim())),
    expected: () => 'names of families, such as `"EB Garamond", serif`'
  }
]

function isColour(value: string): boolean {
  return hex.test(value) || colourFunction.test(value) || colourNames.has(value.toLowerCase())
}

function expectedColour(value: string): string {
  const near = nearest(value.toLowerCase(), colourNames)
  const mend = near === undefined ? '' : `; did you mean \`${near}\`?`
  return `a colour, such as \`"#8c3217"\` (in quotes)${mend}`
}

/** The kind of a setting, known by its value in `tokens.css`. */
export function kindOf(standard: string): SettingKind {
  const kind = kinds.find(({looks}) => looks.test(standard))
  if (kind === undefined) throw new Error('Expected every token of tokens.css to have a value')
  return kind
}

/** The settings of a style sheet of tokens: name without dashes → value, the first ones of each. */
export function readTokens(css: string): ReadonlyMap<string, string> {
  const bare = css.replace(/\/\*.*?\*\//gs, '')
  const found = [...bare.matchAll(/--([a-z][a-z0-9-]*):([^;]+);/g)]
  return new Map(found.reverse().map(([, name = '', value = '']) => [name, value.trim()] as const))
}
