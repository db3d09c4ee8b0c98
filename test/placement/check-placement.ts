// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {MarkedBook} from './make-marked-book.ts'
import type {PlacedWord} from './read-words.ts'

/** Everything that is not where it should be, as sentences; empty for a sound book. */
export function checkPlacement(
  book: MarkedBook,
  pages: readonly (readonly PlacedWord[])[]
): string[] {
  const found = findMarks(pages)
  return [
    ...checkNotes(book, found),
    ...checkOverlaps(pages),
    ...checkFolios(pages, found),
    ...checkReferences(pages, found)
  ]
}

/** Height of the strip with the running head, and where the one with the folio begins, in points. */
const strips = {head: 48, foot: 545}

/** Where a mark stands. */
interface Mark {
  readonly page: number
  readonly word: PlacedWord
}

type Marks = ReadonlyMap<string, readonly Mark[]>

/** All marks outside of running heads; those of calls only from the first chapter on. */
function findMarks(pages: readonly (readonly PlacedWord[])[]): Marks {
  const body = pages.findLastIndex((words) =>
    words.some(({text, top}) => text === 'h1q' && top > strips.head)
  )
  const marks = new Map<string, Mark[]>()
  for (const [page, words] of pages.entries()) {
    for (const [mark, word] of words.flatMap(marksIn)) {
      if (mark.startsWith('c') && page < body) continue
      marks.set(mark, [...(marks.get(mark) ?? []), {page, word}])
    }
  }
  return marks
}

/** A reference names its box too, and goes on in a comma or a full stop: that is no mark. */
function marksIn(word: PlacedWord): (readonly [mark: string, word: PlacedWord])[] {
  if (word.top <= strips.head) return []
  return [...word.text.matchAll(/(?:[bchnz]|r\d+x)\d+q/g)]
    .filter(([mark]) => !mark.startsWith('b') || word.text === mark)
    .map(([mark]) => [mark, word] as const)
}

/** Every note once (its call again where the head of a table is repeated), begun on the page of its call and below it, ended there or later. */
function checkNotes({notes}: MarkedBook, marks: Marks): string[] {
  return Array.from({length: notes}, (_, index) => index + 1).flatMap((number) => {
    const [calls, begins, ends] = ['c', 'n', 'z'].map(
      (kind) => marks.get(`${kind}${number}q`) ?? []
    )
    const [call, begin, end] = [calls?.[0], begins?.[0], ends?.[0]]
    if (begins?.length !== 1 || ends?.length !== 1 || !call || !begin || !end) {
      return [
        `note ${number}: ${calls?.length} calls, ${begins?.length} beginnings, ${ends?.length} ends`
      ]
    }
    if (begin.page !== call.page)
      return [`note ${number}: page ${begin.page + 1}, called on ${call.page + 1}`]
    if (begin.word.top < call.word.top) return [`note ${number}: above its call`]
    return end.page < begin.page ? [`note ${number}: ends before it begins`] : []
  })
}

/** No word stands on another; the boxes of tall scripts touch, and raised figures reach above. */
function checkOverlaps(pages: readonly (readonly PlacedWord[])[]): string[] {
  return pages.flatMap((words, page) => {
    const texts = words.filter(({text}) => toNumber(text) === undefined)
    const sorted = texts.sort((a, b) => a.top - b.top)
    const hits = sorted.flatMap((word, index) => {
      const near = sorted.slice(index + 1, index + 60).filter(({top}) => top < word.bottom)
      const below = near.find((other) => covers(word, other))
      return below ? [`page ${page + 1}: “${word.text}” on “${below.text}”`] : []
    })
    return hits.slice(0, 3)
  })
}

function covers(a: PlacedWord, b: PlacedWord): boolean {
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left)
  const least = Math.min(a.bottom - a.top, b.bottom - b.top)
  return width > 1 && height > least * 0.45
}

/** The folio at the foot of a page; undefined where none is shown. */
function folioOf(words: readonly PlacedWord[] = []): number | undefined {
  const foot = words.filter(({top, text}) => top > strips.foot && toNumber(text) !== undefined)
  return foot.length === 1 ? toNumber(foot[0]?.text ?? '') : undefined
}

