// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Element, ElementContent} from 'hast'

/** Words of a heading as contents show them: pictures by their text alternative, calls of notes not. */
export function headingText(children: readonly ElementContent[]): string {
  return children.map(wordsOf).join('').replace(/\s+/g, ' ').trim()
}

function wordsOf(node: ElementContent): string {
  if (node.type === 'text') return node.value
  if (node.type !== 'element' || isCall(node)) return ''
  return pictureText(node) ?? node.children.map(wordsOf).join('')
}

function pictureText({tagName, properties}: Element): string | undefined {
  if (tagName === 'img') return String(properties['alt'] ?? '')
  return tagName === 'svg' ? String(properties['ariaLabel'] ?? '') : undefined
}

/** The call of a note in a heading is no part of its title. */
export function isCall(node: ElementContent): boolean {
  return node.type === 'element' && node.properties['role'] === 'doc-noteref'
}
