// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {PDFDict, PDFNumber, type PDFObject} from '@cantoo/pdf-lib'
import {dictIn, itemsIn} from './pdf-objects.ts'

/**
 * What a page's or an annotation's key leads to: elements by identifier of content, or one element
 * (ISO 32000-1 §14.7.4.4).
 */
export type ParentTree = ReadonlyMap<number | undefined, PDFObject>

/** @param root of the structure. */
export function readParentTree(root: PDFDict | undefined): ParentTree {
  return new Map(pairsBelow(dictIn(root, 'ParentTree')))
}

function pairsBelow(node: PDFDict | undefined): [number, PDFObject][] {
  const items = itemsIn(node, 'Nums')
  const own = items.flatMap((key, index): [number, PDFObject][] => {
    const value = items[index + 1]
    return index % 2 === 0 && key instanceof PDFNumber && value ? [[key.asNumber(), value]] : []
  })
  const kids = itemsIn(node, 'Kids').filter((kid) => kid instanceof PDFDict)
  return [...own, ...kids.flatMap(pairsBelow)]
}
