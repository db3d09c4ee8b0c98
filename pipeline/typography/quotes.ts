// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {callMark} from './characters.ts'
import {replacement} from './edits.ts'
import type {Rule} from './rules.ts'

/** A pair of quotation marks. */
export type Pair = readonly [open: string, close: string]

const leftSide = /^[\s([{‘“«—–\-/'’]$/u
const rightSide = new RegExp(`^[\\s)\\]}.,;:!?…'’”»—–\\-/${callMark}]$`, 'u')

/** Whether a quotation that begins after this character would stand right. */
export function opensAfter(character: string | undefined): boolean {
  return character === undefined || leftSide.test(character)
}

/** Whether a quotation that ends before this character would stand right. */
export function closesBefore(character: string | undefined): boolean {
  return character === undefined || rightSide.test(character)
}

/**
 * Straight double quotes become `outer`, and `inner` inside a quotation, when every one of them
 * in the block finds its partner; else they all stay, for one may be an inch or a slip.
 */
export function balancedQuotes(outer: Pair, inner: Pair): Rule {
  return (text) =>
    pairMarks(text).map(({index, opens, nested}) =>
      replacement(index, index + 1, (nested ? inner : outer)[opens ? 0 : 1])
    )
}

interface Mark {
  readonly index: number
  readonly opens: boolean
  readonly nested: boolean
}

function pairMarks(text: string): readonly Mark[] {
  if (!text.includes('"')) return []
  const marks: Mark[] = []
  let depth = 0
  let typed = 0
  for (const {0: mark, index} of text.matchAll(/["«»]/gu)) {
    if (mark !== '"') {
      typed = Number(mark === '«')
      continue
    }
    const opens = isOpening(text[index - 1], text[index + 1], depth)
    if (opens === undefined) return []
    const level = opens ? depth++ : --depth
    marks.push({index, opens, nested: level + typed > 0})
  }
  return depth === 0 ? marks : []
}

function isOpening(
  before: string | undefined,
  after: string | undefined,
  depth: number
): boolean | undefined {
  const left = opensAfter(before)
  const right = closesBefore(after)
  if (left && !right) return true
  if (depth > 0) return false
  return left ? true : undefined
}
