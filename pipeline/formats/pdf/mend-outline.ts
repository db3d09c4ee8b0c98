// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {PDFArray, PDFDict, type PDFDocument, PDFName, PDFNumber, PDFRef} from '@cantoo/pdf-lib'
import {readMark} from './read-mark.ts'
import {elementOf, kidsOf} from './structure-element.ts'
import type {Place, Places} from './write-destinations.ts'

/**
 * Lead the outline's items to where their headings are: Chromium leads to the right page, but above
 * the place by as much as the margin at the top of the page. An item whose heading does not begin
 * an element with a known place stays as it is.
 */
export function mendOutline(document: PDFDocument, places: Places): void {
  const refs = document.getPages().map(({ref}) => ref)
  for (const item of itemsBelow(document.catalog.lookup(PDFName.of('Outlines')))) {
    const place = placeOf(item, places)
    const target = item.lookup(PDFName.of('Dest'))
    if (!place || !(target instanceof PDFArray) || target.get(0) !== refs[place.page]) continue
    const {y, height} = document.getPage(place.page).node.MediaBox().asRectangle()
    target.set(3, PDFNumber.of(Math.round((y + height - place.top) * 1000) / 1000))
  }
}

/** Items of an outline at all levels (ISO 32000-1 §12.3.3). */
function itemsBelow(outline: unknown): PDFDict[] {
  const items: PDFDict[] = []
  let item = outline instanceof PDFDict ? outline.lookup(PDFName.of('First')) : undefined
  for (; item instanceof PDFDict; item = item.lookup(PDFName.of('Next'))) {
    items.push(item, ...itemsBelow(item))
  }
  return items
}

/** Where the nearest element begins that the item's heading is the first thing of. */
function placeOf(item: PDFDict, places: Places): Place | undefined {
  let ref = item.get(PDFName.of('SE'))
  while (ref instanceof PDFRef) {
    const element = elementOf(item, ref)
    const id = element && readMark(element)?.id
    const place = id ? places.get(id) : undefined
    const above = element?.get(PDFName.of('P'))
    const parent = above && elementOf(item, above)
    if (place || !parent || kidsOf(parent)[0] !== ref) return place
    ref = above
  }
  return undefined
}
