// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {PDFDocument} from '@cantoo/pdf-lib'
import {inPairs} from '../../model/in-pairs.ts'
import type {PrintDocument} from '../../model/ports.ts'
import type {Publication} from '../../model/publication.ts'
import {setFolios, setMarks} from './apply-plan.ts'
import {type BookLayout, writeLayout} from './lay-out-book.ts'
import type {Observations} from './layout/observations.ts'
import {mergePrints} from './merge-prints.ts'
import {planSheets, type SheetPlan} from './plan-sheets.ts'
import {type PrintedPlaces, readPlaces} from './read-places.ts'
import type {PrintSequence} from './sequence.ts'
import {pointsPerPixel} from './sheet.ts'
import type {Places} from './write-destinations.ts'

/** A print whose page numbers are true. */
export interface PrintedBook {
  readonly print: PDFDocument
  readonly plan: SheetPlan
  readonly places: Places
  /** Index of the page that each element is on, blank pages not counted. */
  readonly pages: ReadonlyMap<string, number>
  /** Of each document. */
  readonly observations: readonly Observations[]
}

/** A first print and, where the browser ended a page elsewhere than the map, corrected ones. */
const mostPrints = 3

/**
 * Print until each page number shown is that of the page it names: what the structure tree of the
 * print says is compared with the map.
 */
export async function printBook(
  documents: readonly PrintDocument[],
  sequence: PrintSequence,
  publication: Publication,
  layout: BookLayout
): Promise<PrintedBook> {
  let {plan, starts} = layout
  let observations: readonly Observations[] = []
  let pages = new Map([...layout.places].map(([id, {page}]) => [id, page] as const))
  for (let prints = 1; ; prints++) {
    const printed = await inPairs(documents, async (document, index) => {
      const own = layout.documents[index]
      const observed =
        prints === 1 && own ? await writeLayout(document, own, {plan}, sequence.sheet) : undefined
      return {observed, bytes: await printOne(document, index, sequence, {plan, starts})}
    })
    if (prints === 1) observations = printed.flatMap(({observed}) => observed ?? [])
    const print = await mergePrints(printed.map(({bytes}) => bytes))
    const found = readPlaces(print)
    if (isTrue(plan, pages, found)) {
      return {print, plan, places: placesOf(layout, sequence, plan, pages), pages, observations}
    }
    if (prints === mostPrints) {
      throw new Error(
        'Unexpected page numbers that never settle, expected them to after two prints'
      )
    }
    pages = correct(pages, found, plan)
    const all = sequence.documents.flatMap((document) => document.pages)
    plan = planSheets(publication, all, {pages: found.pages - plan.blanks.length, pageOf: pages})
    starts = sequence.documents.map((document) => pages.get(document.pages[0]?.id ?? '') ?? 0)
    await inPairs(documents, (document) => setFolios(document, plan))
  }
}

async function printOne(
  document: PrintDocument,
  index: number,
  sequence: PrintSequence,
  {plan, starts}: Pick<BookLayout, 'plan' | 'starts'>
): Promise<Uint8Array> {
  const start = plan.finalOf.get(starts[index] ?? 0) ?? 0
  const end = plan.finalOf.get(starts[index + 1] ?? -1) ?? plan.labels.length
  const follower = sequence.documents[index + 1]?.pages[0]?.id
  const endsBlank = follower !== undefined && plan.blanks.includes(follower)
  const own = sequence.documents[index]?.pages.slice(1).map(({id}) => id) ?? []
  const blanks = plan.blanks.filter((id) => own.includes(id))
  await setMarks(document, {...plan, blanks}, {start, end}, endsBlank)
  return document.print()
}

/** Whether every element that the print names stands where the plan has it. */
function isTrue(
  {finalOf, labels}: SheetPlan,
  pages: ReadonlyMap<string, number>,
  found: PrintedPlaces
): boolean {
  if (found.pages !== labels.length) return false
  return [...found.pageOf].every(([id, page]) => {
    const planned = pages.get(id)
    return planned === undefined || finalOf.get(planned) === page
  })
}

/** Pages as printed, without blanks; what the print does not name moves with what is before it. */
function correct(
  pages: ReadonlyMap<string, number>,
  {pageOf}: PrintedPlaces,
  {blanks, finalOf}: SheetPlan
): Map<string, number> {
  const before = blanks.map((id) => (pageOf.get(id) ?? finalOf.get(pages.get(id) ?? 0) ?? 0) - 1)
  let shift = 0
  const inOrder = [...pages].sort(([, a], [, b]) => a - b)
  return new Map(
    inOrder.map(([id, planned]) => {
      const page = pageOf.get(id)
      if (page === undefined) return [id, planned + shift] as const
      const real = page - before.filter((blank) => blank < page).length
      shift = real - planned
      return [id, real] as const
    })
  )
}

/** Places on the sheets of the finished PDF, in points. */
function placesOf(
  {places}: BookLayout,
  {sheet, documents}: PrintSequence,
  {finalOf}: SheetPlan,
  pages: ReadonlyMap<string, number>
): Places {
  const covers = new Set(
    documents.flatMap((one) => one.pages.filter(({kind}) => kind === 'cover').map(({id}) => id))
  )
  return new Map(
    [...places].map(([id, {page, top}]) => {
      const start = sheet.trim.top + (covers.has(id) ? 0 : sheet.margins.top)
      const final = finalOf.get(pages.get(id) ?? page) ?? 0
      return [id, {page: final, top: (start + top) * pointsPerPixel}] as const
    })
  )
}
