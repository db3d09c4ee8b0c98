// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {callMark, objectMark} from './characters.ts'
import {findAll, pattern} from './rules.ts'

/** Where an address stands in a text, end excluded. */
export interface AddressRange {
  readonly start: number
  readonly end: number
}

const tail = String.raw`[^\s«»“”"<>…]*[^\s«»“”"<>….,;:!?)'’\]،؛؟–—-]`
// A path may begin with what would be punctuation elsewhere, so not right after such.
const boundary = String.raw`(?<![\p{L}\p{N}_./%+~\\@…–—-])`
const wordStart = String.raw`(?<![\p{L}\p{N}])`
const domain = String.raw`(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}`
const name = String.raw`[\p{L}\p{N}_.-]`

/** Addresses, e-mail addresses and file paths, as people write them in running text. */
const address = pattern(
  [
    String.raw`${wordStart}[A-Za-z][A-Za-z\d+.-]{0,20}:\/\/${tail}`,
    `${wordStart}(?:mailto|doi|urn|tel|data|file):${tail}`,
    String.raw`${wordStart}(?:www|WWW)\.${tail}`,
    String.raw`${boundary}[\p{L}\p{N}._%+-]+@${domain}`,
    String.raw`${boundary}${domain}(?::\d+(?:\/${tail})?|\/(?:${tail})?|[?#][\w-]+=${tail})`,
    String.raw`${boundary}localhost(?::\d+)?\/?(?:${tail})?`,
    String.raw`${boundary}(?:~|\.\.?)?\/${tail}`,
    String.raw`${boundary}[A-Za-z]:\\(?:${tail})?`,
    String.raw`${boundary}\\\\${tail}`,
    String.raw`${boundary}${name}+(?:\/${name}+)+\.[A-Za-z]\w{0,4}(?!\p{L})`,
    String.raw`${boundary}(?=[\p{L}\p{N}_-]*?--)[\p{L}\p{N}_-]+\.[A-Za-z]\w{1,4}(?!\p{L})`
  ].join('|')
)

// What every address has: a plain search for it is many times faster than the search for one.
const sign = /[/@\\]|--|www\.|WWW\.|localhost|:\S|[?#][\w-]+=/gu
const wordBreak = pattern(String.raw`[\s${callMark}${objectMark}]`, 'u')
const wordRest = pattern(String.raw`[^\s${callMark}${objectMark}]*`, 'uy')

/** Find the addresses in a text, in order. */
export function findAddresses(text: string): readonly AddressRange[] {
  return suspectWords(text).flatMap((word) =>
    findAll(text.slice(word.start, word.end), address).map(({0: {length}, index}) => ({
      start: word.start + index,
      end: word.start + index + length
    }))
  )
}

/** The words that may be or hold an address. */
function suspectWords(text: string): readonly AddressRange[] {
  const words: AddressRange[] = []
  let end = 0
  sign.lastIndex = 0
  for (let match = sign.exec(text); match !== null; match = sign.exec(text)) {
    let start = match.index
    while (start > end && !wordBreak.test(text[start - 1] ?? ' ')) start -= 1
    // The sign itself is part of the word, whatever follows it.
    wordRest.lastIndex = match.index + 1
    wordRest.test(text)
    end = wordRest.lastIndex
    words.push({start, end})
    sign.lastIndex = end
  }
  return words
}

function isAddress(text: string): boolean {
  const [first] = findAddresses(text)
  return first?.start === 0 && first.end === text.length
}

const addressSign = /[./:@]/u

/** Whether the text of a link is, in whole or abridged, the address it leads to. */
export function isOwnAddress(text: string, href: string): boolean {
  const shown = text.trim()
  if (/\s/u.test(shown) || !addressSign.test(shown)) return false
  return href.includes(shown) || isAddress(shown)
}
