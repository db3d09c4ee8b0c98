// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {inPairs} from '../../model/in-pairs.ts'
import type {PrintDocument} from '../../model/ports.ts'
import type {Publication} from '../../model/publication.ts'
import {setFolios} from './apply-plan.ts'
import {fitBoxes} from './layout/fit-boxes.ts'
import {inspectLayout} from './layout/inspect-layout.ts'
import type {Observations, Source} from './layout/observations.ts'
import {buildPages} from './page-map/build-pages.ts'
import {moveElements} from './page-map/move-elements.ts'
import type {FlowPages, Forced, PageFrame} from './page-map/pages.ts'
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

/** A book divided into pages. */
export interface BookLayout {
  readonly plan: SheetPlan
  readonly places: ReadonlyMap<string, BookPlace>
  /** Index of the first page of each document, blank pages not counted. */
  readonly starts: readonly number[]
  /** Of each document. */
  readonly observations: readonly Observations[]
  readonly alone: readonly Alone[]
}

/** What stands alone at the edge of a page of the book. */
export interface Alone extends Pick<Forced, 'kind' | 'page'> {
  readonly source: Source
}

/** What is moved and numbered changes lines, and these the numbers; no book needs more rounds. */
const mostRounds = 6

/** Divide the open documents of a book into pages and write the division into them. */
export async function layOutBook(
  documents: readonly PrintDocument[],
  sequence: PrintSequence,
  publication: Publication
): Promise<BookLayout> {
  await inPairs(documents, fitBoxes)
  await inPairs(documents, pruneHyphens)
  for (let round = 1; ; round++) {
    const flows = await inPairs(documents, (document) => readPages(document, sequence.sheet))
    const division = gatherPages(flows, sequence, publication)
    const changes = await inPairs(documents, async (document, index) => {
      const moves = flows[index]?.flatMap((flow) => flow.moves) ?? []
      if (moves.length > 0 && round < mostRounds) await moveElements(document, moves)
      return moves.length + (await setFolios(document, division.plan))
    })
    if (round < mostRounds && changes.some((count) => count > 0)) continue
    const layout = {...division, ...(await observe(documents, flows, division))}
    const {height} = sequence.sheet.area
    await inPairs(documents, (document, index) => writePages(document, flows[index] ?? [], height))
    return layout
  }
}

async function readPages(document: PrintDocument, sheet: Sheet): Promise<FlowPages[]> {
  const {flows} = await readGalley(document)
  return flows.map((flow) => buildPages(flow, frameOf(sheet)))
}

function frameOf({area}: Sheet): PageFrame {
  return {height: area.height, noteGap: 14, orphans: 2, widows: 2}
}

/** Look at the documents as they will be printed. */
async function observe(
  documents: readonly PrintDocument[],
  flows: readonly (readonly FlowPages[])[],
  {places}: Pick<BookLayout, 'places'>
): Promise<Pick<BookLayout, 'observations' | 'alone'>> {
  const forced = flows.map((own) => own.flatMap((flow) => flow.forced.map((one) => ({flow, one}))))
  const observations = await inPairs(documents, (document, index) =>
    inspectLayout(document, forced[index]?.map(({one}) => one.key) ?? [])
  )
  const alone = forced.flatMap((own, index) =>
    own.map(({flow, one: {kind, page}}, nth) => ({
      kind,
      page: (places.get(flow.id)?.page ?? 0) + page,
      source: observations[index]?.sources[nth] ?? {flow: flow.id}
    }))
  )
  return {observations, alone}
}

/** All documents as one book. */
function gatherPages(
  flows: readonly (readonly FlowPages[])[],
  {documents}: PrintSequence,
  publication: Publication
): Pick<BookLayout, 'plan' | 'places' | 'starts'> {
  const places = new Map<string, BookPlace>()
  const starts: number[] = []
  let page = 0
  for (const [index, {pages}] of documents.entries()) {
    starts.push(page)
    const known = new Map(flows[index]?.map((flow) => [flow.id, flow] as const))
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
  return {plan: planSheets(publication, sequence, {pages: page, pageOf}), places, starts}
}
