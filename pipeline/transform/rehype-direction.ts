// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Root} from 'hast'
import {visit} from 'unist-util-visit'
import {canonicalTag} from '../locale/canonical-tag.ts'
import {directionOf} from '../locale/direction.ts'

/** Give every element that names a language its reading direction, where it gives none itself. */
export function rehypeDirection() {
  return (tree: Root): void => {
    visit(tree, 'element', ({properties}) => {
      const {lang, dir} = properties
      if (typeof lang !== 'string' || dir !== undefined) return
      const tag = canonicalTag(lang)
      if (tag === undefined) delete properties['lang']
      else Object.assign(properties, {lang: tag, dir: directionOf(tag)})
    })
  }
}
