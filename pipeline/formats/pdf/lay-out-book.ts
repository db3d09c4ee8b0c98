// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {inPairs} from '../../model/in-pairs.ts'
import type {PrintDocument} from '../../model/ports.ts'
import type {Publication} from '../../model/publication.ts'
import {setFolios} from './apply-plan.ts'
import {fitBoxes} from './layout/fit-boxes.ts'
import {inspectLayout} from './layout/inspect-layout.ts'
import type {Observations} from './layout/observations.ts'
import {buildPages} from './page-map/build-pages.ts'
import {moveElements} from './page-map/move-elements.ts'
import type {FlowPages, PageFrame} from './page-map/pages.ts'
import {readGalley} from './page-map/read-galley.ts'
import {writePages} from './page-map/write-pages.ts'
import {planSheets, type SheetPlan} from './plan-sheets.ts'
import {pruneHyphens} from './prune-hyphens.ts'
import type {PrintSequence} from './sequence.ts'
import type {Sheet} from './sheet.ts'

/** Where an element is in a book without blank pages. */
export interface BookPlace {
  /** Index of the page. */
  readonly page: number
  /** From the top of the page's type area, in CSS pixels; of the page itself on a cover. */
  readonly top: number
}

/** A document divided into pages. */
export interface DocumentPages {
  readonly flows: readonly FlowPages[]
  /** Whether lines of it show page numbers, and change with them. */
  readonly refers: boolean
}

/** A book divided into pages. */
export interface BookLayout {
  readonly documents: readonly DocumentPages[]
  readonly plan: SheetPlan
  readonly places: ReadonlyMap<string, BookPlace>
  /** Index of the first page of each document, blank pages not counted. */
  readonly starts: readonly number[]
}

/** Page numbers change lines, and these the numbers; no book needs more rounds. */
const mostRounds = 6

/** Divide the documents of a book into pages; `writeLayout` writes the division into them. */
export async function layOutBook(
  documents: readonly PrintDocument[],
  sequence: PrintSequence,
  publication: Publication
): Promise<BookLayout> {
  const {sheet} = sequence
  let divided = await inPairs(documents, async (document) => {
    await fitBoxes(document)
    await pruneHyphens(document)
    return divide(document, sheet)
  })
  for (let round = 1; ; round++) {
    const layout = gatherLayout(divided, sequence, publication)
    const changes = await inPairs(documents, async (document, index) =>
      divided[index]?.refers ? setFolios(document, layout.plan) : 0
    )
    if (round === mostRounds || changes.every((count) => count === 0)) return layout
    const before = divided
    divided = await inPairs(documents, async (document, index) => {
      const own = before[index]
      return own && changes[index] === 0 ? own : divide(document, sheet)
    })
  }
}

/** Write a document's pages into it. */
export async function writeLayout(
  document: PrintDocument,
  {flows, refers}: DocumentPages,
  {plan}: Pick<BookLayout, 'plan'>,
  {area}: Sheet
): Promise<Observations> {
  await setFolios(document, plan)
  // Numbers have moved lines since hyphens were pruned.
  if (refers) await pruneHyphens(document)
  const observations = await inspectLayout(document, flows)
  await writePages(document, flows, area.height)
  return observations
}

/** Divide a document into pages; pictures that leave holes are moved, each once. */
async function divide(document: PrintDocument, sheet: Sheet): Promise<DocumentPages> {
  for (;;) {
    const {flows, refers} = await readGalley(document)
    const pages = flows.map((flow) => buildPages(flow, frameOf(sheet)))
    const moves = pages.flatMap((flow) => flow.moves)
    if (moves.length === 0) return {flows: pages, refers}
    await moveElements(document, moves)
  }
}

function frameOf({area}: Sheet): PageFrame {
  return {height: area.height, noteGap: 14, orphans: 2, widows: 2}
}

/** All documents as one book. */
function gatherLayout(
  divided: readonly DocumentPages[],
  {documents}: PrintSequence,
  publication: Publication
): BookLayout {
  const places = new Map<string, BookPlace>()
  const starts: number[] = []
  let page = 0
  for (const [index, {pages}] of documents.entries()) {
    starts.push(page)
    const known = new Map(divided[index]?.flows.map((flow) => [flow.id, flow] as const))
    for (const {id} of pages) {
      const flow = known.get(id)
      places.set(id, {page, top: 0})
      for (const [target, place] of flow?.places ?? []) {
        places.set(target, {page: page + place.page, top: place.top})
      }
      page += flow?.pages ?? 1
    }
  }
  const pageOf = new Map([...places].map(([id, place]) => [id, place.page] as const))
  const sequence = documents.flatMap(({pages}) => pages)
  const plan = planSheets(publication, sequence, {pages: page, pageOf})
  return {documents: divided, plan, places, starts}
}
