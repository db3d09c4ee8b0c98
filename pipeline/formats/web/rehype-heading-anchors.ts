// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Element, Root} from 'hast'
import {toString as textOf} from 'hast-util-to-string'
import {h} from 'hastscript'
import type {Plugin} from 'unified'
import {visit} from 'unist-util-visit'
import {formatTerm} from '../../locale/format-term.ts'
import type {Locale} from '../../model/locale.ts'

/** Put a link to itself beside the heading of every sub-section. */
export const rehypeHeadingAnchors: Plugin<[Locale], Root> =
  ({terms}) =>
  (tree) => {
    visit(tree, 'element', (node) => {
      const [heading, ...rest] = node.children
      if (!isSubsection(node) || heading?.type !== 'element') return
      const ariaLabel = formatTerm(terms['page.anchor'], {title: textOf(heading)})
      const link = h('a.anchor', {href: `#${node.properties['id']}`, ariaLabel}, '#')
      node.children = [h('div.heading', [heading, link]), ...rest]
    })
  }

function isSubsection({tagName, properties, children: [first]}: Element): boolean {
  return (
    tagName === 'section' &&
    /\blevel\d\b/.test(String(properties['className'])) &&
    first?.type === 'element' &&
    /^h[2-6]$/.test(first.tagName)
  )
}
