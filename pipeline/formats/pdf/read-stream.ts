// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {inflateSync} from 'node:zlib'
import {PDFName, type PDFRawStream} from '@cantoo/pdf-lib'

const filter = PDFName.of('Filter')

/** Bytes of a stream; Chromium compresses with Flate or not at all. */
export function streamBytes({dict, contents}: PDFRawStream): Uint8Array {
  return dict.has(filter) ? inflateSync(contents) : contents
}

/** Text of a stream, one character a byte. */
export function readStream(stream: PDFRawStream): string {
  return Buffer.from(streamBytes(stream)).toString('latin1')
}
