// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {callMark} from './characters.ts'
import {replacement} from './edits.ts'
import {findAll, type Rule} from './rules.ts'

/** A pair of quotation marks. */
type Pair = readonly [open: string, close: string]

const leftSide = /^[\s([{‘“«‹¿¡—–\-/'’]$/u
const rightSide = new RegExp(`^[\\s)\\]}.,;:!?…'’”»›—–\\-/${callMark}]$`, 'u')

/** Whether a quotation that begins after this character would stand right. */
function opensAfter(character: string | undefined): boolean {
  return character === undefined || leftSide.test(character)
}

/** Whether a quotation that ends before this character would stand right. */
function closesBefore(character: string | undefined): boolean {
  return character === undefined || rightSide.test(character)
}

/** A quotation mark in a text, straight or not. */
export interface QuotationMark {
  readonly character: string
  readonly index: number
  /** The character before it and its like. */
  readonly before: string | undefined
  /** Whether it could open a quotation, as far as the text before it tells. */
  readonly left: boolean
  /** Whether it could close a quotation, as far as the text after it tells. */
  readonly right: boolean
}

/** Marks that are looked at together, for they all become one another. */
export const doubleMarks = /["“”]+|[«»]/gu
export const singleMarks = /['‘’]+/gu

/** All quotation marks of a kind; those that touch share their surroundings, straight or not. */
export function quotationMarks(text: string, kind: RegExp): readonly QuotationMark[] {
  return findAll(text, kind).flatMap(({0: group, index: start}) => {
    const before = text[start - 1]
    const left = opensAfter(before)
    const right = closesBefore(text[start + group.length])
    return Array.from(group, (character, offset) => ({
      character,
      index: start + offset,
      before,
      left,
      right
    }))
  })
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

interface Partner {
  readonly index: number
  readonly opens: boolean
  readonly nested: boolean
}

function pairMarks(text: string): readonly Partner[] {
  if (!text.includes('"')) return []
  const partners: Partner[] = []
  let depth = 0
  let typed = 0
  for (const mark of quotationMarks(text, doubleMarks)) {
    if (mark.character !== '"') {
      typed = typedLevel(mark.character, typed)
      continue
    }
    const opens = isOpening(mark, depth)
    if (opens === undefined) return []
    const level = opens ? depth++ : --depth
    partners.push({index: mark.index, opens, nested: level + typed > 0})
  }
  return depth === 0 ? partners : []
}

function typedLevel(character: string, level: number): number {
  if (character === '«') return 1
  return character === '»' ? 0 : level
}

function isOpening({left, right}: QuotationMark, depth: number): boolean | undefined {
  if (left && !right) return true
  if (depth > 0) return false
  return left ? true : undefined
}
