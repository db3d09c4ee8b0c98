// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {pattern} from './rules.ts'

/** A stretch of a text that is an address as a whole, or holds none. */
export interface Stretch {
  readonly text: string
  readonly isAddress: boolean
}

const tail = String.raw`[^\s«»“”"<>…]*[^\s«»“”"<>….,;:!?)'’\]]`
const start = String.raw`(?<![\p{L}\p{N}_./%+~\\@-])`
const domain = String.raw`(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}`
const name = String.raw`[\p{L}\p{N}_.-]`

/** Addresses, e-mail addresses and file paths, as people write them in running text. */
const address = pattern(
  `${start}(?:${[
    String.raw`[a-z][a-z\d+.-]*:\/\/${tail}`,
    `(?:mailto|doi|urn|tel|data|file):${tail}`,
    String.raw`www\.${tail}`,
    String.raw`[\p{L}\p{N}._%+-]+@${domain}`,
    String.raw`${domain}(?::\d+(?:\/${tail})?|\/(?:${tail})?|[?#][\w-]+=${tail})`,
    String.raw`localhost(?::\d+)?\/?(?:${tail})?`,
    String.raw`(?<=^|[\s(["'«“])(?:~|\.\.?)?\/${tail}`,
    String.raw`[A-Z]:\\(?:${tail})?`,
    String.raw`\\\\${tail}`,
    String.raw`${name}+(?:\/${name}+)+\.[a-z]\w{0,4}(?!\p{L})`,
    String.raw`[\p{L}\p{N}_-]*--[\p{L}\p{N}_-]*\.[a-z]\w{1,4}(?!\p{L})`
  ].join('|')})`,
  'giu'
)

// What every address has, for most words have none of it.
const sign = /[/@\\]|--|www\.|WWW\.|localhost|:\S|[?#][\w-]+=/u

/** Cut a text at its addresses; nothing when it has none. */
export function splitAddresses(text: string): readonly Stretch[] | undefined {
  if (!sign.test(text)) return undefined
  const found = Array.from(text.matchAll(/\S+/gu)).flatMap(({0: word, index}) => {
    if (!sign.test(word)) return []
    return Array.from(word.matchAll(address), (match) => ({
      start: index + match.index,
      end: index + match.index + match[0].length
    }))
  })
  return found.length === 0 ? undefined : cutAt(text, found)
}

function cutAt(text: string, found: readonly {start: number; end: number}[]): readonly Stretch[] {
  const stretches: Stretch[] = []
  let from = 0
  for (const {start: first, end} of found) {
    stretches.push({text: text.slice(from, first), isAddress: false})
    stretches.push({text: text.slice(first, end), isAddress: true})
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
