// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Element, ElementContent, RootContent} from 'hast'
import {isElement, isHeading, isSpace, toRuns} from './html-categories.ts'
import type {ParsedHtml} from './html-parse.ts'

/**
 * Bring headings out of the author's `div`s (also what was `center`, `header`, `section` …) to the
 * top level, where they make sections; what stood beside them keeps the `div`.
 */
export function hoistHeadings(parsed: ParsedHtml): ParsedHtml {
  const children = parsed.tree.children.flatMap((node): RootContent[] =>
    node.type === 'doctype' ? [] : hoist(node, parsed.marker)
  )
  return {...parsed, tree: {...parsed.tree, children}}
}

function hoist(node: ElementContent, marker: string): ElementContent[] {
  if (!isBox(node, marker) || !holdsHeading(node, marker)) return [node]
  const {id, ...properties} = node.properties
  const inner = node.children.flatMap((child) => hoist(child, marker))
  const pieces = toRuns(inner, isHeading).flatMap(({kind, nodes}): ElementContent[] =>
    kind || nodes.every(isSpace) ? nodes : [{...node, properties: {...properties}, children: nodes}]
  )
  const anchor = {type: 'element' as const, tagName: 'span', properties: {id}, children: []}
  return id === undefined ? pieces : [anchor, ...pieces]
}

function isBox(node: ElementContent, marker: string): node is Element & {tagName: 'div'} {
  return isElement(node, 'div') && !(marker in node.properties)
}

function holdsHeading(node: Element, marker: string): boolean {
  return node.children.some(
    (child) => isHeading(child) || (isBox(child, marker) && holdsHeading(child, marker))
  )
}
