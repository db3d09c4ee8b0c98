// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {folioMark, type SourceText} from './read-source.ts'

/** Page number behind a cross reference, as the locale files word it in Latin script. */
const folio = /^,p\.\d+/

/** How far the text of a book has been found. */
interface Found {
  body: number
  notes: number
}

/**
 * Compare what is copied from the pages of a PDF with the source: each page has to go on with the
 * text where the one before ended, and then with the notes. White space does not count, nor do soft
 * hyphens.
 *
 * @returns what differs, in words.
 */
export function checkText(pages: readonly string[], source: SourceText): string[] {
  const body = condense(source.body)
  const notes = condense(source.notes)
  const drawings = source.drawings.map(condense).filter((text) => text !== '')
  const found: Found = {body: 0, notes: 0}
  const texts = pages.map((page) => removeAll(condense(page), drawings))
  const first = texts.findIndex((text) => text !== '' && body.startsWith(text.slice(0, 60)))
  if (first < 0) return ['Expected a page that begins with the first words of the book']
  for (const [index, text] of texts.slice(first).entries()) {
    if (found.body >= body.length && found.notes >= notes.length) break
    const fault = readPage(text, body, notes, found)
    if (fault !== undefined) return [`page ${first + index + 1}: ${fault}`]
  }
  const rest = body.length - found.body + notes.length - found.notes
  return rest > 0 ? [`${rest} letters of the source are on no page`] : []
}

function condense(text: string): string {
  return text.normalize('NFKC').replace(/[\s\u00AD\u200B-\u200F\u2060]+/gu, '')
}

function removeAll(text: string, drawings: readonly string[]): string {
  return drawings.reduce((rest, drawing) => rest.replace(drawing, ''), text)
}

/** The longest beginning of a page that is text and leaves notes behind it. */
function readPage(page: string, body: string, notes: string, found: Found): string | undefined {
  const ends = matchBody(page, body, found.body)
  for (let length = ends.length - 1; length >= 0; length--) {
    const end = ends[length]
    const rest = page.slice(length)
    if (end === undefined || !notes.startsWith(rest, found.notes)) continue
    found.body = end
    found.notes += rest.length
    return undefined
  }
  const at = ends.length - 1
  return `expected “${body.slice(ends[at] ?? 0, (ends[at] ?? 0) + 40)}”, found “${page.slice(at, at + 40)}”`
}

/** For each length of a page's beginning that is text: where that ends in the body. */
function matchBody(page: string, body: string, start: number): (number | undefined)[] {
  const ends: (number | undefined)[] = [start]
  let at = start
  for (let length = 0; length < page.length; ) {
    if (body[at] === folioMark) {
      at += 1
      const [skipped = ''] = folio.exec(page.slice(length, length + 12)) ?? []
      length += skipped.length
      ends[length] = at
    } else if (body[at] === page[length]) {
      at += 1
      length += 1
      ends[length] = at
    } else break
  }
  return ends
}
