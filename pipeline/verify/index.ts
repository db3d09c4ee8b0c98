// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {VFile} from 'vfile'
import type {FormatName} from '../model/format-name.ts'
import type {EditionRecord} from '../model/manifest.ts'
import type {Ports} from '../model/ports.ts'

/**
 * Holds the finished files of an artifact against the record of its edition; every difference is a
 * message.
 *
 * @param files by path relative to the output folder; exactly one for PDF and EPUB.
 */
export type Verifier = (
  files: ReadonlyMap<string, Uint8Array>,
  record: EditionRecord,
  file: VFile,
  ports: Pick<Ports, 'epubChecker'>
) => Promise<void>

/** One verifier per format, each loaded only when it is needed. */
export const verifiers: Readonly<Record<FormatName, Verifier>> = {
  web: async (files, record, file) => {
    const {verifyWeb} = await import('./verify-web.ts')
    await verifyWeb(files, record, file)
  },
  epub: async (files, record, file, {epubChecker}) => {
    const {verifyEpub} = await import('./verify-epub.ts')
    await verifyEpub(only(files), record, file, epubChecker)
  },
  pdf: async (files, record, file) => {
    const {verifyPdf} = await import('./verify-pdf.ts')
    await verifyPdf(only(files), record, file)
  }
}

function only(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const [first, ...others] = files.values()
  if (!first || others.length > 0) throw new Error(`Unexpected ${files.size} files, expected one`)
  return first
}
