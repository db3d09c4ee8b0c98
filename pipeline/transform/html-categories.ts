// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Element, ElementContent} from 'hast'
import {isBlank} from './html-text.ts'

/** Flow content that is not phrasing content (HTML §3.2.5.2), and parts that need their parent. */
const blocks: ReadonlySet<string> = new Set([
  ...['address', 'article', 'aside', 'blockquote', 'details', 'dialog', 'div', 'dl', 'fieldset'],
  ...['figure', 'footer', 'form', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'header', 'hgroup', 'hr'],
  ...['main', 'menu', 'nav', 'ol', 'p', 'pre', 'search', 'section', 'table', 'ul']
])

/** Elements that only stand in a parent of their own, by that parent. */
export const parts: Readonly<Record<string, 'ul' | 'dl' | 'table' | 'figure' | 'details'>> = {
  ...{li: 'ul', dt: 'dl', dd: 'dl', caption: 'table', colgroup: 'table', col: 'table'},
  ...{thead: 'table', tbody: 'table', tfoot: 'table', tr: 'table', td: 'table', th: 'table'},
  ...{figcaption: 'figure', summary: 'details'}
}

/** Elements that take the content model of their parent (HTML §3.2.5.3). */
export const transparent: ReadonlySet<string> = new Set(['a', 'del', 'ins'])

/** Elements that hold phrasing content and, when blocks stand in them, go into the blocks. */
export const inlineWrappers: ReadonlySet<string> = new Set([
  ...['abbr', 'b', 'bdi', 'bdo', 'cite', 'code', 'data', 'dfn', 'em', 'i', 'kbd', 'mark', 'q'],
  ...['s', 'samp', 'small', 'span', 'strong', 'sub', 'sup', 'time', 'u', 'var']
])

/** Elements that hold nothing. */
export const hollow: ReadonlySet<string> = new Set(['br', 'col', 'hr', 'img', 'input', 'wbr'])

export function isElement<Name extends string>(
  node: ElementContent | undefined,
  tagName?: Name
): node is Element & {tagName: Name} {
  return node?.type === 'element' && (tagName === undefined || node.tagName === tagName)
}

/** The element under another name, with the attributes that every element may have. */
export function rename(node: Element, tagName: string): Element {
  const general = Object.entries(node.properties).filter(([name]) => isGeneral(name))
  return {...node, tagName, properties: Object.fromEntries(general)}
}

/** Parts of something that they do not fit in, as plain boxes; empty ones go. */
export function toBoxes(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes
    .map((node) => (node.type === 'element' ? rename(node, 'div') : node))
    .filter((node) => !isEmpty(node))
}

function isGeneral(name: string): boolean {
  return /^(id|className|title|lang|dir|role|aria[A-Z].*|data[A-Z].*)$/.test(name)
}

export function isHeading(node: ElementContent): node is Element {
  return node.type === 'element' && /^h[1-6]$/.test(node.tagName)
}

/** White space between elements. */
export function isSpace(node: ElementContent): boolean {
  return node.type === 'text' && isBlank(node.value)
}

/** Whether a node must not stand where only phrasing content may. */
export function isBlock(node: ElementContent): boolean {
  if (node.type !== 'element') return false
  if (blocks.has(node.tagName) || Object.hasOwn(parts, node.tagName)) return true
  return transparent.has(node.tagName) && node.children.some(isBlock)
}

/** Whether a node needs a parent that it may not have. */
export function isPart(node: ElementContent): node is Element {
  return node.type === 'element' && Object.hasOwn(parts, node.tagName)
}

/** Attributes that say nothing where there is no content. */
const idle: ReadonlySet<string> = new Set(['cite', 'dateTime', 'dir', 'lang', 'title'])

/** Whether a node shows nothing: space, or an empty element that nothing can refer to. */
export function isEmpty(node: ElementContent): boolean {
  if (node.type === 'text') return isBlank(node.value)
  if (node.type !== 'element') return true
  if (hollow.has(node.tagName) || node.tagName === 'math' || node.tagName === 'svg') return false
  return (
    Object.keys(node.properties).every((name) => idle.has(name)) && node.children.every(isEmpty)
  )
}

/** Gives list items, cells and other parts without their parent one. */
export type Gather = (nodes: readonly ElementContent[]) => ElementContent[]

/** Cut a list of nodes wherever the kind changes. */
export function toRuns<Kind>(
  nodes: readonly ElementContent[],
  kindOf: (node: ElementContent) => Kind
): {readonly kind: Kind; readonly nodes: ElementContent[]}[] {
  const runs: {kind: Kind; nodes: ElementContent[]}[] = []
  for (const node of nodes) {
    const last = runs.at(-1)
    const kind = kindOf(node)
    if (last && last.kind === kind) last.nodes.push(node)
    else runs.push({kind, nodes: [node]})
  }
  return runs
}
