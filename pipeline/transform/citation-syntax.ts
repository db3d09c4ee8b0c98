// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {PhrasingContent} from 'mdast'
import {type Token, untokenize} from './citation-tokens.ts'

/** One work of a citation as it was typed. */
export interface TypedWork {
  readonly token: KeyToken
  readonly prefix: readonly PhrasingContent[]
  readonly suffix: readonly PhrasingContent[]
}

/** A citation as it was typed. */
export interface TypedCitation {
  readonly type: 'citation'
  readonly works: readonly TypedWork[]
  /** Whether it stands in a sentence, without brackets: `@key [p. 12]`. */
  readonly isNarrative: boolean
  /** What it was typed with. */
  readonly tokens: readonly Token[]
}

export type KeyToken = Extract<Token, {type: 'key'}>

/**
 * Find citations as Pandoc has them: `[see @a, p. 12; -@b]` and `@a [p. 12]`. Brackets without a
 * key are text.
 */
export function parseCitations(tokens: readonly Token[]): (Token | TypedCitation)[] {
  const parsed: (Token | TypedCitation)[] = []
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index]
    if (!token) continue
    const citation =
      token.type === 'key' ? readNarrative(tokens, index) : readBrackets(tokens, index)
    parsed.push(citation ?? token)
    if (citation) index += citation.tokens.length - 1
  }
  return parsed
}

/** A key in a sentence, with the brackets right behind it. */
function readNarrative(tokens: readonly Token[], index: number): TypedCitation | undefined {
  const token = tokens[index]
  if (token?.type !== 'key') return undefined
  const next = tokens[index + 1]
  const isSpaced = next?.type === 'text' && /^[ \n]$/.test(next.value)
  const start = index + (isSpaced ? 2 : 1)
  const end = closeOf(tokens, start)
  const inner = end === undefined ? [] : tokens.slice(start + 1, end)
  const isLocator = inner.length > 0 && !inner.some(({type}) => type === 'key')
  const suffix = isLocator ? [comma, ...inner] : []
  return {
    type: 'citation',
    works: [{token, prefix: [], suffix: untokenize(suffix)}],
    isNarrative: true,
    tokens: tokens.slice(index, isLocator && end !== undefined ? end + 1 : index + 1)
  }
}

const comma: Token = {type: 'text', value: ', '}

function readBrackets(tokens: readonly Token[], index: number): TypedCitation | undefined {
  const end = closeOf(tokens, index)
  if (end === undefined) return undefined
  const inner = tokens.slice(index + 1, end)
  if (!inner.some(({type}) => type === 'key')) return undefined
  return {
    type: 'citation',
    works: splitWorks(inner),
    isNarrative: false,
    tokens: tokens.slice(index, end + 1)
  }
}

/** Longest citation, in tokens: an open bracket is not looked after further. */
const longest = 1000

/** Index of the bracket that closes the one at an index, if there is one. */
function closeOf(tokens: readonly Token[], index: number): number | undefined {
  if (!isMark(tokens[index], '[')) return undefined
  let depth = 0
  for (let at = index; at < Math.min(tokens.length, index + longest); at++) {
    if (isMark(tokens[at], '[')) depth++
    else if (isMark(tokens[at], ']') && --depth === 0) return at
  }
  return undefined
}

function isMark(token: Token | undefined, value: string): boolean {
  return token?.type === 'mark' && token.value === value
}

/** A work begins behind the semicolon, if there is one, between its key and the one before. */
function splitWorks(tokens: readonly Token[]): TypedWork[] {
  const keys = tokens.flatMap(({type}, index) => (type === 'key' ? [index] : []))
  const starts = keys.map((key, at) => {
    const before = keys[at - 1]
    if (before === undefined) return 0
    const semicolon = tokens.findLastIndex((token, index) => index < key && isMark(token, ';'))
    return semicolon > before ? semicolon + 1 : key
  })
  return keys.flatMap((index, at) => {
    const token = tokens[index]
    if (token?.type !== 'key') return []
    const next = starts[at + 1] ?? tokens.length
    const end = isMark(tokens[next - 1], ';') && next > index + 1 ? next - 1 : next
    const prefix = trimmed(untokenize(tokens.slice(starts[at], index)))
    return [{token, prefix, suffix: trimmed(untokenize(tokens.slice(index + 1, end)), 'end')}]
  })
}

/** Without white space at its edges; `end`: at its end alone. */
function trimmed(nodes: PhrasingContent[], side?: 'end'): PhrasingContent[] {
  const [first, last] = [nodes[0], nodes.at(-1)]
  if (first?.type === 'text' && side === undefined) first.value = first.value.trimStart()
  if (last?.type === 'text') last.value = last.value.trimEnd()
  return nodes.filter((node) => node.type !== 'text' || node.value !== '')
}
