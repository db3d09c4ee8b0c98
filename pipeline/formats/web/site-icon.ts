// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {s} from 'hastscript'
import type {Book} from '../../model/book.ts'
import type {Theme} from '../../model/theme.ts'
import {drawCoverArt} from '../../page/cover.ts'
import {artSize} from '../../page/cover-art.ts'
import {serializeHtml} from '../../page/serialize-html.ts'

/** File of the icon that browsers show beside the title. */
export const iconFile = 'icon.svg'

/** The middle of the cover's picture, square. */
export function drawIcon(book: Book, theme: Theme): string {
  const {width, height} = artSize
  const viewBox = `${(width - height) / 2} 0 ${height} ${height}`
  const icon = s('svg', {xmlns: 'http://www.w3.org/2000/svg', viewBox}, [drawCoverArt(book, theme)])
  return `${serializeHtml([icon])}\n`
}
