// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Element} from 'hast'
import {visit} from 'unist-util-visit'

/** Elements that the report on the layout may name. */
const blocks = new Set(
  'p li dd dt h1 h2 h3 h4 h5 h6 pre table figure img blockquote caption figcaption math'.split(' ')
)

/** Tell where in the source the blocks of a page come from: `data-at="line:column"`. */
export function markSources(page: Element): void {
  visit(page, 'element', ({tagName, position, properties}) => {
    if (!position || !blocks.has(tagName)) return
    properties['dataAt'] = `${position.start.line}:${position.start.column}`
  })
}
