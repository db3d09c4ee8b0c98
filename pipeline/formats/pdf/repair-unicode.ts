// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {PDFDict, type PDFDocument, PDFName, PDFRawStream, PDFRef} from '@cantoo/pdf-lib'
import {readStream} from './read-stream.ts'

/**
 * A line of a CMap that ends in what stands for no character: U+0000, U+FEFF or U+FFFE. Lines are
 * `<glyph> <character>` or `<first> <last> <character>` (ISO 32000-1 §9.10.3).
 */
const nothing = /^(<[0-9A-F]{4}>(?: <[0-9A-F]{4}>)?) <(?:0000|FEFF|FFFE)>$/gim

const mapping = PDFName.of('ToUnicode')

/** Zero width joiner: it neither shows nor parts a word, whatever stands beside it. */
const joiner = '<200D>'

/**
 * Give every glyph a character, as ISO 14289-1 §7.21.7 asks. Chromium gives none to the parts that
 * a letter was taken apart to (dots, marks of Arabic); the letter itself stands in `ActualText`.
 */
export function repairUnicode({context}: PDFDocument): void {
  const maps = context
    .enumerateIndirectObjects()
    .map(([, font]) => (font instanceof PDFDict ? font.get(mapping) : undefined))
    .filter((ref) => ref instanceof PDFRef)
  for (const ref of maps) {
    const stream = context.lookup(ref)
    const map = stream instanceof PDFRawStream ? readStream(stream) : ''
    const repaired = repairMap(map)
    if (repaired !== map) context.assign(ref, context.flateStream(Buffer.from(repaired, 'latin1')))
  }
}

/** A ToUnicode CMap in which every glyph stands for a character. */
export function repairMap(map: string): string {
  return map.replace(nothing, `$1 ${joiner}`)
}
