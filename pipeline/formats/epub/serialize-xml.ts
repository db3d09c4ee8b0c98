// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Element, Root, RootContent} from 'xast'
import {toXml} from 'xast-util-to-xml'
import {closeSections} from '../../model/close-sections.ts'

/** Elements that HTML parsers, which some reading systems use, accept only as one tag. */
const voidElements =
  /><\/(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)>/g

/**
 * Characters that no XML document may hold, not even as references (XML 1.0 §2.2), and that the
 * serialiser does not leave out itself.
 */
const forbidden = /[\ufffe\uffff]|\p{Surrogate}/gu

/** A complete XML document, UTF-8, without document type. */
export function serializeXml(tree: Element): string {
  return declare(toXml(tree, {closeEmptyElements: true, tightClose: true}))
}

/** A complete XHTML document with the HTML document type, without soft hyphens. */
export function serializeXhtml(tree: Element): string {
  const doctype: RootContent[] = [
    {type: 'doctype', name: 'html'},
    {type: 'text', value: '\n'}
  ]
  const root: Root = {type: 'root', children: [...doctype, tree]}
  // Soft hyphens keep some reading systems from finding words and from looking them up.
  return declare(toXml(root).replace(voidElements, '/>').replaceAll('\u00ad', ''))
}

function declare(xml: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${closeSections(xml).replace(forbidden, '\ufffd')}\n`
}
