// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Element, Root} from 'hast'
import {SKIP, visit} from 'unist-util-visit'
import {canonicalTag} from '../locale/canonical-tag.ts'
import {directionOf} from '../locale/direction.ts'

/** Give every element that names a language its reading direction, where it gives none itself. */
export function rehypeDirection() {
  return (tree: Root): void => {
    visit(tree, 'element', (node) => {
      if (node.tagName === 'svg') return SKIP
      direct(node)
      return undefined
    })
  }
}

function direct({properties}: Element): void {
  const {lang, dir} = properties
  if (typeof lang !== 'string' || dir !== undefined) return
  const tag = canonicalTag(lang)
  if (tag === undefined) delete properties['lang']
  else Object.assign(properties, {lang: tag, dir: directionOf(tag)})
}
