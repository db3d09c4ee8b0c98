// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Element, ElementContent, Root} from 'hast'
import {h, s} from 'hastscript'
import type {Plugin} from 'unified'
import {visit} from 'unist-util-visit'
import type {Locale} from '../../model/locale.ts'

/**
 * Let the picture of a figure open large: a file alone, at its full size; a drawing, which is part of
 * the page and has no file, over the page (HTML popover API, no script).
 */
export const rehypeEnlargeFigures: Plugin<[Locale], Root> = (locale) => (tree) => {
  let count = 0
  const enlarge = (child: ElementContent): ElementContent => {
    if (child.type !== 'element') return child
    if (child.tagName === 'img') return h('a.enlarge', {href: child.properties['src']}, [child])
    return child.tagName === 'svg' ? buildFrame(child, `_f${++count}`, locale) : child
  }
  visit(tree, {type: 'element', tagName: 'figure'}, (figure: Element) => {
    figure.children = figure.children.map(enlarge)
  })
}

/** A drawing in a box that can leave the page; an empty one of its shape keeps its place meanwhile. */
function buildFrame(drawing: Element, id: string, {terms}: Locale): Element {
  const {viewBox, width, height} = drawing.properties
  const button = h('button', {popoverTarget: id, ariaLabel: terms['page.enlarge']})
  return h('div.frame', [
    s('svg', {viewBox, width, height, ariaHidden: 'true'}),
    h('div.drawing-box', {id, popover: 'auto'}, [drawing, button])
  ])
}
