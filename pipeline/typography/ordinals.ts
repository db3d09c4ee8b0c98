// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {anySpace} from './characters.ts'
import {findAll, pattern} from './rules.ts'

/** A stretch of a run, end excluded. */
export interface Range {
  readonly start: number
  readonly end: number
}

/** Pattern source: the words that a Roman ordinal commonly stands before, after their space. */
export const romanNouns = String.raw`(?:siècles?|millénaires?|Républiques?|Empires?|arrondissements?|dynasties?|Internationales?|législatures?|congrès|régions?|Reich|olympiades?|Plan)(?!\p{L})`

const romanNumeral = /^(?:XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/u
const nounAhead = pattern(`${anySpace}${romanNouns}`, 'uy')

const wordBefore = String.raw`(?<![\p{L}\p{M}\p{N}_].)`

// After a hyphen only `2e-3e`: identifiers have parts that look like ordinals.
const digitsBefore = String.raw`(?<!(?:[\p{L}\p{M}\p{N}_.,#/%&=]|(?<!\d(?:er?|re|ème))-).)`

const candidate = pattern(
  String.raw`([1-9]${digitsBefore}\d{0,3}|[IVXL]${wordBefore}[IVXL]*)(ers?|res?|nde?s?|es?|i?èmes?)(?![\p{L}\p{M}\p{N}_])(?!-\d+(?![\dèe]))`
)

/**
 * Where a French text has endings of ordinals that are set as superiors: `1er`, `2e`, `XXIe`. Of
 * single Roman letters only those that a noun makes certain, for `Ve` and `Xe` can be anything.
 */
export function frenchOrdinals(text: string): readonly Range[] {
  const ranges: Range[] = []
  for (const {0: match, 1: number = '', 2: ending = '', index} of findAll(text, candidate)) {
    const end = index + match.length
    if (isOrdinal(number, ending, () => isNounAt(text, end))) {
      ranges.push({start: end - ending.length, end})
    }
  }
  return ranges
}

function isOrdinal(number: string, ending: string, hasNoun: () => boolean): boolean {
  if (ending.startsWith('nd')) return number === '2'
  const isFirst = number === '1' || number === 'I'
  if (ending.startsWith('er')) return isFirst
  if (ending.startsWith('r')) return number === '1' || (isFirst && hasNoun())
  if (/\d/u.test(number)) return true
  return romanNumeral.test(number) && (number.length > 1 || (number !== 'L' && hasNoun()))
}

function isNounAt(text: string, offset: number): boolean {
  nounAhead.lastIndex = offset
  return nounAhead.test(text)
}
