// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Artifact} from '../../model/artifact.ts'
import type {Ports, PrintDocument} from '../../model/ports.ts'
import type {Publication} from '../../model/publication.ts'
import type {Rendering} from '../../model/rendering.ts'
import {entry} from './addresses.ts'
import {applyMarks, toCounterStyles} from './apply-plan.ts'
import {finishPdf} from './finish-pdf.ts'
import {planSheets, type SheetPlan} from './plan-sheets.ts'
import {pruneHyphens} from './prune-hyphens.ts'
import {type Destinations, readDestinations} from './read-destinations.ts'
import {readSequence, type SequencePage, sequenceFile} from './sequence.ts'

/** Prints until every number shown is true: a first to measure, a second with the numbers. */
const mostPrints = 4

/**
 * Print the book, then again with blank pages, folios and running heads, until each page number
 * shown is that of the page it names.
 */
export async function packagePdf(
  rendering: Rendering,
  publication: Publication,
  {printer, progress}: Ports
): Promise<Artifact> {
  const {locale, book, version} = publication.edition
  const sequence = readSequence(String(rendering.get(sequenceFile)))
  const document = await printer.open({files: rendering, entry})
  try {
    progress.step(`Printing the ${locale.tag} pdf`)
    const {bytes, plan} = await printUntilTrue(document, publication, sequence)
    progress.step(`Finishing the ${locale.tag} pdf`)
    const finished = await finishPdf(bytes, publication.edition, plan)
    const path = `${locale.tag}/${book.slug}-${locale.tag}-${version}.pdf`
    const files = new Map([[path, finished]])
    return {format: 'pdf', language: locale.tag, path, files, pages: plan.labels.length}
  } finally {
    await document.close()
  }
}

/** A print whose numbers are true. */
export interface Printed {
  readonly bytes: Uint8Array
  readonly plan: SheetPlan
}

async function printUntilTrue(
  document: PrintDocument,
  publication: Publication,
  sequence: readonly SequencePage[]
): Promise<Printed> {
  await pruneHyphens(document)
  let measured = readDestinations(await document.print())
  for (let prints = 1; prints < mostPrints; prints++) {
    const plan = planSheets(publication, sequence, measured)
    const {blanks, folioOf} = plan
    await document.apply(applyMarks, {blanks, folioOf, css: toCounterStyles(plan)})
    const bytes = await document.print()
    const printed = readDestinations(bytes)
    if (isTrue(plan, printed)) return {bytes, plan}
    measured = withoutBlanks(printed, sequence, plan)
  }
  throw new Error('Unexpected page numbers that never settle, expected them to after two prints')
}

/** Whether every id stands on the page whose folio was shown for it. */
function isTrue({labels, folioOf}: SheetPlan, {pages, pageOf}: Destinations): boolean {
  return pages === labels.length && [...pageOf].every(([id, page]) => labels[page] === folioOf[id])
}

/** The same measurements as if no blank page had been set. */
function withoutBlanks(
  {pages, pageOf}: Destinations,
  sequence: readonly SequencePage[],
  {blanks}: SheetPlan
): Destinations {
  const before = sequence
    .filter(({id}) => blanks.includes(id))
    .map(({id}) => (pageOf.get(id) ?? 0) - 1)
  const shift = (page: number) => page - before.filter((blank) => blank < page).length
  return {
    pages: pages - blanks.length,
    pageOf: new Map([...pageOf].map(([id, page]) => [id, shift(page)] as const))
  }
}
