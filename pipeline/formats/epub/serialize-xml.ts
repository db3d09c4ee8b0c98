// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Element, Root, RootContent} from 'xast'
import {toXml} from 'xast-util-to-xml'
import {declareXml} from '../../model/declare-xml.ts'

/** Elements that HTML parsers, which some reading systems use, accept only as one tag. */
const voidElements =
  /><\/(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)>/g

/** A complete XML document, UTF-8, without document type. */
export function serializeXml(tree: Element): string {
  return declareXml(toXml(tree, {closeEmptyElements: true, tightClose: true}))
}

/** A complete XHTML document with the HTML document type, without soft hyphens. */
export function serializeXhtml(tree: Element): string {
  const doctype: RootContent[] = [
    {type: 'doctype', name: 'html'},
    {type: 'text', value: '\n'}
  ]
  const root: Root = {type: 'root', children: [...doctype, tree]}
  // Soft hyphens keep some reading systems from finding words and from looking them up.
  return declareXml(toXml(root).replace(voidElements, '/>').replaceAll('\u00ad', ''))
}
