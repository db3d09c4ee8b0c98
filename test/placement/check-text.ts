// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {figureMarks, folioMark, type SourceText} from './read-source.ts'

/** Page number behind a cross reference, as the locale files word it in Latin script. */
const folio = /^,p\.\d+/

/** Letters of text that may come before a figure that stands before them in the source: a page or two. */
const farthest = 4000

/** The caption of a figure that has not come yet. */
interface Waiting {
  readonly caption: string
  /** Where it stands in the body. */
  readonly since: number
}

/** A place in the body: what is before it has been found, but for some figures. */
interface Place {
  readonly at: number
  readonly waiting: readonly Waiting[]
}

/** How far the text of a book has been found. */
interface Found {
  body: Place
  notes: number
}

/**
 * Compare what is copied from the pages of a PDF with the source: each page has to go on with the
 * text where the one before ended, and then with the notes. A figure may come a little later than in
 * the source, and the head of a table again on each of its pages. White space does not count, nor do soft hyphens.
 *
 * @returns what differs, in words.
 */
export function checkText(pages: readonly string[], source: SourceText): string[] {
  const body = condense(source.body)
  const notes = condense(source.notes)
  const drawings = source.drawings.map(condense).filter((text) => text !== '')
  const found: Found = {body: {at: 0, waiting: []}, notes: 0}
  const texts = pages.map((page) => removeAll(condense(page), drawings))
  const first = texts.findIndex((text) => text !== '' && body.startsWith(text.slice(0, 60)))
  if (first < 0) return ['Expected a page that begins with the first words of the book']
  const heads = source.heads.map(condense)
  for (const [index, page] of texts.slice(first).entries()) {
    if (countRest(body, notes, found) <= 0) break
    const text = withoutHead(page, heads, body.slice(found.body.at))
    const fault = readPage(text, body, notes, found)
    if (fault !== undefined) return [`page ${first + index + 1}: ${fault}`]
  }
  const rest = countRest(body, notes, found)
  return rest > 0 ? [`${rest} letters of the source are on no page`] : []
}

function condense(text: string): string {
  return text.normalize('NFKC').replace(/[\s\u00AD\u200B-\u200F\u2060]+/gu, '')
}

function removeAll(text: string, drawings: readonly string[]): string {
  return drawings.reduce((rest, drawing) => rest.replace(drawing, ''), text)
}

/** A page without the head of a table that goes on there, which was read where the table begins. */
function withoutHead(page: string, heads: readonly string[], rest: string): string {
  const head = heads.find((text) => page.startsWith(text) && !rest.startsWith(text))
  return page.slice(head?.length ?? 0)
}

function countRest(body: string, notes: string, found: Found): number {
  const waiting = found.body.waiting.reduce((sum, {caption}) => sum + caption.length, 0)
  return body.length - found.body.at + waiting + notes.length - found.notes
}

/** The longest beginning of a page that is text and leaves notes behind it. */
function readPage(page: string, body: string, notes: string, found: Found): string | undefined {
  const places = matchBody(page, body, found.body)
  for (let length = places.length - 1; length >= 0; length--) {
    const place = places[length]
    const rest = page.slice(length)
    if (place === undefined || !notes.startsWith(rest, found.notes)) continue
    found.body = place
    found.notes += rest.length
    return describeLate(place)
  }
  const length = places.length - 1
  const at = places[length]?.at ?? 0
  return `expected “${body.slice(at, at + 40)}”, found “${page.slice(length, length + 40)}”`
}

function describeLate({at, waiting}: Place): string | undefined {
  const late = waiting.find(({since}) => at - since > farthest)
  return late && `expected the figure “${late.caption.slice(0, 40)}” nearer to its place`
}

/** For each length of a page's beginning that is text: the place where that ends. */
function matchBody(page: string, body: string, start: Place): (Place | undefined)[] {
  const places: (Place | undefined)[] = [start]
  let place: Place | undefined = start
  for (let length = 0; place !== undefined; ) {
    places[length] = place
    const step: Step | undefined =
      readFigure(page, length, place) ?? readOn(page, length, body, place)
    length += step?.length ?? 0
    place = step?.place
  }
  return places
}

/** What comes next on a page, its letters and the place behind it. */
interface Step {
  readonly length: number
  readonly place: Place
}

/** Read a figure that has been waited for. */
function readFigure(page: string, from: number, {at, waiting}: Place): Step | undefined {
  for (const figure of waiting) {
    const length = matchAll(page, from, figure.caption)
    if (length === undefined) continue
    return {length, place: {at, waiting: waiting.filter((other) => other !== figure)}}
  }
  return undefined
}

/** Read the next letter of the body; a figure counts as one that may come later. */
function readOn(page: string, from: number, body: string, {at, waiting}: Place): Step | undefined {
  if (body[at] === figureMarks[0]) {
    const end = body.indexOf(figureMarks[1], at)
    const figure = {caption: body.slice(at + 1, end), since: at}
    return {length: 0, place: {at: end + 1, waiting: [...waiting, figure]}}
  }
  const length = matchLetter(page, from, body[at])
  return length === undefined ? undefined : {length, place: {at: at + 1, waiting}}
}

/** @returns how many letters of the page are a text, unless it is not there as a whole. */
function matchAll(page: string, from: number, text: string): number | undefined {
  let length = 0
  for (const letter of text) {
    const step = matchLetter(page, from + length, letter)
    if (step === undefined) return undefined
    length += step
  }
  return length
}

/** @returns how many letters of the page are one of the source: of a mark, the page number, if any. */
function matchLetter(page: string, from: number, letter: string | undefined): number | undefined {
  if (letter === folioMark) return folio.exec(page.slice(from, from + 12))?.[0].length ?? 0
  return letter !== undefined && page[from] === letter ? 1 : undefined
}
