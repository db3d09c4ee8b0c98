// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Element} from 'hast'
import {copyTree} from './copy-tree.ts'

const assetScheme = 'asset:'

/**
 * Copy of a tree in which internal links lead elsewhere.
 *
 * @param hrefOf new address for the id that a link `#id` names; `undefined` keeps the link.
 */
export function mapLinks(element: Element, hrefOf: (id: string) => string | undefined): Element {
  return copyTree(element, ({href}) => {
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
  return copyTree(element, ({src}) =>
    typeof src === 'string' && src.startsWith(assetScheme)
      ? {src: sourceOf(src.slice(assetScheme.length))}
      : undefined
  )
}
