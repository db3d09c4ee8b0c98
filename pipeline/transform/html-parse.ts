// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Element, ElementContent, Root, RootContent} from 'hast'
import {raw} from 'hast-util-raw'
import type {Raw} from 'mdast-util-to-hast'
import type {VFile} from 'vfile'

/** A parsed tree in which Markdown's own elements are marked, so that no author can imitate them. */
export interface ParsedHtml {
  readonly tree: Root
  /** Attribute that only Markdown's own elements bear; its value is their number. */
  readonly marker: string
  /** Markdown's own elements by number. */
  readonly own: readonly Element[]
}

/**
 * Parse raw nodes together with the elements around them (HTML §13.2), their places kept. The
 * whole stands in an element with a name that no raw HTML has, so that stray tags cannot leave it.
 */
export function parseHtml(tree: Root, file: VFile): ParsedHtml {
  const marker = findMarker(tree)
  const own: Element[] = []
  const children = tree.children.map((node) => mark(node, marker, own))
  // `Raw` is no member of hast's own types, and hast-util-raw asks for a root of elements.
  const wrapper = {type: 'element', tagName: marker, properties: {}, children} as Element
  const parsed = raw({type: 'root', children: [wrapper]}, {file})
  const parts: readonly RootContent[] = parsed.type === 'root' ? parsed.children : []
  const contents = parts.flatMap((part) =>
    part.type === 'element' && part.tagName === marker ? part.children : [part]
  )
  return {tree: {...tree, children: contents}, marker, own}
}

/** A name that occurs nowhere in the raw HTML; numbers are compared whole, so the search is short. */
function findMarker(tree: Root): string {
  const taken = new Set<string>()
  const collect = (node: RootContent | Raw): void => {
    if (node.type === 'element') for (const child of node.children) collect(child)
    if (node.type !== 'raw') return
    for (const [, digits] of node.value.matchAll(/colophon(\d+)/gi)) taken.add(digits ?? '')
  }
  for (const node of tree.children) collect(node)
  let count = 0
  while (taken.has(String(count))) count += 1
  return `colophon${count}`
}

function mark<T extends RootContent | ElementContent>(node: T, marker: string, own: Element[]): T {
  if (node.type !== 'element') return node
  const properties = {[marker]: String(own.length)}
  own.push(node)
  const children = node.children.map((child) => mark(child, marker, own))
  return {...node, properties, children}
}

/** Give Markdown's own elements back what they had; a copy that the parser made has no id. */
export function restoreOwn({tree, marker, own}: ParsedHtml): Root {
  const seen = new Set<Element>()
  const restore = <T extends RootContent | ElementContent>(node: T): T => {
    if (node.type !== 'element') return node
    const children = node.children.map(restore)
    const original = own[Number(node.properties[marker] ?? Number.NaN)]
    if (!original) return {...node, children}
    const {id, ...others} = original.properties
    const properties = seen.has(original) || id === undefined ? others : {id, ...others}
    seen.add(original)
    return {...original, tagName: node.tagName, properties, children} as T
  }
  return {...tree, children: tree.children.map(restore)}
}
