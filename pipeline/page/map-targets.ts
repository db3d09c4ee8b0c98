// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Element, Properties} from 'hast'
import {present} from '../model/present.ts'
import {copyTree} from './copy-tree.ts'

const assetScheme = 'asset:'

/**
 * Copy of a tree in which internal links, and what RDFa is about, lead elsewhere.
 *
 * @param hrefOf new address for the id that `#id` names; `undefined` keeps it.
 */
export function mapLinks(element: Element, hrefOf: (id: string) => string | undefined): Element {
  const map = (value: Value) => mapBehind('#', value, hrefOf)
  return copyTree(element, ({href, about}) =>
    href === undefined && about === undefined
      ? undefined
      : present({href: map(href), about: toList(map(about?.[0]))})
  )
}

/**
 * Copy of a tree in which pictures of the book, and what RDFa says of them, have their place in a
 * format.
 *
 * @param sourceOf new address for the path that `asset:<path>` names.
 */
export function mapSources(element: Element, sourceOf: (path: string) => string): Element {
  const map = (value: Value) => mapBehind(assetScheme, value, sourceOf)
  return copyTree(element, ({src, about}) =>
    src === undefined && about === undefined
      ? undefined
      : present({src: map(src), about: toList(map(about?.[0]))})
  )
}

type Value = Properties[string]

function mapBehind(
  prefix: string,
  value: Value,
  map: (rest: string) => string | undefined
): string | undefined {
  const isOurs = typeof value === 'string' && value.startsWith(prefix)
  return isOurs ? map(value.slice(prefix.length)) : undefined
}

function toList(value: string | undefined): string[] | undefined {
  return value === undefined ? undefined : [value]
}
