// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {createHash} from 'node:crypto'
import {promisify} from 'node:util'
import {deflate} from 'node:zlib'
import {type PDFDocument, PDFName, type PDFPage, PDFRawStream, PDFRef} from '@cantoo/pdf-lib'
import {markArtifacts} from './artifacts.ts'
import {markHyphens} from './mark-hyphens.ts'
import {streamBytes} from './read-stream.ts'

/** Pages that are compressed at once, while others are read. */
const pagesAtOnce = 32

const flate = {Filter: 'FlateDecode'}

const compress = promisify(deflate)

/**
 * Mark what no structure element holds as artifacts, and hyphens as what they are, on every page.
 *
 * @param marks operators to draw over each page, as they would stand in a page of their own.
 * @returns SHA-256 of the content of all pages.
 */
export async function markPageArtifacts(document: PDFDocument, marks = ''): Promise<string> {
  const hash = createHash('sha256')
  const pages = document.getPages()
  let before: Promise<unknown> = Promise.resolve()
  for (let start = 0; start < pages.length; start += pagesAtOnce) {
    const some = pages.slice(start, start + pagesAtOnce).map((page) => {
      const {ref, stream} = contentOf(page)
      return {ref, marked: withMarks(markArtifacts(markHyphens(streamBytes(stream))), marks)}
    })
    await before
    before = Promise.all(
      some.map(async ({ref, marked}) => ({ref, bytes: await compress(marked)}))
    ).then((written) => {
      for (const {ref, bytes} of written) {
        hash.update(bytes)
        document.context.assign(ref, document.context.stream(bytes, flate))
      }
    })
  }
  await before
  return hash.digest('hex')
}

function contentOf({node}: PDFPage): {ref: PDFRef; stream: PDFRawStream} {
  const ref = node.get(PDFName.Contents)
  const stream = node.context.lookup(ref)
  if (!(ref instanceof PDFRef) || !(stream instanceof PDFRawStream)) {
    throw new Error('Expected one content stream per page')
  }
  return {ref, stream}
}

/** Chromium leaves its own coordinates behind, so that they are put aside. */
function withMarks(content: Uint8Array, marks: string): Uint8Array {
  if (marks === '') return content
  return Buffer.concat([Buffer.from('q\n'), content, Buffer.from(`\nQ\n${marks}`)])
}
