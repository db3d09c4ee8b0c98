// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {execFileSync} from 'node:child_process'

/** The type area of an A5 page with the margins of the theme, in points: without heads and folios. */
const area = ['-x', '50', '-y', '52', '-W', '325', '-H', '484']

/** The text of every page as Poppler copies it, in the order in which it was drawn. */
export function readPages(file: string): string[] {
  const options = ['-raw', '-enc', 'UTF-8', ...area, file, '-']
  const output = execFileSync('pdftotext', options, {
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
    stdio: ['ignore', 'pipe', 'ignore']
  })
  return output.split('\f').slice(0, -1)
}
