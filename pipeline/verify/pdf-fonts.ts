// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {PDFDict, type PDFObject, PDFRawStream} from '@cantoo/pdf-lib'
import type {OpenPdf} from './open-pdf.ts'
import {bytesOf, dictIn, itemsIn, nameIn, nameOf} from './pdf-objects.ts'
import type {Report} from './pdf-report.ts'

const programs = ['FontFile', 'FontFile2', 'FontFile3']

/** Every font is embedded, is a real font, and tells which letters it draws (Matterhorn 10, 31). */
export function checkFonts({context}: OpenPdf, report: Report): void {
  for (const [, font] of context.enumerateIndirectObjects()) {
    if (!(font instanceof PDFDict) || nameIn(font, 'Type') !== 'Font') continue
    const name = (nameIn(font, 'BaseFont') ?? '').replace(/^[A-Z]{6}\+/, '')
    for (const fault of faultsOf(font)) report('output-valid', `Unexpected font ${name} ${fault}`)
  }
}

function faultsOf(font: PDFDict): string[] {
  const kind = nameIn(font, 'Subtype')
  if (kind === 'Type3') return ['of Type 3, expected outlines; use a static TrueType font']
  // The descendants of composite fonts are fonts by themselves, but without a mapping of theirs.
  if (kind?.startsWith('CIDFont')) return []
  const [descendant] = itemsIn(font, 'DescendantFonts')
  const real = descendant instanceof PDFDict ? descendant : font
  const descriptor = dictIn(real, 'FontDescriptor')
  const isEmbedded = programs.some((key) => descriptor?.has(nameOf(key)))
  return [
    ...(isEmbedded ? [] : ['that is not embedded']),
    ...faultsOfMapping(font.lookup(nameOf('ToUnicode')))
  ]
}

/** Glyphs that stand for U+0000, U+FEFF or U+FFFE stand for nothing (ISO 14289-1 §7.21.7). */
function faultsOfMapping(map: PDFObject | undefined): string[] {
  if (!(map instanceof PDFRawStream)) return ['without a mapping to Unicode']
  const text = bytesOf(map).toString('latin1')
  const isEmpty = /^(?:<[0-9a-f]+>\s*){1,2}<(?:0000|feff|fffe)>$/im.test(text)
  return isEmpty ? ['with a glyph that stands for no character'] : []
}
