// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {createHash} from 'node:crypto'
import {type PDFDocument, PDFName, PDFRawStream, PDFRef} from '@cantoo/pdf-lib'
import {markArtifacts} from './artifacts.ts'
import {readStream} from './read-stream.ts'

const contents = PDFName.of('Contents')

/**
 * Mark what no structure element holds as artifacts, on every page.
 *
 * @returns SHA-256 of the content of all pages.
 */
export function markPageArtifacts(document: PDFDocument): string {
  const {context} = document
  const hash = createHash('sha256')
  for (const {node} of document.getPages()) {
    const ref = node.get(contents)
    const stream = context.lookup(ref)
    if (!(ref instanceof PDFRef) || !(stream instanceof PDFRawStream)) {
      throw new Error('Expected one content stream per page')
    }
    const marked = Buffer.from(markArtifacts(readStream(stream)), 'latin1')
    hash.update(marked)
    context.assign(ref, context.flateStream(marked))
  }
  return hash.digest('hex')
}
