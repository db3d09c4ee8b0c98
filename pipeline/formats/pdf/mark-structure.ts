// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Element} from 'hast'
import {visit} from 'unist-util-visit'

/**
 * What begins the alternative text of an element whose PDF structure type is chosen here:
 * Chromium hands `role=figure` and `aria-label` on, and the repairs (`repair-structure.ts`) turn
 * them into the type that is named.
 */
export const sentinel = '§'

/**
 * Prepare a page for PDF/UA (ISO 14289-1): roles that make Chromium drop a structure type go, and
 * elements that HTML cannot name for a PDF are marked.
 */
export function markStructure(page: Element, language: string): void {
  visit(page, 'element', (node) => {
    const {properties} = node
    if (node.tagName === 'math') properties['role'] = 'math'
    else if (isNote(node)) markAs(node, 'Note', String(properties['id'] ?? ''))
    else if (isForeign(node, language)) markAs(node, 'Span', '', String(properties['lang']))
    else dropRole(node)
  })
}

function isNote({properties}: Element): boolean {
  const classes = properties['className']
  return Array.isArray(classes) && classes.includes('note') && !classes.includes('callout')
}

const inline = new Set(['span', 'i', 'q', 'cite', 'em', 'b', 'strong'])

function isForeign({tagName, properties}: Element, language: string): boolean {
  const {lang} = properties
  return inline.has(tagName) && typeof lang === 'string' && lang !== language
}

function markAs(node: Element, type: string, id: string, language = ''): void {
  node.properties['role'] = 'figure'
  node.properties['ariaLabel'] = `${sentinel}${type}|${id}|${language}`
}

/** Any DPUB role makes an element `NonStruct`; pictures keep theirs. */
function dropRole({properties}: Element): void {
  if (properties['role'] === 'img') return
  delete properties['role']
  delete properties['ariaLabelledBy']
  if (properties['role'] === undefined) delete properties['ariaLabel']
}
