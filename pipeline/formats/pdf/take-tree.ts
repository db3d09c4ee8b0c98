// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {PDFArray, PDFDict, PDFName, type PDFObject, PDFRef} from '@cantoo/pdf-lib'

/**
 * Take a name tree or a number tree out of a document (ISO 32000-1 §7.9.6, §7.9.7): what is only
 * out of reach would still be written.
 *
 * @param leaf `Names` or `Nums`.
 * @returns keys and values in turn.
 */
export function takeTree(parent: PDFDict, key: string, leaf: 'Names' | 'Nums'): PDFObject[] {
  const entry = parent.get(PDFName.of(key))
  parent.delete(PDFName.of(key))
  return takeNode(parent, entry, PDFName.of(leaf))
}

function takeNode({context}: PDFDict, entry: PDFObject | undefined, leaf: PDFName): PDFObject[] {
  const node = context.lookup(entry)
  if (entry instanceof PDFRef) context.delete(entry)
  if (!(node instanceof PDFDict)) return []
  const pairs = node.lookup(leaf)
  const kids = node.lookup(PDFName.of('Kids'))
  return [
    ...(pairs instanceof PDFArray ? pairs.asArray() : []),
    ...(kids instanceof PDFArray ? kids.asArray().flatMap((kid) => takeNode(node, kid, leaf)) : [])
  ]
}
