// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {FontFace} from '../../model/theme.ts'
import type {ContentFacts} from './content-facts.ts'
import {boldElements, italicElements} from './letter-style.ts'

/** The generic family that stands in the style sheet for each role of a face. */
const generics = {
  serif: 'serif',
  sans: 'sans-serif',
  mono: 'monospace',
  maths: 'math'
} as const satisfies Record<FontFace['role'], string>

/** Elements that a role is there for; the others are used wherever the style sheet names them. */
const elementsOf: Partial<Record<FontFace['role'], readonly string[]>> = {
  mono: ['code', 'pre', 'kbd', 'samp'],
  maths: ['math']
}

/** What decides on the faces of an edition. */
export interface FontNeeds {
  /** The base style sheet, then the book's own. */
  readonly css: string
  readonly ownStyles: string
  readonly facts: ContentFacts
  /** All text of the edition. */
  readonly text: string
  /** ISO 15924 code of the script that most of it is in. */
  readonly script: string
}

/**
 * The faces that an edition needs: of the roles, scripts, weights and styles that occur in it. A
 * script that only visits is content with its regular face.
 */
export function facesInUse(fonts: readonly FontFace[], needs: FontNeeds): readonly FontFace[] {
  const {css, ownStyles, facts, text, script} = needs
  const uses = (names: readonly string[]): boolean => names.some((name) => facts.tags.has(name))
  const scripts = scriptsIn(fonts, text)
  const isAtHome = (face: FontFace) => face.scripts.includes(script)
  // What the book's own style sheet makes of elements is not followed.
  const anyStyle = /font(?:-style|-weight)?\s*:/.test(ownStyles)
  const isRegular = ({weight, style}: FontFace) => weight === 400 && style === 'normal'
  return fonts.filter(
    (face) =>
      css.includes(`font-family: ${generics[face.role]}`) &&
      uses(elementsOf[face.role] ?? ['p', 'h1']) &&
      (face.role === 'maths' || face.scripts.some((one) => scripts.has(one))) &&
      (isRegular(face) || isAtHome(face)) &&
      (face.style === 'normal' || uses(italicElements) || /font-style:\s*italic/.test(css)) &&
      (face.weight === 400 || uses(boldElements)) &&
      (face.weight === 400 || face.style === 'normal' || facts.boldItalic || anyStyle)
  )
}

/** The base style sheet with `@font-face` rules, and the embedded families before each generic one. */
export function embedFaces(css: string, faces: readonly FontFace[]): string {
  const rules = faces.map(faceRule).join('')
  const named = css.replace(
    /font-family: (serif|sans-serif|monospace|math)\b/g,
    (_, generic: string) => `font-family: ${[...familiesOf(faces, generic), generic].join(', ')}`
  )
  return `${rules}${named}`
}

function scriptsIn(fonts: readonly FontFace[], text: string): ReadonlySet<string> {
  const known = new Set(fonts.filter(({role}) => role !== 'maths').flatMap((face) => face.scripts))
  return new Set([...known].filter((script) => new RegExp(`\\p{Script=${script}}`, 'u').test(text)))
}

/** Families of a role, then the text faces of scripts that none of them serves. */
function familiesOf(faces: readonly FontFace[], generic: string): readonly string[] {
  const own = faces.filter((face) => generics[face.role] === generic)
  if (own.length === 0) return []
  const served = new Set(own.flatMap(({scripts}) => scripts))
  const others = faces.filter(
    ({role, scripts}) => role === 'serif' && !scripts.some((script) => served.has(script))
  )
  return [...new Set([...own, ...others].map(({family}) => `"${family}"`))]
}

function faceRule({family, style, weight, file}: FontFace): string {
  return `@font-face {
  font-family: "${family}";
  font-style: ${style};
  font-weight: ${weight};
  src: url("fonts/${file}") format("truetype");
}

`
}
