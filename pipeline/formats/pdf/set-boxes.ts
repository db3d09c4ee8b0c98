// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {type PDFDocument, PDFName, type PDFPage} from '@cantoo/pdf-lib'
import type {Box, PageBoxes} from './page-boxes.ts'

/** What Chromium may have rounded a sheet by. */
const tolerance = 0.5

/**
 * Set the boxes of every page (ISO 32000-1 §14.11.2): TrimBox is the page, BleedBox the page with
 * its bleed; MediaBox and CropBox are as large as needed: the sheet with marks, or else the bleed.
 * Coordinates of the content stay.
 *
 * @throws {Error} for a print on another sheet, or boxes that reach over it.
 */
export function setBoxes(document: PDFDocument, boxes: PageBoxes): void {
  const {sheet, trim, bleed, marks} = boxes
  const whole = {left: 0, top: 0, ...sheet}
  const outer = grow(trim, bleed)
  if (!holds(whole, outer)) throw new Error('Unexpected page that is larger than its sheet')
  const media = corners(marks ? whole : outer, sheet.height)
  const entries = {
    MediaBox: media,
    CropBox: media,
    BleedBox: corners(outer, sheet.height),
    TrimBox: corners(trim, sheet.height)
  }
  for (const page of document.getPages()) {
    checkSheet(page, boxes)
    for (const [name, box] of Object.entries(entries)) {
      page.node.set(PDFName.of(name), document.context.obj([...box]))
    }
  }
}

function checkSheet({node}: PDFPage, {sheet}: PageBoxes): void {
  const {width, height} = node.MediaBox().asRectangle()
  const isOther = [width - sheet.width, height - sheet.height].some(
    (difference) => Math.abs(difference) > tolerance
  )
  if (isOther) throw new Error(`Unexpected sheet of ${width} × ${height} points`)
}

/** A box with room on every side. */
function grow({left, top, width, height}: Box, by: number): Box {
  return {left: left - by, top: top - by, width: width + 2 * by, height: height + 2 * by}
}

function holds(outer: Box, inner: Box): boolean {
  const slack = 0.001
  return (
    inner.left >= outer.left - slack &&
    inner.top >= outer.top - slack &&
    inner.left + inner.width <= outer.left + outer.width + slack &&
    inner.top + inner.height <= outer.top + outer.height + slack
  )
}

/** Lower left and upper right corner as PDF counts, from below; to a thousandth of a point. */
function corners({left, top, width, height}: Box, sheetHeight: number): number[] {
  const lengths = [left, sheetHeight - top - height, left + width, sheetHeight - top]
  return lengths.map((length) => Math.round(length * 1000) / 1000)
}
