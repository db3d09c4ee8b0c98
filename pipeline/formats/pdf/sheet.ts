// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Book} from '../../model/book.ts'
import {toPixels} from '../../model/length.ts'
import type {Theme} from '../../model/theme.ts'
import {tokenValue} from '../../page/token-value.ts'
import type {PageBoxes} from './page-boxes.ts'

/** The sheet that is printed and what is cut out of it; lengths in CSS pixels. */
export interface Sheet {
  /** Multiples of eight: Chromium rounds every other size. */
  readonly width: number
  readonly height: number
  /** The finished page; to its right and below it the sheet may be a little larger. */
  readonly trim: {
    readonly left: number
    readonly top: number
    readonly width: number
    readonly height: number
  }
  /** How far pictures run over the edge of the page. */
  readonly bleed: number
  /** Whether marks show where to cut. */
  readonly marks: boolean
  /**
   * From the edge of the page: at its top, at the binding, opposite of it. Whole pixels: of parts
   * Chromium makes the type area a pixel higher, and notes would drift upwards page by page.
   */
  readonly margins: {readonly top: number; readonly inner: number; readonly outer: number}
  /** The type area, in whole pixels. */
  readonly area: {readonly width: number; readonly height: number}
}

/** Room around the page for the marks of the printer. */
const markRoom = 40

/**
 * Measure the sheet that a book's theme asks for.
 *
 * @throws {Error} for a setting that loading should have refused.
 */
export function measureSheet(theme: Theme, book: Book): Sheet {
  const length = (name: string) => lengthOf(theme, book, name)
  const [width, height, bleed] = [length('page-width'), length('page-height'), length('bleed')]
  const marks = tokenValue(theme, book, 'crop-marks') === 'on'
  const offset = Math.ceil(bleed) + (marks ? markRoom : 0)
  const whole = (name: string) => Math.round(length(name))
  const margins = {
    top: whole('margin-top'),
    inner: whole('margin-inner'),
    outer: whole('margin-outer')
  }
  return {
    width: roundUp(width + 2 * offset),
    height: roundUp(height + 2 * offset),
    trim: {left: offset, top: offset, width, height},
    bleed,
    marks,
    margins,
    area: {
      width: Math.floor(width - margins.inner - margins.outer),
      height: Math.floor(height - margins.top - length('margin-bottom'))
    }
  }
}

function lengthOf(theme: Theme, book: Book, name: string): number {
  const value = tokenValue(theme, book, name)
  const pixels = toPixels(value)
  if (pixels === undefined) throw new Error(`Expected an absolute length for ${name}, got ${value}`)
  return pixels
}

function roundUp(pixels: number): number {
  return Math.ceil((pixels - 0.001) / 8) * 8
}

/** Points of a PDF in a CSS pixel. */
export const pointsPerPixel = 0.75

/** The same in points, as the boxes of a PDF's pages count. */
export function toBoxes({width, height, trim, bleed, marks}: Sheet): PageBoxes {
  const scale = (pixels: number) => pixels * pointsPerPixel
  return {
    sheet: {width: scale(width), height: scale(height)},
    trim: {
      left: scale(trim.left),
      top: scale(trim.top),
      width: scale(trim.width),
      height: scale(trim.height)
    },
    bleed: scale(bleed),
    marks
  }
}
