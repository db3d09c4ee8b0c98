// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {EditionRecord} from '../model/manifest.ts'
import {findAnagrams, hasRightToLeft, lettersOf, wordsOf} from './letters.ts'
import type {Report} from './pdf-report.ts'
import type {PdfText} from './pdf-text.ts'

/**
 * What people have to be able to read in the pages: notices, names, credits (LIC-051). Nearly all
 * of it stands at the ends of a book: what lies between is read only where something is missing.
 */
export function checkNotice(text: PdfText, record: EditionRecord, report: Report): void {
  const isThere = missingIn(text.ends(8, 12), record).length === 0
  const missing = isThere ? [] : missingIn(text.whole(), record)
  for (const {property, said} of missing) {
    report('LIC-051', `Unexpected pages without “${said}”, expected it as \`${property}\``)
  }
}

function missingIn(text: string, record: EditionRecord): Saying[] {
  const reading = new Reading(unmask(text))
  const isScattered = ({said}: Saying) => record.direction === 'rtl' || hasRightToLeft(said)
  return [
    ...inOrder(record).filter((one) =>
      isScattered(one) ? !reading.findScattered(one.said) : !reading.findNext(one.said)
    ),
    ...anywhere(record).filter((one) =>
      isScattered(one) ? !reading.hasScattered(one) : !reading.has(one.said)
    )
  ]
}

interface Saying {
  readonly property: string
  readonly said: string
  /** Whether it shares its lines with other words. */
  readonly isWithin?: boolean
}

/** In the order of the pages: copyright page, remarks of the credits, notice of the colophon. */
function inOrder({copyrightNotice, notice, statements, remarks}: EditionRecord): Saying[] {
  const notices = [
    {property: 'copyright notice', said: copyrightNotice},
    {property: 'notice', said: notice}
  ]
  return [
    ...notices,
    ...statements.map((said) => ({property: 'copyright page', said})),
    ...remarks.map((said) => ({property: 'remarks of the credits', said})),
    ...notices
  ]
}

function anywhere({parts, contributors, credits}: EditionRecord): Saying[] {
  const thanked = contributors.filter(({acknowledged}) => acknowledged)
  return [
    ...parts.map(({part, names}) => ({
      property: 'names on the copyright page',
      said: [part, ...names].join(' ')
    })),
    ...thanked.map(({name}) => ({
      property: 'names in the acknowledgements',
      said: name,
      isWithin: true
    })),
    ...credits.map(({line, path}) => ({
      property: `line of ${path} in the credits`,
      said: line,
      isWithin: true
    })),
    ...credits
      .filter(({captionedIn}) => captionedIn.includes('pdf'))
      .map(({caption, path}) => ({property: `caption of ${path}`, said: caption, isWithin: true}))
  ]
}

/** Codes stand for characters that no font has: `[U+1F6D6]`. */
function unmask(text: string): string {
  return text.replace(/\[\s*(U\+[\dA-F]{4,6}(?:\s+U\+[\dA-F]{4,6})*)\s*\]/g, (_, codes: string) =>
    codes
      .split(/\s+/)
      .map((code) => String.fromCodePoint(Math.min(Number.parseInt(code.slice(2), 16), 0x10ffff)))
      .join('')
  )
}

/** Letters of the pages, and how far they were searched. */
class Reading {
  readonly #letters: string
  /** Without punctuation, which stands anywhere in lines that run both ways. */
  readonly #words: string
  #place = 0
  readonly #places = new Map<string, number>()

  constructor(text: string) {
    this.#letters = lettersOf(text)
    this.#words = wordsOf(text).join('')
  }

  /** One sentence may stand in several places: each is looked for behind those before it. */
  findNext(said: string): boolean {
    const letters = lettersOf(said)
    const found = this.#letters.indexOf(letters, this.#place)
    if (found >= 0) this.#place = found + letters.length
    return found >= 0
  }

  /** Credits and thanks stand at the end of a book. */
  has(said: string): boolean {
    return this.#letters.lastIndexOf(lettersOf(said)) >= 0
  }

  /**
   * Lines that run both ways are painted from left to right, word by word: the words of a sentence
   * stand together, in whatever order. The same sentence is looked for behind where it was found
   * before.
   */
  findScattered(said: string): boolean {
    const words = wordsOf(said)
    const key = words.join(' ')
    const found = this.#searchScattered(words, this.#places.get(key) ?? 0)
    if (found >= 0) this.#places.set(key, found + 1)
    return found >= 0
  }

  hasScattered({said, isWithin}: Saying): boolean {
    const words = wordsOf(said)
    return isWithin ? this.#hasNear(words) : this.#searchScattered(words, 0) >= 0
  }

  /** Where the words stand, with nothing else between them; -1 for nowhere. */
  #searchScattered(words: readonly string[], start: number): number {
    const {length} = words.join('')
    for (const at of findAnagrams(this.#words, words.join(''), start)) {
      const around = this.#words.slice(at, at + length)
      if (words.every((word) => around.includes(word))) return at
    }
    return -1
  }

  /** Lines of other words stand between: all words are near the longest one. */
  #hasNear(words: readonly string[]): boolean {
    const longest = words.toSorted((a, b) => b.length - a.length)[0] ?? ''
    const reach = words.join('').length + 200
    let at = this.#words.indexOf(longest)
    for (; at >= 0; at = this.#words.indexOf(longest, at + 1)) {
      const around = this.#words.slice(Math.max(0, at - reach), at + longest.length + reach)
      if (longest === '' || words.every((word) => around.includes(word))) return true
    }
    return false
  }
}
