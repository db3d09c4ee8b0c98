// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Element, Properties} from 'hast'
import {CONTINUE, SKIP, visit} from 'unist-util-visit'
import {fillEmptyCell} from './fill-empty-cell.ts'

/**
 * What begins the alternative text of an element whose PDF structure type is chosen here:
 * Chromium hands `role=figure` and `aria-label` on, and the repairs (`repair-structure.ts`) turn
 * them into the type that is named.
 */
export const sentinel = '§'

/**
 * Prepare a page for PDF/UA (ISO 14289-1): roles that make Chromium drop a structure type go, and
 * elements that HTML cannot name for a PDF are marked, as is what a link may lead to.
 */
export function markStructure(page: Element, language: string): void {
  visit(page, 'element', (node, index, parent) => {
    fillEmptyCell(node)
    const type = typeFor(node, language)
    if (type === undefined) dropRole(node)
    else markAs(node, markOf(node, type, language))
    if (parent && index !== undefined) parent.children[index] = wrapTarget(node)
    return type === 'Formula' ? SKIP : CONTINUE
  })
  visit(page, {type: 'element', tagName: 'nav'}, markContents)
}

function markOf({properties}: Element, type: string, language: string): Mark {
  const id = String(properties['id'] ?? '')
  const own = typeof properties['lang'] === 'string' ? properties['lang'] : ''
  if (type === 'Formula') return {type, id, text: textOfFormula(properties)}
  return {type, id, language: own === language ? '' : own}
}

/** Types of elements that a link may lead to; without an id they need none. */
const targets: Readonly<Record<string, string>> = {
  section: 'Sect',
  figure: 'Div',
  aside: 'Div',
  div: 'Div',
  p: 'P',
  blockquote: 'BlockQuote',
  span: 'Span'
}

/** The structure type that an element has to be marked with, if it has. */
function typeFor(node: Element, language: string): string | undefined {
  if (node.tagName === 'math') return 'Formula'
  if (isNote(node)) return 'Note'
  if (isForeign(node, language)) return 'Span'
  return node.properties['id'] === undefined ? undefined : targets[node.tagName]
}

/** Calls of notes are references, and tables cannot be marked themselves. */
function wrapTarget(node: Element): Element {
  const {id, role, dataNote} = node.properties
  if (typeof id !== 'string' || role === 'figure') return node
  if (node.tagName === 'table') return wrap(node, 'div', {type: 'Div', id})
  const isCall = node.tagName === 'a' && hasClass(node, 'noteref')
  if (!isCall) return node
  delete node.properties['id']
  delete node.properties['dataNote']
  const call = wrap(node, 'span', {type: 'Reference', id})
  Object.assign(call.properties, {id, dataNote})
  return call
}

function wrap(node: Element, tagName: string, mark: Mark): Element {
  const wrapper: Element = {type: 'element', tagName, properties: {}, children: [node]}
  markAs(wrapper, mark)
  return wrapper
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

function isNote(node: Element): boolean {
  return hasClass(node, 'note') && !hasClass(node, 'callout')
}

function hasClass({properties}: Element, name: string): boolean {
  const {className} = properties
  return Array.isArray(className) && className.includes(name)
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
  // It would win over the label.
  delete node.properties['ariaLabelledBy']
  node.properties['role'] = 'figure'
  node.properties['ariaLabel'] = `${sentinel}${[type, id, language, text].join('|')}`
}

/** Any DPUB role makes an element `NonStruct`; pictures keep theirs. */
function dropRole({tagName, properties}: Element): void {
  if (properties['role'] === 'img') return
  delete properties['role']
  // Without it, a caption that holds several boxes is lost.
  if (tagName === 'caption') properties['role'] = 'caption'
  delete properties['ariaLabelledBy']
  if (properties['role'] === undefined) delete properties['ariaLabel']
}
