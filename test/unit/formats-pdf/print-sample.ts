// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {readFile} from 'node:fs/promises'
import {toEditionRecord} from '../../../pipeline/catalogue/to-manifest.ts'
import {openResources} from '../../../pipeline/cli/resources.ts'
import {pdf} from '../../../pipeline/formats/pdf/pdf.ts'
import {loadTheme} from '../../../pipeline/load/load-theme.ts'
import type {Terms} from '../../../pipeline/model/locale.ts'
import type {EditionRecord} from '../../../pipeline/model/manifest.ts'
import {createPrinter} from '../../../pipeline/platform/chromium.ts'
import {createEpubChecker} from '../../../pipeline/platform/epub-checker.ts'
import {samplePublication} from '../formats-epub/sample.ts'

/** A book that was printed, and what it has to say of itself. */
export interface PrintedSample {
  readonly bytes: Uint8Array
  readonly pages: number
  readonly record: EditionRecord
}

/** Print the sample book: notes, figures, a table, formulas, callouts, phrases in Arabic. */
export async function printSample(): Promise<PrintedSample> {
  const file = new URL('../../../templates/locales/fr.json', import.meta.url)
  const terms = JSON.parse(await readFile(file, 'utf8')) as Terms
  const publication = samplePublication({terms})
  const theme = await loadTheme(openResources(), publication.scripts)
  const printer = createPrinter({environment: process.env})
  const epubChecker = createEpubChecker()
  const progress = {step: () => undefined}
  try {
    const rendering = await pdf.render(publication, theme, {allowMissingGlyphs: false})
    const artifact = await pdf.package(rendering, publication, {
      printer,
      epubChecker,
      searchIndexer: {index: async () => new Map()},
      progress
    })
    const bytes = artifact?.files.get(artifact.path)
    if (!artifact || !bytes) throw new Error('Expected a PDF')
    return {bytes, pages: artifact.pages ?? 0, record: toEditionRecord(publication)}
  } finally {
    await printer.close()
  }
}
