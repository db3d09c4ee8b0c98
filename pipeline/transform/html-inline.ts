// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Element, ElementContent, Properties} from 'hast'
import {hollow, isBlock, isEmpty, isSpace, toRuns, transparent} from './html-categories.ts'

/** Copies of inline elements that may still be made; bounds what nested tags can multiply. */
export interface CopyBudget {
  copies: number
}

/**
 * Put an inline element that holds blocks into them instead, around every run of phrasing content:
 * `b(x, p(y))` → `b(x), p(b(y))`. The id stays with the first copy.
 */
export function spread(node: Element, budget: CopyBudget): ElementContent[] {
  const wrap = createWrapper(node, budget)
  const spreaded = spreadOver(node.children, wrap)
  const {id} = node.properties
  return id === undefined || wrap.isUsed() ? spreaded : [toAnchor(id), ...spreaded]
}

interface Wrapper {
  readonly isUsed: () => boolean
  readonly around: (run: readonly ElementContent[]) => ElementContent[]
}

function createWrapper(node: Element, budget: CopyBudget): Wrapper {
  const {id, ...properties} = node.properties
  let used = false
  return {
    isUsed: () => used,
    around: (run) => {
      if (budget.copies <= 0 || run.every((child) => isEmpty(child))) return [...run]
      budget.copies -= 1
      const own = used || id === undefined ? properties : {id, ...properties}
      used = true
      return [{...node, properties: {...own}, children: [...run]}]
    }
  }
}

function spreadOver(nodes: readonly ElementContent[], wrap: Wrapper): ElementContent[] {
  return toRuns(nodes, isBlock).flatMap(({kind, nodes: run}) =>
    kind ? run.map((block) => spreadInto(block, wrap)) : wrap.around(run)
  )
}

/** Between the parts of a list or table there is only space, which stays as it is. */
function spreadInto(block: ElementContent, wrap: Wrapper): ElementContent {
  if (block.type !== 'element' || hollow.has(block.tagName)) return block
  return {...block, children: spreadOver(block.children, wrap)}
}

/** Cut a paragraph at the blocks in it: `p(x, div, y)` → `p(x), div, p(y)`. */
export function cutParagraph(node: Element): ElementContent[] {
  const {id, ...properties} = node.properties
  let isFirst = true
  const pieces = toRuns(node.children, isBlock).flatMap(({kind, nodes}) => {
    if (kind) return nodes
    if (nodes.every(isEmpty)) return []
    const own = isFirst && id !== undefined ? {id, ...properties} : {...properties}
    isFirst = false
    return [{...node, properties: own, children: nodes}]
  })
  return !isFirst || id === undefined ? pieces : [toAnchor(id), ...pieces]
}

/** The phrasing content of a node: blocks open up, a separator where each began and ended. */
export function flatten(node: ElementContent, separator: string): ElementContent[] {
  if (node.type !== 'element') return isSpace(node) ? [{type: 'text', value: ' '}] : [node]
  const inner = node.children.flatMap((child) => flatten(child, separator))
  const isHollow = hollow.has(node.tagName) && node.tagName !== 'hr' && node.tagName !== 'col'
  if (!isBlock(node)) return isHollow ? [node] : [{...node, children: inner}]
  const kept = transparent.has(node.tagName) ? [{...node, children: inner}] : inner
  const edge: ElementContent = {type: 'text', value: separator}
  const {id} = node.properties
  const anchor = id === undefined || transparent.has(node.tagName) ? [] : [toAnchor(id)]
  return [edge, ...anchor, ...kept, {...edge}]
}

/** What led to a block leads to where it began. */
function toAnchor(id: Properties[string]): ElementContent {
  return {type: 'element', tagName: 'span', properties: {id: String(id)}, children: []}
}

function isSpaceAt(nodes: readonly ElementContent[], index: number): boolean {
  const node = nodes[index]
  return node !== undefined && isSpace(node)
}

/** Phrasing content only, without space at the ends where something was opened up. */
export function toPhrasing(nodes: readonly ElementContent[], separator = ' '): ElementContent[] {
  if (!nodes.some(isBlock)) return [...nodes]
  const flat = nodes
    .flatMap((node) => (isBlock(node) ? flatten(node, separator) : [node]))
    .filter((node, index, all) => !isSpace(node) || !isSpaceAt(all, index - 1))
  const first = flat.findIndex((node) => !isSpace(node))
  const last = flat.findLastIndex((node) => !isSpace(node))
  return first === -1 ? [] : flat.slice(first, last + 1)
}
