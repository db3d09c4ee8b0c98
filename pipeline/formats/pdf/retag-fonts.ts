// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {PDFDict, PDFName} from '@cantoo/pdf-lib'
import type {PrintPart} from './read-print.ts'

const keys = ['BaseFont', 'FontName'].map((key) => PDFName.of(key))

const tagged = /^([A-Z]{6})\+(.+)$/s

/**
 * Tag the fonts of each print anew: different subsets of one font in one file have different tags
 * (ISO 32000-1 §9.6.4), and Chromium counts from `AAAAAA` on in each print.
 */
export function retagFonts(parts: readonly PrintPart[]): void {
  for (const [index, {objects}] of parts.entries()) {
    const dicts = objects.map(({object}) => object).filter((one) => one instanceof PDFDict)
    for (const dict of index === 0 ? [] : dicts) {
      for (const key of keys) retag(dict, key, index)
    }
  }
}

function retag(dict: PDFDict, key: PDFName, index: number): void {
  const value = dict.get(key)
  const [, tag, name] = (value instanceof PDFName && tagged.exec(value.decodeText())) || []
  if (tag === undefined) return
  dict.set(key, PDFName.of(`${tag.slice(0, 3)}${letters(index)}+${name}`))
}

/** Three letters for a number: `AAA`, `BAA` … as Chromium counts. */
function letters(number: number): string {
  const digits = [number, number / 26, number / 676].map((digit) => Math.floor(digit) % 26)
  return String.fromCharCode(...digits.map((digit) => 65 + digit))
}
