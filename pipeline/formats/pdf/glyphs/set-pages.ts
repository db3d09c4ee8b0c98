// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {RenderOptions} from '../../../model/format.ts'
import type {Publication} from '../../../model/publication.ts'
import type {FontFace, Theme} from '../../../model/theme.ts'
import {buildColophon} from '../../../page/colophon.ts'
import {type Page, toPages} from '../../../page/to-pages.ts'
import {findGlyphs, type GlyphsOfPage} from './find-glyphs.ts'
import {createStacks, type FontStack, type TextRole} from './font-stack.ts'
import {type MissingGlyphs, replaceMissingGlyphs} from './replace-missing-glyphs.ts'
import {reportMissingGlyphs} from './report-missing-glyphs.ts'
import {createResolver} from './resolve-text.ts'

/** Pages of which every character is in one of their fonts. */
export interface SetPages {
  readonly pages: readonly Page[]
  /** The faces of the families that the pages need; no others are declared, embedded or named. */
  readonly fonts: readonly FontFace[]
  /** Characters that no font has; their codes stand in the pages. */
  readonly missing: MissingGlyphs
}

/**
 * The pages of a book and the fonts that draw them. A character that no font of its stack has would
 * be drawn by a font of the machine, or not at all: it is reported at its place.
 */
export function setPages(
  publication: Publication,
  theme: Theme,
  {allowMissingGlyphs: allowed}: RenderOptions
): SetPages {
  const {edition, nav} = publication
  const stacks = createStacks(theme, edition.book)
  const pages = toPages(publication, theme)
  const resolvers = resolversOf(stacks)
  const found = pages.map((page) => findGlyphs(page, nav, resolvers))
  reportMissingGlyphs(found, {edition, stacks, allowed})
  const fonts = fontsOf(found, stacks, theme)
  const missing = new Set(found.flatMap((page) => page.missing.map(({character}) => character)))
  // The colophon names the fonts.
  const own = buildColophon(edition, {...theme, fonts})
  const named = pages.map((page) => (page.kind === 'colophon' ? own : page))
  return {pages: named.map((page) => replaceMissingGlyphs(page, missing)), fonts, missing}
}

type Stacks = Readonly<Record<TextRole, FontStack>>

function resolversOf({serif, sans, mono, math}: Stacks) {
  return {
    serif: createResolver(serif),
    sans: createResolver(sans),
    mono: createResolver(mono),
    math: createResolver(math)
  }
}

/** Each file once, of the families in use; the first ones set folios, notes and codes. */
function fontsOf(
  found: readonly GlyphsOfPage[],
  {serif, sans, mono}: Stacks,
  theme: Theme
): FontFace[] {
  const missing = found.some((page) => page.missing.length > 0)
  const first = [serif, sans, ...(missing ? [mono] : [])].flatMap(([family]) => family?.name ?? [])
  const used = new Set([...first, ...found.flatMap(({families}) => [...families])])
  const files = new Map(theme.fonts.map((face) => [face.file, face]))
  return [...files.values()].filter(({family}) => used.has(family))
}
