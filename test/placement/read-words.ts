// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {execFileSync} from 'node:child_process'

/** A word where it stands on its page; lengths in points from the upper left corner. */
export interface PlacedWord {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

const word =
  /<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">([^<]*)<\/word>/g

/** The words of every page of a PDF, as Poppler's `pdftotext -bbox` sees them. */
export function readWords(file: string): PlacedWord[][] {
  const output = execFileSync('pdftotext', ['-bbox', file, '-'], {
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
    // Poppler remarks on every page without words.
    stdio: ['ignore', 'pipe', 'ignore']
  })
  return output
    .split('<page ')
    .slice(1)
    .map((page) =>
      [...page.matchAll(word)].map(([, left, top, right, bottom, text = '']) => ({
        text,
        left: Number(left),
        right: Number(right),
        top: Number(top),
        bottom: Number(bottom)
      }))
    )
}
