// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Point, Position} from 'unist'
import type {VFile} from 'vfile'
import type {Edition} from '../../../model/edition.ts'
import {error, warn} from '../../../model/message.ts'
import type {Page} from '../../../page/to-pages.ts'
import type {GlyphsOfPage, MissingGlyph} from './find-glyphs.ts'
import type {FontStack, TextRole} from './font-stack.ts'

/** Characters of a page that get a message each; a book in another script has thousands. */
const most = 8

/** What the messages need to know. */
export interface GlyphReport {
  readonly edition: Edition
  readonly stacks: Readonly<Record<TextRole, FontStack>>
  /** Whether the characters are replaced, so that they are no error. */
  readonly allowed: boolean
}

/**
 * Tell of every character without a glyph: in chapters at its first place, elsewhere (titles, names)
 * on the file that declares the edition, unless a chapter has it too.
 */
export function reportMissingGlyphs(found: readonly GlyphsOfPage[], report: GlyphReport): void {
  const chapters = found.filter(({page}) => page.section !== undefined)
  const others = found.filter(({page}) => page.section === undefined)
  const told = new Set<string>()
  for (const {page, missing} of [...chapters, ...others]) {
    const fresh = missing.filter(({character}) => page.section || !told.has(character))
    for (const {character} of fresh) told.add(character)
    tellOf(fresh, page, report)
  }
}

function tellOf(missing: readonly MissingGlyph[], page: Page, report: GlyphReport): void {
  const {edition, stacks, allowed} = report
  const say = allowed ? warn : error
  const file = fileOf(page, edition)
  for (const glyph of missing.slice(0, most)) {
    const tried = stacks[glyph.role].map(({name}) => name).join(', ')
    const reason = `Unexpected character ${describe(glyph, page)}, expected one that a font of the theme has; tried ${tried}. ${mend(allowed)}`
    say(file, 'glyph-exists', reason, placeOf(glyph, file))
  }
  const more = missing.slice(most)
  const [next] = more
  if (!next) return
  const some = more.slice(0, 20).map(({character}) => quote(character))
  const reason = `Unexpected characters, ${more.length} more in this file that no font of the theme has, such as ${some.join(' ')}, expected none. ${mend(allowed)}`
  say(file, 'glyph-exists', reason, placeOf(next, file))
}

function mend(allowed: boolean): string {
  return allowed
    ? 'Its code is printed instead'
    : 'Remove it, write it differently, add a font for its script to `templates/fonts.json` (see `templates/README.md`), or build with `--allow-missing-glyphs` to print its code'
}

function fileOf({section}: Page, {chapters, file}: Edition): VFile {
  return chapters.find(({path}) => path === section?.source)?.file ?? file
}

function describe({character, count}: MissingGlyph, {section, title}: Page): string {
  const times = count > 1 ? `, ${count} times` : ''
  const where = section ? '' : ` on the page “${title}”`
  return `${quote(character)} (${codesOf(character)}${times})${where}`
}

/** A mark without its letter stands on a dotted circle. */
function quote(character: string): string {
  return `“${character.replace(/^(?=\p{M})/u, '◌')}”`
}

/** Code points as Unicode writes them: `U+0041`, with spaces between. */
export function codesOf(text: string): string {
  return [...text]
    .map((point) => (point.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0'))
    .map((code) => `U+${code}`)
    .join(' ')
}

/** Where the character itself stands in the source, or else the node that holds it. */
function placeOf({character, position}: MissingGlyph, file: VFile): Point | Position | undefined {
  const {start, end} = position ?? {}
  if (start?.offset === undefined) return position
  const source = String(file)
  const at = source.indexOf(character, start.offset)
  if (at < 0 || at >= (end?.offset ?? source.length)) return position
  const lines = source.slice(start.offset, at).split('\n')
  const before = lines.at(-1)?.length ?? 0
  const column = (lines.length > 1 ? 1 : start.column) + before
  return {line: start.line + lines.length - 1, column, offset: at}
}
