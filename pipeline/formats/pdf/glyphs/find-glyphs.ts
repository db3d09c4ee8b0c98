// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Text} from 'hast'
import type {Position} from 'unist'
import type {NavPoint} from '../../../model/publication.ts'
import type {Page} from '../../../page/to-pages.ts'
import {outermost, type TextSetting, visitDrawnText} from './drawn-text.ts'
import type {TextRole} from './font-stack.ts'
import type {ResolvedText} from './resolve-text.ts'

/** A character of a page that no font draws. */
export interface MissingGlyph {
  readonly character: string
  readonly role: TextRole
  /** Where it stands first, as far as that is known. */
  readonly position?: Position
  /** How often it occurs. */
  readonly count: number
}

/** What fonts make of a page. */
export interface GlyphsOfPage {
  readonly page: Page
  /** Families that draw some of it. */
  readonly families: ReadonlySet<string>
  /** In the order of the page, each character once. */
  readonly missing: readonly MissingGlyph[]
}

/** For each role, what its fonts make of a text. */
export type Resolvers = Readonly<Record<TextRole, (text: string) => ResolvedText>>

/** Look for each character of a page, of its notes and of its running heads in the fonts. */
export function findGlyphs(
  page: Page,
  nav: readonly NavPoint[],
  resolvers: Resolvers
): GlyphsOfPage {
  const families = new Set<string>()
  const missing = new Map<string, MissingGlyph>()
  const resolve = (text: Text, {role, position: outer}: TextSetting) => {
    const resolved = resolvers[role](text.value)
    for (const family of resolved.families) families.add(family)
    for (const character of resolved.missing) {
      const position = text.position ?? outer
      const first = missing.get(character) ?? {
        character,
        role,
        ...(position && {position}),
        count: 0
      }
      missing.set(character, {...first, count: first.count + 1})
    }
  }
  visitDrawnText([page.element], outermost, resolve)
  for (const {children} of page.notes) visitDrawnText(children, outermost, resolve)
  for (const head of headsOf(page, nav)) {
    for (const family of resolvers.sans(head).families) families.add(family)
  }
  return {page, families, missing: [...missing.values()]}
}

/** Titles that stand in the margins of a page's sheets. */
function headsOf({id, title}: Page, nav: readonly NavPoint[]): string[] {
  const sections = nav.find(({target}) => target === id)?.children ?? []
  return [title, ...sections.map((section) => section.title)]
}
