// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Element, ElementContent} from 'hast'
import {toString as textOf} from 'hast-util-to-string'
import {h} from 'hastscript'
import {visit} from 'unist-util-visit'
import {copyTree} from './copy-tree.ts'

/** Copy of content in which the boxes of task lists are named by their tasks (WCAG 4.1.2). */
export function labelTasks(content: readonly ElementContent[]): ElementContent[] {
  const tree = copyTree(h('section', [...content]))
  visit(tree, {type: 'element', tagName: 'li'}, (item: Element) => {
    visit(item, {type: 'element', tagName: 'input'}, (box: Element) => {
      box.properties['ariaLabel'] ??= textOf(item).trim()
    })
  })
  return tree.children
}