/** Digits of any script (Unicode, Nd) as a number. */
function toNumber(text: string): number | undefined {
  const digits = [...text].map((digit) => {
    const code = digit.codePointAt(0) ?? 0
    return code >= 0x660 && code <= 0x669 ? code - 0x660 : code - 0x30
  })
  const isNumber = digits.length > 0 && digits.every((digit) => digit >= 0 && digit <= 9)
  return isNumber ? digits.reduce((sum, digit) => sum * 10 + digit, 0) : undefined
}

/** Folios count pages one by one; contents name the folio of the page where the heading stands. */
function checkFolios(pages: readonly (readonly PlacedWord[])[], marks: Marks): string[] {
  const shown = pages.flatMap((words, page) => {
    const folio = folioOf(words)
    return folio === undefined ? [] : [{folio, page}]
  })
  const first = shown[0]
  if (!first) return ['no page shows a folio']
  const offset = first.page - first.folio
  const wrong = shown.filter(({folio, page}) => page - folio !== offset)
  const entries = [...marks].flatMap(([mark, places]) => {
    if (!mark.startsWith('h') || places.length !== 2) return []
    const [entry, heading] = places
    const folio = entry && rowNumber(pages[entry.page] ?? [], entry.word)
    return heading && folio !== heading.page - offset
      ? [`contents: ${mark} on ${folio}, is on ${heading.page - offset}`]
      : []
  })
  return [...wrong.map(({folio, page}) => `page ${page + 1} shows ${folio}`), ...entries]
}

/** The number at the end of a row of the contents. */
function rowNumber(words: readonly PlacedWord[], word: PlacedWord): number | undefined {
  const row = words.filter(
    ({top, bottom}) => (top + bottom) / 2 > word.top && (top + bottom) / 2 < word.bottom
  )
  const numbers = row.flatMap((one) => {
    const number = toNumber(one.text)
    const outer = Math.abs(one.left - word.left)
    return number === undefined ? [] : [{number, outer}]
  })
  return numbers.sort((a, b) => b.outer - a.outer)[0]?.number
}

/** The wording behind a reference names the page of its box, or nothing on that page itself. */
function checkReferences(pages: readonly (readonly PlacedWord[])[], marks: Marks): string[] {
  const offset = pages.flatMap((words, page) => page - (folioOf(words) ?? Number.NaN))
  const first = offset.find((difference) => !Number.isNaN(difference)) ?? 0
  return [...marks].flatMap(([mark, [place]]) => {
    const box = mark.replace(/^r\d+x/, 'b')
    const target = marks.get(box)?.at(-1)
    if (box === mark || !target || !place) return []
    const folio = namedFolio(pages[place.page] ?? [], place.word, box)
    const expected = target.page === place.page ? undefined : target.page - first
    const isRead = folio === 'overleaf' || folio === expected
    return isRead ? [] : [`${mark}: p. ${folio}, is on ${expected}`]
  })
}

/**
 * The number behind the abbreviation for “page” that follows a word, in either direction; a reference
 * that goes on overleaf cannot be read from one page.
 */
function namedFolio(
  words: readonly PlacedWord[],
  word: PlacedWord,
  box: string
): number | 'overleaf' | undefined {
  const at = words.indexOf(word)
  const around = words.slice(Math.max(0, at - 9), at + 25)
  if (!around.some(({text}) => text.startsWith(box))) return 'overleaf'
  const near = [...words.keys()].filter((index) => index > at - 9 && index < at + 25)
  const latin = near.find((index) => index > at && words[index]?.text === 'p.')
  const arabic = near.filter((index) => words[index]?.text === 'ص')
  arabic.sort((a, b) => Math.abs(a - at) - Math.abs(b - at))
  const number = latin === undefined ? words[(arabic[0] ?? 0) - 1] : words[latin + 1]
  return toNumber(number?.text.replace(/\./g, '') ?? '')
}
