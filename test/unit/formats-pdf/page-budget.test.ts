// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {expect, it} from 'vitest'
import {packagePdf} from '../../../pipeline/formats/pdf/package-pdf.ts'
import type {Block, Galley} from '../../../pipeline/formats/pdf/page-map/galley.ts'
import {sequenceFile, writeSequence} from '../../../pipeline/formats/pdf/sequence.ts'
import {measureSheet} from '../../../pipeline/formats/pdf/sheet.ts'
import type {Ports} from '../../../pipeline/model/ports.ts'
import {edition, samplePublication, theme} from '../page/sample-publication.ts'

const sheet = measureSheet(
  {
    ...theme,
    css: {
      ...theme.css,
      tokens:
        '--page-width: 148mm; --page-height: 210mm; --margin-top: 19mm; --margin-bottom: 22mm; --margin-inner: 22mm; --margin-outer: 19mm; --bleed: 0mm; --crop-marks: off;'
    }
  },
  edition.book
)

/** A picture that fills a page. */
function plate(key: number): Block {
  const top = key * sheet.area.height
  const bottom = top + sheet.area.height
  const edges = {before: 0, after: 0}
  return {
    key,
    top,
    bottom,
    lines: [bottom],
    keep: false,
    ...edges,
    inside: edges,
    holder: key,
    notes: []
  }
}

/** A browser that shows so many plates, and is never asked to print. */
function showPlates(count: number): Ports {
  const blocks = Array.from({length: count}, (_, key) => plate(key))
  const galley: Galley = {flows: [{id: 'plates', blocks, anchors: []}], refers: false}
  const answers: Readonly<Record<string, unknown>> = {read: galley}
  const document = {
    apply: async (action: {readonly name: string}) => answers[action.name] as never,
    print: () => Promise.reject(new Error('Unexpected print'))
  }
  return {
    printer: {
      wake: () => undefined,
      open: async () => ({documents: [document], close: async () => undefined})
    },
    epubChecker: {check: async () => []},
    searchIndexer: {index: async () => new Map()},
    progress: {step: () => undefined}
  }
}

it('a book of more pages than can be bound is reported, not printed', async () => {
  const page = {id: 'plates', kind: 'chapter', matter: 'body', title: 'Plates'} as const
  const documents = [{entry: 'print-1.html', pages: [page]}]
  const sequence = writeSequence({sheet, missing: [], documents})
  const publication = samplePublication()
  const rendering = new Map([[sequenceFile, sequence]])
  expect(await packagePdf(rendering, publication, showPlates(10_001))).toBeUndefined()
  expect(publication.edition.file.messages.map(({ruleId, reason}) => [ruleId, reason])).toEqual([
    [
      'page-budget',
      'Unexpected book of 10001 pages, expected at most 10000; make several volumes of it, build some chapters with `--only`, or choose a larger page'
    ]
  ])
})
