// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Element, Parents, Root} from 'hast'
import {SKIP, type VisitorResult, visit} from 'unist-util-visit'
import type {VFile} from 'vfile'
import {warn} from '../model/message.ts'
import {headingText} from './heading-text.ts'

/**
 * Take headings without words for what they are: contents cannot name them and screen readers
 * announce nothing (WCAG 2.2 SC 2.4.6). Pictures that mean something speak for a heading.
 */
export function rehypeHeadings() {
  return (tree: Root, file: VFile): void => {
    visit(tree, 'element', (node, index, parent) => {
      if (index === undefined || !parent || !isWordless(node)) return undefined
      report(node, file)
      if (node.children.length === 0) return drop(parent, index)
      node.tagName = isSummary(parent) ? 'span' : 'p'
      return undefined
    })
  }
}

function isWordless({tagName, children}: Element): boolean {
  return /^h[1-6]$/.test(tagName) && headingText(children) === ''
}

function isSummary(parent: Parents): boolean {
  return parent.type === 'element' && parent.tagName === 'summary'
}

function drop(parent: Parents, index: number): VisitorResult {
  parent.children.splice(index, 1)
  return [SKIP, index]
}

function report({children, position}: Element, file: VFile): void {
  const mend = children.length === 0 ? 'it was left out' : 'it is set as a paragraph'
  const reason = `Unexpected heading without words, expected a title; ${mend}`
  warn(file, 'heading-words', reason, position)
}
