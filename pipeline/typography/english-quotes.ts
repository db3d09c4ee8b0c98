// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {objectMark} from './characters.ts'
import {type Edit, replacement} from './edits.ts'
import {closesBefore, opensAfter} from './quotes.ts'
import {pattern, type Rule, replace} from './rules.ts'

const digit = /\p{Nd}/u
const blank = /\s/u

/**
 * Straight double quotes take the side that their neighbours show, one by one, for in English a
 * quotation of several paragraphs closes only in the last. After a digit, with nothing to close,
 * the mark is an inch and stays.
 */
export const doubleQuotes: Rule = (text) => {
  if (!text.includes('"')) return []
  const edits: Edit[] = []
  let depth = 0
  for (const {0: mark, index} of text.matchAll(/["“”]/gu)) {
    const curly = mark === '"' ? curlyDouble(text[index - 1], text[index + 1], depth) : mark
    if (curly === undefined) continue
    if (mark === '"') edits.push(replacement(index, index + 1, curly))
    depth = curly === '“' ? depth + 1 : Math.max(0, depth - 1)
  }
  return edits
}

function curlyDouble(
  before: string | undefined,
  after: string | undefined,
  depth: number
): '“' | '”' | undefined {
  const left = opensAfter(before)
  const right = closesBefore(after)
  if (left && !right) return '“'
  if (depth > 0) return '”'
  if (left) return after === undefined || blank.test(after) ? undefined : '“'
  return right && !digit.test(before ?? '') ? '”' : undefined
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
  const marks = Array.from(text.matchAll(/['‘’]/gu))
  const lastClosing = marks.findLast(({index}) => closesAt(text, index))?.index ?? -1
  const edits: Edit[] = []
  let depth = 0
  for (const {0: mark, index} of marks) {
    const curly = mark === "'" ? curlySingle(text, index, lastClosing, depth) : mark
    if (mark === "'" && curly !== undefined) edits.push(replacement(index, index + 1, curly))
    depth += depthStep(curly, depth, closesAt(text, index))
  }
  return edits
}

function depthStep(curly: string | undefined, depth: number, closes: boolean): number {
  if (curly === '‘') return 1
  return curly === '’' && closes && depth > 0 ? -1 : 0
}

function closesAt(text: string, index: number): boolean {
  return !opensAfter(text[index - 1]) && closesBefore(text[index + 1])
}

function curlySingle(
  text: string,
  index: number,
  lastClosing: number,
  depth: number
): '‘' | '’' | undefined {
  const before = text[index - 1]
  if (closesAt(text, index)) return depth === 0 && digit.test(before ?? '') ? undefined : '’'
  const opens = opensAfter(before) && !closesBefore(text[index + 1])
  return opens && index < lastClosing ? '‘' : undefined
}

/** English quotation marks and apostrophes, in order. */
export const englishQuotes: readonly Rule[] = [doubleQuotes, insideWord, beforeWord, singleQuotes]
