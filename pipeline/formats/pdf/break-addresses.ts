// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Element, ElementContent} from 'hast'
import {h} from 'hastscript'
import {SKIP, visit} from 'unist-util-visit'

/** A text that is an address, or begins with one. */
const address = /^\s*(?:https?:\/\/|www\.)\S{12,}/i

/**
 * Where an address is divided (after The Chicago Manual of Style, 7.46): behind an equals sign or an
 * ampersand, before a slash and the like; hyphens are left to the browser, names of hosts stay whole.
 */
const divide = /(?<=[=&])|(?<!^|\/|:)(?=[/?#_])/

/** Fewest characters that may stand alone in a line. */
const least = 10

/** Let long addresses go on in the next line: `wbr` leaves no trace in text that is copied. */
export function breakAddresses(page: Element): void {
  visit(page, 'text', ({value}, index, parent) => {
    if (!parent || index === undefined || parent.type !== 'element') return undefined
    if (!address.test(value) || parent.tagName === 'code') return undefined
    const pieces = joinShort(value.split(divide))
    const parts = pieces.flatMap((piece, nth): ElementContent[] =>
      nth === 0 ? [{type: 'text', value: piece}] : [h('wbr'), {type: 'text', value: piece}]
    )
    parent.children.splice(index, 1, ...parts)
    return [SKIP, index + parts.length]
  })
}

/** No piece is so short that a line of it looks like a slip. */
function joinShort(pieces: readonly string[]): string[] {
  const joined: string[] = []
  for (const piece of pieces) {
    const last = joined.at(-1)
    if (last === undefined || last.length >= least) joined.push(piece)
    else joined[joined.length - 1] = last + piece
  }
  const [before, last = ''] = joined.slice(-2)
  const isShort = joined.length > 1 && last.length < least
  return isShort ? [...joined.slice(0, -2), `${before}${last}`] : joined
}
