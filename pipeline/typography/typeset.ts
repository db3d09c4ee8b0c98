// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Element, Root, RootContent, Text} from 'hast'
import type {LanguageTag} from '../model/locale.ts'
import {applyEdits, type Run, segmentAt} from './edits.ts'
import {lockedText} from './elements.ts'
import type {Range} from './ordinals.ts'
import {collectRuns, type ProfiledRun, textRun} from './runs.ts'

/** New content of a text node: plain text and the endings of ordinals that are raised. */
interface Part {
  readonly text: string
  readonly raised: boolean
}

type Leaves = Map<number, Part[]>

/**
 * Set a tree by the micro-typography of its languages: spaces that do not break, quotation marks,
 * apostrophes, dashes, ellipses, raised endings of ordinals. Letters and digits never change;
 * code, maths, addresses and what has the class `no-typography` stay as they are.
 *
 * @param language Language of what has no `lang` around it.
 * @returns A new tree that shares all unchanged nodes with the old one.
 */
export function typeset(tree: Root, language: LanguageTag): Root {
  const leaves: Leaves = new Map()
  for (const run of collectRuns(tree, language)) typesetRun(run, leaves)
  if (leaves.size === 0) return tree
  const children = rebuildAll(tree.children, leaves, {leaf: 0})
  return children === undefined ? tree : {...tree, children}
}

/**
 * Set a text that has no markup, such as a title or an entry of a table of contents, by the
 * micro-typography of its language. Ordinals stay on the line.
 */
export function typesetText(text: string, language: LanguageTag): string {
  const run = textRun(text, language)
  const set = applyRules(run)
  if (set === run) return text
  return run.segments.map((_, index) => segmentText(set, index)).join('')
}

function applyRules(run: ProfiledRun): Run {
  return run.profile.rules.reduce((set: Run, rule) => applyEdits(set, rule(set.text)), run)
}

function typesetRun(run: ProfiledRun, leaves: Leaves): void {
  const set = applyRules(run)
  const raised = raisedRanges(set, run.profile.ordinals?.(set.text) ?? [])
  if (set === run && raised.size === 0) return
  set.segments.forEach(({leaf}, index) => {
    if (leaf < 0) return
    const parts = partsOf(set, index, raised.get(index) ?? [])
    const known = leaves.get(leaf)
    if (known === undefined) leaves.set(leaf, parts)
    else known.push(...parts)
  })
}

/** The ranges that lie in one segment and may change, by index of that segment. */
function raisedRanges(run: Run, ranges: readonly Range[]): ReadonlyMap<number, readonly Range[]> {
  const bySegment = new Map<number, Range[]>()
  for (const range of ranges) {
    const index = segmentAt(run, range.start)
    const isWhole = index === segmentAt(run, range.end - 1)
    if (!isWhole || run.segments[index]?.locked !== false) continue
    const known = bySegment.get(index)
    if (known === undefined) bySegment.set(index, [range])
    else known.push(range)
  }
  return bySegment
}

function segmentText({text, segments, starts}: Run, index: number): string {
  const segment = segments[index]
  return segment?.locked ? segment.source : text.slice(starts[index], starts[index + 1])
}

function partsOf(run: Run, index: number, ranges: readonly Range[]): Part[] {
  if (ranges.length === 0) return [{text: segmentText(run, index), raised: false}]
  const parts: Part[] = []
  let from = run.starts[index] ?? 0
  for (const {start, end} of ranges) {
    parts.push({text: run.text.slice(from, start), raised: false})
    parts.push({text: run.text.slice(start, end), raised: true})
    from = end
  }
  parts.push({text: run.text.slice(from, run.starts[index + 1]), raised: false})
  return parts
}

/** Counts the text nodes in the order in which the runs were collected. */
interface Cursor {
  leaf: number
}

function rebuildElement(element: Element, leaves: Leaves, cursor: Cursor): Element {
  if (lockedText(element) !== undefined) return element
  const children = rebuildAll(element.children, leaves, cursor)
  return children === undefined ? element : {...element, children}
}

function rebuildAll<Content extends RootContent>(
  nodes: readonly Content[],
  leaves: Leaves,
  cursor: Cursor
): (Content | Text | Element)[] | undefined {
  let changed = false
  const fresh: (Content | Text | Element)[] = []
  for (const node of nodes) {
    const own = rebuildNode(node, leaves, cursor)
    changed ||= own.length !== 1 || own[0] !== node
    fresh.push(...own)
  }
  return changed ? fresh : undefined
}

function rebuildNode<Content extends RootContent>(
  node: Content,
  leaves: Leaves,
  cursor: Cursor
): readonly (Content | Text | Element)[] {
  if (node.type === 'text') return textNodes(node, leaves.get(cursor.leaf++))
  return node.type === 'element' ? [rebuildElement(node, leaves, cursor)] : [node]
}

function textNodes(node: Text, parts: readonly Part[] | undefined): (Text | Element)[] {
  if (parts === undefined) return [node]
  const nodes: (Text | Element)[] = []
  let plain = ''
  for (const {text, raised} of parts) {
    if (!raised) {
      plain += text
      continue
    }
    if (plain !== '') nodes.push({type: 'text', value: plain})
    nodes.push(superior(text))
    plain = ''
  }
  if (plain === node.value) return [node]
  if (plain === '') return nodes
  return [...nodes, nodes.length === 0 ? {...node, value: plain} : {type: 'text', value: plain}]
}

function superior(text: string): Element {
  return {
    type: 'element',
    tagName: 'sup',
    properties: {className: ['ordinal']},
    children: [{type: 'text', value: text}]
  }
}
