// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {LanguageTag} from '../model/locale.ts'
import type {Check, Comparison, Finding, Side} from './comparison.ts'
import {type NumberToken, readNumbers, readRoman} from './read-numbers.ts'

/** Check that the numbers of a translation are those of its source; a hint, for words count, too. */
export const numberCheck: Check = {
  rule: 'translation-numbers',
  forms: ['phrasing', 'text', 'html'],
  find: findNumbers
}

function findNumbers({source, target}: Comparison): Finding[] {
  const missing = without(source, target)
  const extra = without(target, source)
  const differs = missing.length > 0 && extra.length > 0
  const isTold = differs || [...missing, ...extra].some(isTelling)
  if (!isTold) return []
  const wanted = missing.map((token) => wordingOf(token, extra, target))
  return [
    {
      severity: 'warning',
      unexpected:
        extra.length > 0 ? `number ${list(extra)}` : `translation without ${list(wanted)}`,
      expected: differs ? `${list(wanted)}, as in the source` : 'the numbers of the source',
      mend: 'correct the number, or let it be if it is written in words'
    }
  ]
}

/** A number as the source has it; one that was copied, as the language of the target has it. */
function wordingOf(token: NumberToken, extra: readonly NumberToken[], {language}: Side) {
  const [value] = token.values
  const isCopied = extra.some(({ascii}) => ascii === token.ascii)
  if (!isCopied || value === undefined) return token
  return {typed: new Intl.NumberFormat(language, {maximumFractionDigits: 20}).format(value)}
}

/** Numbers of a text that the other has neither in these digits nor in Roman ones. */
function without(side: Side, other: Side): NumberToken[] {
  const others = readNumbers(other.prose, languagesOf(other))
  const romans = new Set(readRoman(other.prose))
  return readNumbers(side.prose, languagesOf(side)).filter(
    (token) =>
      !token.values.some((value) => romans.has(value)) &&
      !others.some((candidate) => isSame(token, candidate))
  )
}

/** The language of the text, and those of the words in it that are of another. */
function languagesOf({language, nodes}: Side): LanguageTag[] {
  const tags = nodes.flatMap((node) => {
    const typed = node.type === 'textDirective' ? node.attributes?.['tag'] : undefined
    return /^[a-z]{2,3}(?=-|$)/i.exec(typed ?? '') ?? []
  })
  return [...new Set([language, ...tags])]
}

/** The same text read otherwise is another number: `1.234` in French and in English. */
function isSame(token: NumberToken, other: NumberToken): boolean {
  const tests = token.ascii === other.ascii ? [isEqual] : [isEqual, isScaled, isClock]
  return token.values.some((one) =>
    other.values.some((two) => tests.some((test) => test(Math.min(one, two), Math.max(one, two))))
  )
}

function isEqual(smaller: number, greater: number): boolean {
  return smaller === greater
}

/** 8.5 billion are 8500 million. */
function isScaled(smaller: number, greater: number): boolean {
  return smaller > 0 && [1e3, 1e6, 1e9].some((scale) => isNear(smaller * scale, greater))
}

function isNear(one: number, two: number): boolean {
  return Math.abs(one - two) < two * 1e-9
}

/** 15 o’clock is 3 in the afternoon. */
function isClock(smaller: number, greater: number): boolean {
  return greater > 12 && greater < 24 && greater - smaller === 12
}

/** Too great to be written in words, nor as round as «une trentaine» or «two thousand». */
function isTelling({values}: NumberToken): boolean {
  return values.every(
    (value) => (value > 20 || !Number.isInteger(value)) && !/^\d\d?0+$/.test(String(value))
  )
}

function list(tokens: readonly Pick<NumberToken, 'typed'>[]): string {
  return [...new Set(tokens.map(({typed}) => `\`${typed}\``))].join(', ')
}
