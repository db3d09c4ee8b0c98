// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Nodes, Parents, PhrasingContent, Root} from 'mdast'
import type {LanguageTag} from '../model/locale.ts'
import {findAddresses} from '../typography/addresses.ts'
import type {Vocabulary} from './vocabulary.ts'

/** Stands, character for character, for marks of Markdown in a {@link Prose}. */
export const markupSign = '\u0001'

/** Stands, character for character, for what is no text of the block: code, addresses, HTML. */
export const objectSign = '\ufffc'

/** The words of one block as they stand in the source, all else masked. */
export interface Prose {
  /** As long as the block's source, so that offsets agree. */
  readonly text: string
  /** Offset of the block in the source. */
  readonly start: number
  readonly kind: 'paragraph' | 'heading' | 'tableCell'
}

/** A node with what it stands in, the nearest last. */
export interface FoundNode<T extends Nodes = Nodes> {
  readonly node: T
  readonly above: readonly Parents[]
}

/** A chapter made ready for rules: what several of them look for is found once. */
export interface LintedChapter {
  /** The source, decoded. */
  readonly text: string
  readonly tree: Root
  readonly language: LanguageTag
  /** Absent where no dictionary is at hand. */
  readonly vocabulary: Vocabulary | undefined
  readonly prose: readonly Prose[]
  readonly nodes: <K extends Nodes['type']>(
    type: K
  ) => readonly FoundNode<Extract<Nodes, {type: K}>>[]
}

/** Make a chapter ready for rules. */
export function toLintedChapter(
  text: string,
  tree: Root,
  language: LanguageTag,
  vocabulary: Vocabulary | undefined
): LintedChapter {
  const found = new Map<string, FoundNode[]>()
  gather(tree, [], found)
  const nodes: LintedChapter['nodes'] = (type) => (found.get(type) ?? []).filter(isOfType(type))
  const blocks = [...nodes('paragraph'), ...nodes('heading'), ...nodes('tableCell')]
  const prose = blocks
    .filter(({above}) => !above.some(isForeign))
    .flatMap(({node}) => toProse(node, text))
    .sort((a, b) => a.start - b.start)
  return {text, tree, language, vocabulary, prose, nodes}
}

function gather(node: Nodes, above: readonly Parents[], found: Map<string, FoundNode[]>): void {
  const known = found.get(node.type)
  if (known) known.push({node, above})
  else found.set(node.type, [{node, above}])
  if (!('children' in node)) return
  const around = [...above, node]
  for (const child of node.children) gather(child, around, found)
}

function isOfType<K extends Nodes['type']>(type: K) {
  return (found: FoundNode): found is FoundNode<Extract<Nodes, {type: K}>> =>
    found.node.type === type
}

/** What is said in another language follows other rules. */
function isForeign(node: Nodes): boolean {
  return 'name' in node && node.name === 'lang'
}

type Block = Extract<Nodes, {type: Prose['kind']}>

function toProse(block: Block, source: string): Prose[] {
  const start = block.position?.start.offset
  const end = block.position?.end.offset
  if (start === undefined || end === undefined) return []
  const mask = Array.from({length: end - start}, () => markupSign)
  const show = (from: number, shown: string) => {
    for (let index = 0; index < shown.length; index += 1) {
      mask[from - start + index] = shown.charAt(index)
    }
  }
  for (const child of block.children) showPhrase(child, source, show)
  return [{text: mask.join(''), start, kind: block.type}]
}

type Show = (from: number, shown: string) => void

/** Nodes that are read on as text. */
const transparent: ReadonlySet<string> = new Set([
  ...['emphasis', 'strong', 'delete', 'link', 'linkReference']
])

function showPhrase(node: PhrasingContent, source: string, show: Show): void {
  const from = node.position?.start.offset
  const to = node.position?.end.offset
  if (from === undefined || to === undefined) return
  if (node.type === 'text') show(from, readable(source.slice(from, to)))
  else if (node.type === 'break') show(from, source.slice(from, to).replace(/[^\n]/g, markupSign))
  else if (transparent.has(node.type) && 'children' in node && !isOwnLink(node, source)) {
    for (const child of node.children) showPhrase(child, source, show)
  } else show(from, objectSign.repeat(to - from))
}

/** A link that shows its address. */
function isOwnLink({type, position}: PhrasingContent, source: string): boolean {
  return type === 'link' && source.charAt(position?.start.offset ?? 0) !== '['
}

const lineMarks = /(?<=\n)[ \t>]+/g
const escapes = /\\[!-/:-@[-`{-~]|&(?:#\d+|#x[\da-f]+|\w+);/gi

/** Text of the source without marks of quotations, escapes and references to characters. */
function readable(text: string): string {
  const plain = text
    .replace(lineMarks, (marks) => markupSign.repeat(marks.length))
    .replace(escapes, (typed) => objectSign.repeat(typed.length))
  let shown = plain
  for (const {start, end} of findAddresses(plain)) {
    shown = shown.slice(0, start) + objectSign.repeat(end - start) + shown.slice(end)
  }
  return shown
}
