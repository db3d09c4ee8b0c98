// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {ElementContent} from 'hast'
import {h} from 'hastscript'
import type {NavPoint, Publication} from '../../../model/publication.ts'
import type {Page} from '../../../page/to-pages.ts'
import {mapDrawnText, outermost, type TextSetting} from './drawn-text.ts'
import {codesOf} from './report-missing-glyphs.ts'

/** What is to be replaced in a text: graphemes or characters of it. */
export type MissingGlyphs = ReadonlySet<string>

/** A page in which the codes of characters that no font has stand in their place. */
export function replaceMissingGlyphs(page: Page, missing: MissingGlyphs): Page {
  if (missing.size === 0) return page
  const pattern = patternOf(missing)
  const change = (text: {value: string}, {foreign}: TextSetting): ElementContent[] =>
    toContent(text.value, pattern, foreign)
  const notes = page.notes.map((note) => ({
    ...note,
    children: mapDrawnText(note.children, outermost, change)
  }))
  const {children} = page.element
  const element = {...page.element, children: mapDrawnText(children, outermost, change)}
  return {...page, title: maskMissingGlyphs(page.title, missing), element, notes}
}

/** A publication whose titles, as running heads show them, hold no character without a glyph. */
export function maskTitles(publication: Publication, missing: MissingGlyphs): Publication {
  if (missing.size === 0) return publication
  const {edition, nav} = publication
  const mask = (point: NavPoint): NavPoint => ({
    ...point,
    title: maskMissingGlyphs(point.title, missing),
    children: point.children.map(mask)
  })
  const title = maskMissingGlyphs(edition.title, missing)
  return {...publication, edition: {...edition, title}, nav: nav.map(mask)}
}

/** A text in which codes stand for characters that no font has: `[U+1F6D6]`. */
function maskMissingGlyphs(text: string, missing: MissingGlyphs): string {
  return missing.size === 0 ? text : text.replace(patternOf(missing), mask)
}

function mask(characters: string): string {
  return `[${codesOf(characters)}]`
}

function patternOf(missing: MissingGlyphs): RegExp {
  const longestFirst = [...missing].toSorted((a, b) => b.length - a.length)
  const escaped = longestFirst.map((text) =>
    [...text].map((point) => `\\u{${point.codePointAt(0)?.toString(16)}}`).join('')
  )
  return new RegExp(escaped.join('|'), 'gu')
}

/** Drawings and formulas hold no HTML, so that codes in them are plain text. */
function toContent(text: string, pattern: RegExp, foreign: boolean): ElementContent[] {
  if (text.search(pattern) < 0) return [{type: 'text', value: text}]
  if (foreign) return [{type: 'text', value: text.replace(pattern, mask)}]
  const between = text.split(pattern)
  const found = text.match(pattern) ?? []
  return between.flatMap((value, index): ElementContent[] => {
    const characters = found[index]
    const before: ElementContent[] = value === '' ? [] : [{type: 'text', value}]
    return characters === undefined ? before : [...before, codeOf(characters)]
  })
}

function codeOf(characters: string): ElementContent {
  return h('span.missing-glyph', {dir: 'ltr'}, mask(characters))
}
