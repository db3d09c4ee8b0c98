// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {addressMark, objectMark} from './characters.ts'
import {type Edit, replacement} from './edits.ts'
import {doubleMarks, type QuotationMark, quotationMarks, singleMarks} from './quotes.ts'
import {pattern, type Rule, replace} from './rules.ts'

const digit = /\p{Nd}/u

/** Straight marks of one kind, with what each becomes inside so many open quotations. */
interface Curling {
  readonly kind: RegExp
  readonly straight: string
  readonly curl: (mark: QuotationMark, depth: number) => string | undefined
  /** What a mark, when it has become curly, does to the number of open quotations. */
  readonly step: (mark: QuotationMark, curly: string) => number
}

function curlMarks(text: string, {kind, straight, curl, step}: Curling): readonly Edit[] {
  const edits: Edit[] = []
  let depth = 0
  for (const mark of quotationMarks(text, kind)) {
    const {character, index} = mark
    const curly = character === straight ? curl(mark, depth) : character
    if (curly === undefined) continue
    if (curly !== character) edits.push(replacement(index, index + 1, curly))
    depth = Math.max(0, depth + step(mark, curly))
  }
  return edits
}

/**
 * Straight double quotes take the side that their neighbours show, one by one, for in English a
 * quotation of several paragraphs closes only in the last. After a digit, with nothing to close,
 * the mark is an inch and stays.
 */
const doubleQuotes: Rule = (text) => {
  if (!text.includes('"')) return []
  return curlMarks(text, {
    kind: doubleMarks,
    straight: '"',
    curl: curlDouble,
    step: (_, curly) => Number(curly === '“') - Number(curly === '”')
  })
}

function curlDouble(mark: QuotationMark, depth: number): string | undefined {
  if (mark.left && !mark.right) return '“'
  if (depth > 0) return '”'
  if (mark.left) return undefined
  return mark.right && !digit.test(mark.before ?? '') ? '”' : undefined
}

/** An apostrophe inside a word: `don't`, `1960's`, and after code or a foreign word. */
const insideWord: Rule = replace(
  pattern(String.raw`['´](?<=[\p{L}\p{M}\p{Nd}${objectMark}${addressMark}].)(?=\p{L})`),
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
  const last = quotationMarks(text, singleMarks).findLast(isClosing)?.index ?? -1
  return curlMarks(text, {
    kind: singleMarks,
    straight: "'",
    curl: (mark, depth) => curlSingle(mark, depth, last),
    step: (mark, curly) => (curly === '‘' ? 1 : -Number(isClosing(mark)))
  })
}

function isClosing({left, right}: QuotationMark): boolean {
  return right && !left
}

function curlSingle(mark: QuotationMark, depth: number, last: number): string | undefined {
  if (isClosing(mark)) return depth === 0 && digit.test(mark.before ?? '') ? undefined : '’'
  return mark.left && !mark.right && mark.index < last ? '‘' : undefined
}

/** English quotation marks and apostrophes, in order. */
export const englishQuotes: readonly Rule[] = [doubleQuotes, insideWord, beforeWord, singleQuotes]
