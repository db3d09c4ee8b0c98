// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {VFile} from 'vfile'
import {error} from '../model/message.ts'
import {withheldIn, withheldPatterns} from '../rights/find-withheld.ts'
import {readContainer} from './epub-container.ts'
import {textsOfFile} from './file-texts.ts'
import {openPdf} from './open-pdf.ts'
import {textsOfPdf} from './pdf-texts.ts'

/**
 * Find names that are to stand nowhere (LIC-054; CC 4.0, section 3(a)(3)): in what people read, in
 * metadata of every kind, in the names of files, and in what pictures say of themselves, in EPUBs
 * and PDFs too.
 *
 * @param files by path; PDFs and EPUBs are opened.
 * @param names as the book's own files have them: nothing that is shipped holds them, nor a hash.
 */
export async function verifyWithheld(
  files: ReadonlyMap<string, Uint8Array>,
  names: readonly string[],
  file: VFile
): Promise<void> {
  const patterns = withheldPatterns(names)
  if (patterns.length === 0) return
  for (const [path, bytes] of files) {
    for (const [place, text] of await textsIn(path, bytes)) {
      for (const name of withheldIn(text, patterns)) {
        const reason = `Unexpected name “${name}” in ${place}, expected it nowhere: it is declared \`withheld: true\``
        error(file, 'LIC-054', reason)
      }
    }
  }
}

type PlacedText = readonly [place: string, text: string]

/** What cannot be opened is reported by the verifier of its format. */
async function textsIn(path: string, bytes: Uint8Array): Promise<readonly PlacedText[]> {
  try {
    if (path.endsWith('.pdf')) return [[path, path], ...pdfTexts(bytes)]
    if (path.endsWith('.epub')) return [[path, path], ...(await epubTexts(bytes))]
  } catch {
    return [[path, path]]
  }
  return fileTexts(path, bytes)
}

function fileTexts(path: string, bytes: Uint8Array): PlacedText[] {
  return [path, ...textsOfFile(path, bytes)].map((text) => [`\`${path}\``, text])
}

async function epubTexts(bytes: Uint8Array): Promise<readonly PlacedText[]> {
  const entries = await readContainer(bytes)
  return entries.flatMap((entry) => fileTexts(entry.path, entry.bytes))
}

function pdfTexts(bytes: Uint8Array): readonly PlacedText[] {
  const document = openPdf(bytes)
  return document ? textsOfPdf(document) : []
}
