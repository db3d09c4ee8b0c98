// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {PhrasingContent, Text} from 'mdast'
import type {Point, Position} from 'unist'
import {findCitationKeys} from '../model/citation-key.ts'

/** A piece of running text, as far as citations matter. */
export type Token =
  | {readonly type: 'mark'; readonly value: '[' | ']' | ';'}
  | {
      readonly type: 'key'
      readonly key: string
      readonly value: string
      readonly isAuthorSuppressed: boolean
      readonly place: Point | undefined
    }
  | {readonly type: 'text'; readonly value: string; readonly position?: Position | undefined}
  | {readonly type: 'node'; readonly node: PhrasingContent}

/**
 * Cut phrasing content at keys, brackets and semicolons; what was escaped is text. The first piece
 * of a text keeps its place: calls of notes that are missing are looked for there.
 */
export function tokenize(nodes: readonly PhrasingContent[], source: string): Token[] {
  return joinTexts(nodes).flatMap((node): Token[] => {
    if (node.type !== 'text') return [{type: 'node', node}]
    const tokens = tokenizeText(node, source)
    const first = tokens.findIndex(({type}) => type === 'text')
    const {position} = node
    return tokens.map((token, index) =>
      index === first && token.type === 'text' ? {...token, position} : token
    )
  })
}

/** Texts that meet, for a colon in a key may have been taken for a directive, as one. */
function joinTexts(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const joined: PhrasingContent[] = []
  for (const node of nodes) {
    const last = joined.at(-1)
    if (node.type === 'text' && last?.type === 'text') {
      const [start, end] = [last.position?.start, node.position?.end]
      const value = last.value + node.value
      joined[joined.length - 1] = {
        type: 'text',
        value,
        ...(start && end ? {position: {start, end}} : {})
      }
    } else joined.push(node)
  }
  return joined
}

/** Signs of a citation, typed as such or by an escape or a character reference. */
const signs =
  /\\[@[\];]|&(?:#64|#x40|commat|#91|#x5b|lsqb|lbrack|#93|#x5d|rsqb|rbrack|#59|#x3b|semi);|[@[\];]/gi

/** Where in a text its signs stand that are meant: index in the value → place in the file. */
function findSigns(
  {value, position}: Text,
  source: string
): ReadonlyMap<number, Point | undefined> {
  const inValue = [...value.matchAll(/[@[\];]/g)].map(({index}) => index)
  const start = position?.start
  const typed = source.slice(start?.offset, position?.end.offset)
  const found = start?.offset === undefined ? [] : [...typed.matchAll(signs)]
  if (!start || found.length !== inValue.length) {
    return new Map(inValue.map((index) => [index, start] as const))
  }
  return new Map(
    inValue.flatMap((index, at) => {
      const sign = found[at]
      return sign?.[0].length === 1 ? [[index, pointIn(typed, sign.index, start)] as const] : []
    })
  )
}

function pointIn(text: string, index: number, start: Point): Point {
  const lines = text.slice(0, index).split('\n')
  const column = (lines.at(-1) ?? '').length + (lines.length > 1 ? 1 : start.column)
  return {line: start.line + lines.length - 1, column}
}

/** A sign or key of a text, and where it stands there. */
interface Found {
  readonly start: number
  readonly end: number
  readonly token: Token
}

function tokenizeText(node: Text, source: string): Token[] {
  const {value} = node
  if (!/[@[\];]/.test(value)) return [{type: 'text', value}]
  const meant = findSigns(node, source)
  const keys = findKeys(value, meant)
  const isInKey = (index: number) => keys.some(({start, end}) => index >= start && index < end)
  const marks = [...meant.keys()].flatMap((index): Found[] => {
    const mark = value.charAt(index)
    if (!isMark(mark) || isInKey(index)) return []
    return [{start: index, end: index + 1, token: {type: 'mark', value: mark}}]
  })
  const found = [...keys, ...marks].sort((a, b) => a.start - b.start)
  const tokens = found.flatMap(({start, token}, at): Token[] => [
    {type: 'text', value: value.slice(found[at - 1]?.end ?? 0, start)},
    token
  ])
  const rest: Token = {type: 'text', value: value.slice(found.at(-1)?.end ?? 0)}
  return [...tokens, rest].filter((token) => token.type !== 'text' || token.value !== '')
}

function findKeys(value: string, meant: ReadonlyMap<number, Point | undefined>): Found[] {
  return findCitationKeys(value).flatMap(({start, end, ...key}): Found[] => {
    const at = start + (key.isAuthorSuppressed ? 1 : 0)
    if (!meant.has(at)) return []
    const token = {
      type: 'key',
      ...key,
      value: value.slice(start, end),
      place: meant.get(at)
    } as const
    return [{start, end, token}]
  })
}

function isMark(sign: string): sign is '[' | ']' | ';' {
  return sign === '[' || sign === ']' || sign === ';'
}

/** Tokens as the nodes that they were. */
export function untokenize(tokens: readonly Token[]): PhrasingContent[] {
  const nodes: PhrasingContent[] = []
  for (const token of tokens) {
    const last = nodes.at(-1)
    if (token.type === 'node') nodes.push(token.node)
    else if (last?.type === 'text') addText(last, token)
    else nodes.push(addText({type: 'text', value: ''}, token))
  }
  return nodes
}

function addText(text: Text, token: Exclude<Token, {type: 'node'}>): Text {
  text.value += token.value
  if (token.type === 'text' && token.position) text.position ??= token.position
  return text
}
