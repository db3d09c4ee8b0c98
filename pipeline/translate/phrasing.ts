// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Definition, FootnoteDefinition, Nodes, PhrasingContent, Root} from 'mdast'
import {visit} from 'unist-util-visit'
import {movePositions} from './move-positions.ts'

/**
 * Parses Markdown in which no line opens a block but a paragraph: `1. x` and `# x` are text. The
 * parser belongs to whoever reads chapters, so that both know the same syntax.
 */
export type ParagraphParser = (text: string) => Root

/** Labels of the notes and of the links that a chapter defines, as typed, by what they are called. */
export type Labels = ReadonlyMap<string, string>

/** The labels that a message of this chapter may use. */
export function labelsOf(tree: Root): Labels {
  const labels = new Map<string, string>()
  visit(tree, (node) => {
    if (!isDefinition(node)) return
    const label = `${node.type === 'definition' ? '' : '^'}${node.identifier}`
    labels.set(normal(label), label)
  })
  return labels
}

/** Labels match whatever their case and their spaces (CommonMark §6.3). */
function normal(label: string): string {
  return label.replace(/\s+/g, ' ').trim().toLowerCase().toUpperCase()
}

function isDefinition(node: Nodes): node is Definition | FootnoteDefinition {
  return node.type === 'definition' || node.type === 'footnoteDefinition'
}

/** Keeps any mark from opening a block; to the inline marks it is like the start of a line. */
const guard = '('

/**
 * Parse a message as running text. References count as such only where their definition is known,
 * so those that the text names are given to the parser.
 *
 * @returns nodes with positions relative to `text`, or `undefined` when it is more than one block.
 */
export function parsePhrasing(
  text: string,
  labels: Labels,
  parse: ParagraphParser
): PhrasingContent[] | undefined {
  const named = [...text.matchAll(/\[((?:\\.|[^[\]\\])+)\]/g)].flatMap(
    ([, label = '']) => labels.get(normal(label)) ?? []
  )
  const definitions = [...new Set(named)].map((label) => `\n\n[${label}]: x`).join('')
  const [block, ...others] = parse(`${guard}${text}${definitions}`).children
  if (block?.type !== 'paragraph' || !others.every(isDefinition)) return undefined
  return withoutGuard(block.children)
}

function withoutGuard([first, ...rest]: PhrasingContent[]): PhrasingContent[] {
  if (first?.type !== 'text') return []
  const value = first.value.slice(guard.length)
  const nodes = value === '' ? rest : [{...first, value}, ...rest]
  movePositions(nodes, {offset: -guard.length, line: 0, column: -guard.length})
  return nodes
}

/**
 * Whether two runs of nodes mean the same: positions aside, a soft break being a space and
 * neighbouring texts one.
 */
export function isSamePhrasing(
  one: readonly PhrasingContent[],
  other: readonly PhrasingContent[]
): boolean {
  return JSON.stringify(toCanonical(one)) === JSON.stringify(toCanonical(other))
}

interface Plain {
  type?: string
  value?: string
  [field: string]: unknown
}

function toCanonical(nodes: readonly Nodes[]): Plain[] {
  const plain: Plain[] = []
  for (const node of nodes) {
    const next = toPlain(node)
    const last = plain.at(-1)
    if (last?.type === 'text' && next.type === 'text') last.value = `${last.value}${next.value}`
    else plain.push(next)
  }
  return plain
}

/** Fields in one order, so that they compare as text. */
function toPlain(node: Nodes): Plain {
  const {position: _, data: __, ...fields} = node
  const plain: Plain = Object.fromEntries(
    Object.entries(fields)
      .filter(([, value]) => value !== null && value !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
  )
  if ('children' in node) plain['children'] = toCanonical(node.children)
  if (typeof plain.value === 'string') plain.value = plain.value.replace(/[ \t]*\r?\n[ \t]*/g, ' ')
  return plain
}
