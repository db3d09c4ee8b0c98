// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Element, Properties, Root} from 'hast'
import {h} from 'hastscript'
import type {Plugin} from 'unified'
import {SKIP, visit} from 'unist-util-visit'
import {formatTerm} from '../../locale/format-term.ts'
import type {Locale} from '../../model/locale.ts'

/**
 * Give what may be wider than a telephone a box that scrolls, for the keyboard too (WCAG 2.1.1):
 * tables, display formulas and code.
 */
export const rehypeScrollBoxes: Plugin<[Locale], Root> =
  ({terms}) =>
  (tree) => {
    visit(tree, 'element', (node, index, parent) => {
      if (node.tagName === 'pre') node.properties['tabIndex'] = 0
      const box = boxOf(node, {ariaLabel: formatTerm(terms['table.label'], {number: ''}).trim()})
      if (!box || !parent || index === undefined) return undefined
      parent.children.splice(index, 1, box)
      return SKIP
    })
  }

function boxOf(node: Element, fallback: Properties): Element | undefined {
  const properties = {role: 'group', tabIndex: 0}
  if (node.tagName === 'table') {
    return h('div.scroll-box', {...properties, ...nameByCaption(node, fallback)}, [node])
  }
  return node.tagName === 'math' && node.properties['display'] === 'block'
    ? h('span.scroll-box', {...properties, ariaLabel: node.properties['alttext']}, [node])
    : undefined
}

/** The caption names the box. */
function nameByCaption(table: Element, fallback: Properties): Properties {
  const id = table.properties['id']
  const caption = table.children.find(
    (child) => child.type === 'element' && child.tagName === 'caption'
  )
  if (caption?.type !== 'element' || typeof id !== 'string') return fallback
  caption.properties['id'] ??= `${id}_caption`
  return {ariaLabelledBy: [String(caption.properties['id'])]}
}
