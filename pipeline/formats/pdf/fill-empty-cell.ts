// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Element, ElementContent} from 'hast'

/** Elements that show something without any text. */
const shown = new Set(['img', 'svg', 'input', 'math'])

/**
 * Put a space in a cell of a table that shows nothing: Chromium leaves cells on which it paints
 * nothing out of the structure, and the row would be short of a column (ISO 14289-1 §7.5).
 */
export function fillEmptyCell({tagName, children}: Element): void {
  if (tagName !== 'td' && tagName !== 'th') return
  if (!children.some(isShown)) children.push({type: 'text', value: '\u00A0'})
}

function isShown(node: ElementContent): boolean {
  if (node.type === 'text') return /[^\t\n\f\r ]/.test(node.value)
  return node.type === 'element' && (shown.has(node.tagName) || node.children.some(isShown))
}
