// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {inflateSync} from 'node:zlib'
import {PDFName, type PDFRawStream} from '@cantoo/pdf-lib'

/** Text of a stream, one character a byte; Chromium compresses with Flate or not at all. */
export function readStream({dict, contents}: PDFRawStream): string {
  const isCompressed = dict.has(PDFName.of('Filter'))
  const bytes = isCompressed ? inflateSync(contents) : Buffer.from(contents)
  return bytes.toString('latin1')
}
