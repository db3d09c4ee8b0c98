// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Element, Properties} from 'hast'
import {visit} from 'unist-util-visit'

const assetScheme = 'asset:'

/**
 * Copy of a tree in which internal links lead elsewhere.
 *
 * @param hrefOf new address for the id that a link `#id` names; `undefined` keeps the link.
 */
export function mapLinks(element: Element, hrefOf: (id: string) => string | undefined): Element {
  return mapProperties(element, ({href}) => {
    if (typeof href !== 'string' || !href.startsWith('#')) return undefined
    const target = hrefOf(href.slice(1))
    return target === undefined ? undefined : {href: target}
  })
}

/**
 * Copy of a tree in which pictures of the book have their place in a format.
 *
 * @param sourceOf new address for the path that a source `asset:<path>` names.
 */
export function mapSources(element: Element, sourceOf: (path: string) => string): Element {
  return mapProperties(element, ({src}) =>
    typeof src === 'string' && src.startsWith(assetScheme)
      ? {src: sourceOf(src.slice(assetScheme.length))}
      : undefined
  )
}

function mapProperties(
  element: Element,
  change: (properties: Properties) => Properties | undefined
): Element {
  const copy = structuredClone(element)
  visit(copy, 'element', (node) => {
    Object.assign(node.properties, change(node.properties))
  })
  return copy
}
