// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Element, ElementContent, Properties} from 'hast'

/**
 * Copy of an element and of all below it, many times faster than `structuredClone`.
 *
 * @param change properties to set besides an element's own.
 */
export function copyTree(
  element: Element,
  change: (properties: Properties) => Properties | undefined = () => undefined
): Element {
  const {properties, children} = element
  return {
    ...element,
    properties: {...properties, ...change(properties)},
    children: children.map((child) => copyContent(child, change))
  }
}

function copyContent(
  node: ElementContent,
  change: (properties: Properties) => Properties | undefined
): ElementContent {
  return node.type === 'element' ? copyTree(node, change) : {...node}
}
