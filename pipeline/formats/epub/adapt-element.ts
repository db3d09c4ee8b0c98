// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Element, ElementContent} from 'xast'
import {epubType} from './epub-type.ts'

const mathml = 'http://www.w3.org/1998/Math/MathML'
const xlink = 'http://www.w3.org/1999/xlink'

/**
 * Give an element that was made for HTML what XHTML in an EPUB asks for: `xml:lang` beside `lang`
 * (EPUB 3.3 §6.1.2), `epub:type` beside `role`, the namespaces that HTML implies; and take away what
 * only print asks for.
 */
export function adaptElement(element: Element): void {
  const {attributes, name} = element
  if (attributes['lang'] != null) attributes['xml:lang'] = attributes['lang']
  // Style sheets of EPUBs must leave direction to the documents (EPUB 3.3 §6.3.1.3).
  if (name === 'pre') attributes['dir'] ??= 'ltr'
  if (name === 'svg') directDrawing(attributes)
  if (name === 'math') attributes['xmlns'] = mathml
  if (name === 'ruby') element.children = element.children.filter((child) => !isBracket(child))
  if (attributes['xlink:href'] != null) attributes['xmlns:xlink'] = xlink
  delete attributes['data-page']
  delete attributes['data-locator']
  delete attributes['data-locator-end']
  if (attributes['role'] === 'doc-index') dropIndexRole(attributes)
  const type = attributes['role'] ? epubType(attributes['role']) : undefined
  if (type) attributes['epub:type'] = type
}

/**
 * An `index` would have to be made as EPUB Indexes 1.0 wants, which nobody reads; the section around
 * it has the same name already.
 */
function dropIndexRole(attributes: Element['attributes']): void {
  delete attributes['role']
  delete attributes['aria-label']
}

/** Brackets for browsers without ruby; EPUBCheck discourages them (HTM-055). */
function isBracket(node: ElementContent): boolean {
  return node.type === 'element' && node.name === 'rp'
}

/** SVG knows no `dir`; its own attribute says the same. */
function directDrawing(attributes: Element['attributes']): void {
  if (attributes['dir'] == null) return
  attributes['direction'] = attributes['dir']
  delete attributes['dir']
}
