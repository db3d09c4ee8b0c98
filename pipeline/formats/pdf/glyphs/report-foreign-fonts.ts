// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {PDFDict, type PDFDocument, PDFName} from '@cantoo/pdf-lib'
import type {Edition} from '../../../model/edition.ts'
import {warn} from '../../../model/message.ts'
import type {Rendering} from '../../../model/rendering.ts'
import {readFontName} from './read-font-name.ts'

const baseFont = PDFName.of('BaseFont')

/**
 * Tell of fonts in a print that the book does not bring along: the lettering of a drawing that is
 * shown as a picture, say, which looks different on every machine.
 */
export function reportForeignFonts(
  {context}: PDFDocument,
  rendering: Rendering,
  {file}: Edition
): void {
  const own = new Set(namesOfOwn(rendering))
  const used = context
    .enumerateIndirectObjects()
    .flatMap(([, font]) => (font instanceof PDFDict ? (font.get(baseFont) ?? []) : []))
    .map((name) => String(name).replace(/^\/(?:[A-Z]{6}\+)?/, ''))
  for (const name of new Set(used.filter((one) => !own.has(one)))) {
    const reason = `Unexpected font “${name}” in the PDF, expected only those of the theme. A drawing that is shown as a picture brings no fonts along: turn its lettering into paths`
    warn(file, 'font-declared', reason)
  }
}

function namesOfOwn(rendering: Rendering): string[] {
  return [...rendering].flatMap(([path, bytes]) =>
    path.startsWith('fonts/') && typeof bytes !== 'string' ? (readFontName(bytes) ?? []) : []
  )
}
