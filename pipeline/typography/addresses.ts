// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {pattern} from './rules.ts'

/** A stretch of a text that is an address as a whole, or holds none. */
export interface Stretch {
  readonly text: string
  readonly isAddress: boolean
}

const tail = String.raw`[^\s«»“”"<>…]*[^\s«»“”"<>….,;:!?)'’\]]`
// A path may begin with what would be punctuation elsewhere, so not right after such.
const boundary = String.raw`(?<![\p{L}\p{N}_./%+~\\@…–—-])`
const wordStart = String.raw`(?<![\p{L}\p{N}])`
const domain = String.raw`(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}`
const name = String.raw`[\p{L}\p{N}_.-]`

/** Addresses, e-mail addresses and file paths, as people write them in running text. */
const address = pattern(
  [
    String.raw`${wordStart}[a-z][a-z\d+.-]*:\/\/${tail}`,
    `${wordStart}(?:mailto|doi|urn|tel|data|file):${tail}`,
    String.raw`${wordStart}www\.${tail}`,
    String.raw`${boundary}[\p{L}\p{N}._%+-]+@${domain}`,
    String.raw`${boundary}${domain}(?::\d+(?:\/${tail})?|\/(?:${tail})?|[?#][\w-]+=${tail})`,
    String.raw`${boundary}localhost(?::\d+)?\/?(?:${tail})?`,
    String.raw`(?<=^|[\s(["'’‘«»“”])(?:~|\.\.?)?\/${tail}`,
    String.raw`${boundary}[A-Z]:\\(?:${tail})?`,
    String.raw`${boundary}\\\\${tail}`,
    String.raw`${boundary}${name}+(?:\/${name}+)+\.[a-z]\w{0,4}(?!\p{L})`,
    String.raw`${boundary}[\p{L}\p{N}_-]*--[\p{L}\p{N}_-]*\.[a-z]\w{1,4}(?!\p{L})`
  ].join('|'),
  'giu'
)

// What every address has: a plain search for it is many times faster than the search for one.
const sign = /[/@\\]|--|www\.|WWW\.|localhost|:\S|[?#][\w-]+=/gu
const blank = /\s/u
const wordRest = /\S*/uy

/** Cut a text at its addresses; nothing when it has none. */
export function splitAddresses(text: string): readonly Stretch[] | undefined {
  const found = suspectWords(text).flatMap(({start: offset, end: wordEnd}) =>
    Array.from(text.slice(offset, wordEnd).matchAll(address), ({0: {length}, index}) => ({
      start: offset + index,
      end: offset + index + length
    }))
  )
  return found.length === 0 ? undefined : cutAt(text, found)
}

interface Range {
  readonly start: number
  readonly end: number
}

/** The words that may be or hold an address. */
function suspectWords(text: string): readonly Range[] {
  const words: Range[] = []
  let end = 0
  sign.lastIndex = 0
  for (let match = sign.exec(text); match !== null; match = sign.exec(text)) {
    let first = match.index
    while (first > end && !blank.test(text[first - 1] ?? ' ')) first -= 1
    wordRest.lastIndex = match.index
    wordRest.test(text)
    end = wordRest.lastIndex
    words.push({start: first, end})
    sign.lastIndex = end
  }
  return words
}

function cutAt(text: string, found: readonly Range[]): readonly Stretch[] {
  const stretches: Stretch[] = []
  let from = 0
  for (const {start, end} of found) {
    stretches.push({text: text.slice(from, start), isAddress: false})
    stretches.push({text: text.slice(start, end), isAddress: true})
    from = end
  }
  stretches.push({text: text.slice(from), isAddress: false})
  return stretches.filter((stretch) => stretch.text !== '')
}

const addressSign = /[./:@]/u

/** Whether the text of a link is, in whole or abridged, the address it leads to. */
export function isOwnAddress(text: string, href: string): boolean {
  const shown = text.trim()
  if (/\s/u.test(shown) || !addressSign.test(shown)) return false
  return href.includes(shown) || splitAddresses(shown)?.[0]?.text === shown
}
