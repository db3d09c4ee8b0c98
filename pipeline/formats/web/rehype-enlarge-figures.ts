// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Element, Root} from 'hast'
import {h} from 'hastscript'
import type {Plugin} from 'unified'
import {visit} from 'unist-util-visit'

/** Let a figure's picture open alone, at its full size. */
export const rehypeEnlargeFigures: Plugin<[], Root> = () => (tree) => {
  visit(tree, {type: 'element', tagName: 'figure'}, (figure: Element) => {
    figure.children = figure.children.map((child) =>
      child.type === 'element' && child.tagName === 'img'
        ? h('a.enlarge', {href: child.properties['src']}, [child])
        : child
    )
  })
}
