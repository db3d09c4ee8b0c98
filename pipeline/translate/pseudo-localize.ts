// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Nodes, PhrasingContent} from 'mdast'
import {SKIP, visit} from 'unist-util-visit'

/** How words of a language that nobody speaks are made: `latin` with accents, `arabic` mirrored. */
export type PseudoScript = 'latin' | 'arabic'

const letters = 'abcdefghijklmnopqrstuvwxyz'

const alphabets: Readonly<Record<PseudoScript, string>> = {
  latin: 'åƀçđéƒĝĥîĵķļɱñöþɋŕšţûṽŵẋýž',
  arabic: 'ابجدهوزحطيكلمنسعفصقرشتثخذضظ'
}

/** Other languages take about a third more room than English. */
const growth = 0.3

/** What is no word: placeholders, keys of citations, entities, escapes; everything else stays but for letters. */
const wordsIn = /\{[^{}]*\}|\\?@[\w:.#$%&+?~/-]+|&(?:#x?[\da-f]+|[a-z]\w*);|\\.|[\p{L}\p{M}]+/giu

/**
 * Plain text in a language that nobody speaks: what stays as it was has escaped translation, what
 * does not fit has no room for other languages.
 */
export function pseudoLocalizeText(text: string, script: PseudoScript): string {
  return text.replace(wordsIn, (word) => (/^[{@&\\]/.test(word) ? word : pseudoWord(word, script)))
}

/** Any letter has its stand-in; vowels of the last one draw the word out. */
function pseudoWord(word: string, script: PseudoScript): string {
  const bare = word.normalize('NFD').replace(/\p{M}/gu, '')
  const alphabet = [...alphabets[script]]
  const spelled = [...bare].map((letter) => {
    const stand = alphabet[standOf(letter)] ?? letter
    return letter === letter.toLowerCase() ? stand : stand.toUpperCase()
  })
  const more = Math.round(spelled.length * growth)
  return spelled.join('') + (script === 'latin' ? 'ö' : 'و').repeat(more)
}

function standOf(letter: string): number {
  const index = letters.indexOf(letter.toLowerCase())
  return index >= 0 ? index : (letter.codePointAt(0) ?? 0) % letters.length
}

/** What is kept as it is typed. */
const kept: ReadonlySet<string> = new Set(['inlineCode', 'inlineMath', 'html', 'footnoteReference'])

/**
 * A message in such a language, its Markdown whole: only the words that readers see change.
 *
 * @param nodes of the message, parsed alone, their positions counted in `source`.
 */
export function pseudoLocalizeMessage(
  source: string,
  nodes: readonly PhrasingContent[],
  script: PseudoScript
): string {
  const spans = nodes.flatMap((node) => spansOf(node, source))
  let text = ''
  let from = 0
  for (const [start, end] of spans) {
    text += source.slice(from, start) + pseudoLocalizeText(source.slice(start, end), script)
    from = end
  }
  return text + source.slice(from)
}

type Span = readonly [start: number, end: number]

/** Places of the words in a message, in order. */
function spansOf(root: Nodes, source: string): Span[] {
  const spans: Span[] = []
  visit(root, (node) => {
    if (kept.has(node.type) || isReference(node) || isAddress(node, source)) return SKIP
    const span = node.type === 'image' ? altOf(node, source) : placeOf(node)
    if (span && (node.type === 'text' || node.type === 'image')) spans.push(span)
    return undefined
  })
  return spans
}

/** The label of `:ref[…]` is a name. */
function isReference(node: Nodes): boolean {
  return node.type === 'textDirective' && node.name === 'ref'
}

function placeOf({position}: Nodes): Span | undefined {
  const {start, end} = position ?? {}
  return start?.offset === undefined || end?.offset === undefined
    ? undefined
    : [start.offset, end.offset]
}

/** The words between the brackets of `![…]`. */
function altOf(node: Nodes, source: string): Span | undefined {
  const [start, end] = placeOf(node) ?? [0, 0]
  const alt = /^!\[((?:\\.|[^[\]\\])*)\]/.exec(source.slice(start, end))?.[1]
  return alt ? [start + 2, start + 2 + alt.length] : undefined
}

/** An address that is typed bare: `<https://example.org>`. */
function isAddress(node: Nodes, source: string): boolean {
  if (node.type !== 'link') return false
  const [start] = placeOf(node) ?? [0]
  return source[start] !== '['
}
