// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Element, Properties} from 'hast'
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
    if (node.tagName === 'math') markAs(node, {type: 'Formula', text: textOfFormula(properties)})
    else if (isNote(node)) markAs(node, {type: 'Note', id: String(properties['id'] ?? '')})
    else if (isForeign(node, language))
      markAs(node, {type: 'Span', language: String(properties['lang'])})
    else dropRole(node)
  })
  visit(page, {type: 'element', tagName: 'nav'}, markContents)
}

/** Lists of contents are no lists (ISO 32000-1 §14.8.4.3.2). */
function markContents(nav: Element): void {
  visit(nav, 'element', (node) => {
    if (node.tagName === 'ol') markAs(node, {type: 'TOC'})
    else if (node.tagName === 'li') markAs(node, {type: 'TOCI'})
  })
}

/** The formula as it was typed, in TeX. */
function textOfFormula({alttext, altText}: Properties): string {
  return String(alttext ?? altText ?? '')
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

/** What an element is to be in the PDF. */
interface Mark {
  readonly type: string
  readonly id?: string
  readonly language?: string
  /** Alternative text, which may hold any character. */
  readonly text?: string
}

function markAs(node: Element, {type, id = '', language = '', text = ''}: Mark): void {
  node.properties['role'] = 'figure'
  node.properties['ariaLabel'] = `${sentinel}${[type, id, language, text].join('|')}`
}

/** Any DPUB role makes an element `NonStruct`; pictures keep theirs. */
function dropRole({properties}: Element): void {
  if (properties['role'] === 'img') return
  delete properties['role']
  delete properties['ariaLabelledBy']
  if (properties['role'] === undefined) delete properties['ariaLabel']
}
