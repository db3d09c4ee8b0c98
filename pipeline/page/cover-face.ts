// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Book} from '../model/book.ts'
import {toPixels} from '../model/length.ts'
import type {Theme} from '../model/theme.ts'
import {artSize} from './cover-art.ts'
import {tokenValue} from './token-value.ts'

/** The front of a book, as wide as the picture on it; A5 is 148 × 210 of its units. */
export interface CoverFace {
  readonly width: number
  readonly height: number
  /** How far its colours reach over every edge. */
  readonly bleed: number
  /** Lower edge of the picture, which begins at the top. */
  readonly artHeight: number
}

/** Share of the height that the picture takes. */
const artShare = 111 / 210

/** The front of a book in the proportions of its printed page. */
export function measureFace(theme: Theme, book: Book): CoverFace {
  const length = (name: string) => toPixels(tokenValue(theme, book, name)) ?? 0
  const unit = length('page-width') / artSize.width
  const height = round(length('page-height') / unit)
  return {
    width: artSize.width,
    height,
    bleed: round(Math.ceil(length('bleed')) / unit),
    artHeight: round(height * artShare)
  }
}

/**
 * What brings the picture over the upper part of the front and its bleed, at the same height for
 * every shape of page: sides or top are cut off, the lower edge never. Nothing for A5.
 */
export function placeArt({width, bleed, artHeight}: CoverFace): {transform?: string} {
  const least = Math.max((width + 2 * bleed) / artSize.width, (artHeight + bleed) / artSize.height)
  const scale = Math.ceil(least * 1000) / 1000
  const x = round((width - artSize.width * scale) / 2)
  const y = round(artHeight - artSize.height * scale)
  return scale === 1 && y === 0 ? {} : {transform: `translate(${x} ${y}) scale(${scale})`}
}

function round(length: number): number {
  return Math.round(length * 100) / 100
}
