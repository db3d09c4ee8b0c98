// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {objectMark} from './characters.ts'
import {type Edit, replacement} from './edits.ts'
import {doubleMarks, type QuotationMark, quotationMarks, singleMarks} from './quotes.ts'
import {pattern, type Rule, replace} from './rules.ts'

const digit = /\p{Nd}/u

/**
 * Straight double quotes take the side that their neighbours show, one by one, for in English a
 * quotation of several paragraphs closes only in the last. After a digit, with nothing to close,
 * the mark is an inch and stays.
 */
export const doubleQuotes: Rule = (text) => {
  if (!text.includes('"')) return []
  const edits: Edit[] = []
  let depth = 0
  for (const mark of quotationMarks(text, doubleMarks)) {
    const {character, index} = mark
    const curly = character === '"' ? curlyDouble(mark, depth) : character
    if (curly !== undefined && curly !== character) edits.push(replacement(index, index + 1, curly))
    depth = depthAfter(curly, depth)
  }
  return edits
}

function depthAfter(curly: string | undefined, depth: number): number {
  if (curly === '“') return depth + 1
  return curly === '”' ? Math.max(0, depth - 1) : depth
}

function curlyDouble(mark: QuotationMark, depth: number): '“' | '”' | undefined {
  if (mark.left && !mark.right) return '“'
  if (depth > 0) return '”'
  if (mark.left) return undefined
  return mark.right && !digit.test(mark.before ?? '') ? '”' : undefined
}

/** An apostrophe inside a word: `don't`, `1960's`, and after code or a foreign word. */
const insideWord: Rule = replace(
  pattern(String.raw`['´](?<=[\p{L}\p{M}\p{Nd}${objectMark}].)(?=\p{L})`),
  '’'
)

const clipped = 'tisn|tis|twas|twere|twill|twould|em|cause|til|till|bout|round|cos|cuz|neath|n'

/** An apostrophe for what is cut off at the beginning: `'90s`, `'tis`, `rock 'n' roll`. */
const beforeWord: Rule = replace(
  pattern(
    String.raw`'(?<![\p{L}\p{M}\p{Nd}].)(?=(?:\p{Nd}{2}s?|${clipped})(?![\p{L}\p{Nd}]))`,
    'giu'
  ),
  '’'
)

/** Straight single quotes: `‘` where one that closes comes later, `’` for those and possessives. */
const singleQuotes: Rule = (text) => {
  if (!text.includes("'")) return []
  const marks = quotationMarks(text, singleMarks)
  const lastClosing = marks.findLast(isClosing)?.index ?? -1
  const edits: Edit[] = []
  let depth = 0
  for (const mark of marks) {
    const {character, index} = mark
    const curly = character === "'" ? curlySingle(mark, depth, lastClosing) : character
    if (curly !== undefined && curly !== character) edits.push(replacement(index, index + 1, curly))
    if (curly === '‘') depth += 1
    else if (curly !== undefined && isClosing(mark)) depth = Math.max(0, depth - 1)
  }
  return edits
}

function isClosing({left, right}: QuotationMark): boolean {
  return right && !left
}

function curlySingle(
  mark: QuotationMark,
  depth: number,
  lastClosing: number
): '‘' | '’' | undefined {
  if (isClosing(mark)) return depth === 0 && digit.test(mark.before ?? '') ? undefined : '’'
  return mark.left && !mark.right && mark.index < lastClosing ? '‘' : undefined
}

/** English quotation marks and apostrophes, in order. */
export const englishQuotes: readonly Rule[] = [doubleQuotes, insideWord, beforeWord, singleQuotes]
