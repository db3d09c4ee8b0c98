// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Artifact} from '../../model/artifact.ts'
import {downloadPath} from '../../model/download-path.ts'
import type {Edition} from '../../model/edition.ts'
import {error} from '../../model/message.ts'
import type {Ports} from '../../model/ports.ts'
import type {Publication} from '../../model/publication.ts'
import type {Rendering} from '../../model/rendering.ts'
import {findFlaws} from './find-flaws.ts'
import {finishPdf} from './finish-pdf.ts'
import {maskTitles} from './glyphs/replace-missing-glyphs.ts'
import {reportForeignFonts} from './glyphs/report-foreign-fonts.ts'
import {layOutBook} from './lay-out-book.ts'
import {listPageBreaks} from './list-page-breaks.ts'
import {printBook} from './print-book.ts'
import {reportLayout} from './report-layout.ts'
import {readSequence, sequenceFile} from './sequence.ts'
import {toBoxes} from './sheet.ts'

/**
 * Divide the book into pages, print it with all that depends on the division, and finish the PDF.
 *
 * @returns nothing for a book that has too many pages, which is reported.
 */
export async function packagePdf(
  rendering: Rendering,
  publication: Publication,
  {printer, progress}: Ports
): Promise<Artifact | undefined> {
  const {locale} = publication.edition
  const sequence = readSequence(String(rendering.get(sequenceFile)))
  const shown = maskTitles(publication, new Set(sequence.missing))
  progress.step(`Laying out the ${locale.tag} pdf`)
  const entries = sequence.documents.map(({entry}) => entry)
  const {documents, close} = await printer.open({files: rendering, entries})
  try {
    const layout = await layOutBook(documents, sequence, shown)
    if (!fitsBudget(layout.plan.labels.length, publication.edition)) return undefined
    progress.step(`Printing the ${locale.tag} pdf`)
    const printed = await printBook(documents, sequence, shown, layout)
    const {print, plan, places, observations} = printed
    reportForeignFonts(print, rendering, publication.edition)
    reportLayout(findFlaws(layout, observations, plan), publication)
    progress.step(`Finishing the ${locale.tag} pdf`)
    const boxes = toBoxes(sequence.sheet)
    const finished = await finishPdf(print, publication.edition, {...plan, places, boxes})
    const path = downloadPath(publication.edition, 'pdf')
    const files = new Map([[path, finished]])
    const pageBreaks = listPageBreaks(sequence, layout.documents, printed)
    return {
      format: 'pdf',
      language: locale.tag,
      path,
      files,
      pages: plan.labels.length,
      folios: plan.labels,
      pageBreaks
    }
  } finally {
    await close()
  }
}

/** More than any printer binds; the browser would take many minutes and all memory for them. */
const mostPages = 10_000

function fitsBudget(pages: number, {file}: Edition): boolean {
  if (pages <= mostPages) return true
  const reason = `Unexpected book of ${pages} pages, expected at most ${mostPages}; make several volumes of it, build some chapters with \`--only\`, or choose a larger page`
  error(file, 'page-budget', reason)
  return false
}
