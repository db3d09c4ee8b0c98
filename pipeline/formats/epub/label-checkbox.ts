// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Element, ElementContent} from 'xast'
import {x} from 'xastscript'

const blocks = new Set(['blockquote', 'div', 'dl', 'figure', 'ol', 'p', 'pre', 'table', 'ul'])

/** In an item of a task list, make the words after the box its name (HTML §4.10.4). */
export function labelCheckbox(item: Element): void {
  const holder = item.children.find(isParagraph) ?? item
  const end = holder.children.findIndex((node) => node.type === 'element' && blocks.has(node.name))
  const words = end === -1 ? holder.children : holder.children.slice(0, end)
  if (!words.some(isCheckbox)) return
  holder.children = [x('label', [...words]), ...holder.children.slice(words.length)]
}

function isParagraph(node: ElementContent): node is Element {
  return node.type === 'element' && node.name === 'p'
}

function isCheckbox(node: ElementContent): boolean {
  return node.type === 'element' && node.name === 'input'
}
