// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFString
} from '@cantoo/pdf-lib'
import {describe, expect, test} from 'vitest'
import {cropMarks} from '../../../pipeline/formats/pdf/crop-marks.ts'
import {type FinishedPages, finishPdf} from '../../../pipeline/formats/pdf/finish-pdf.ts'
import {linksOf} from '../../../pipeline/formats/pdf/link-annotations.ts'
import {mergePrints} from '../../../pipeline/formats/pdf/merge-prints.ts'
import {readPlaces} from '../../../pipeline/formats/pdf/read-places.ts'
import {streamBytes} from '../../../pipeline/formats/pdf/read-stream.ts'
import {setBoxes} from '../../../pipeline/formats/pdf/set-boxes.ts'
import {edition as sample} from '../page/sample-publication.ts'
import {sheet, type TaggedPage, taggedPrint} from './tagged-print.ts'

const name = PDFName.of

const pages: readonly TaggedPage[] = [
  {id: 'one', target: 'two'},
  {id: 'two', target: 'é (3)'},
  {id: 'é (3)', target: 'one'}
]

const terms = {...sample.locale.terms, 'folio.reference': 'Page {folio}'}

const edition = {...sample, locale: {...sample.locale, terms}}

const labels = ['i', 'ii', '1']

const whole = {
  sheet,
  trim: {left: 0, top: 0, width: sheet.width, height: sheet.height},
  bleed: 0,
  marks: false
}

const places = new Map(pages.map(({id}, page) => [id, {page, top: 50 + page}]))

function merged(): Promise<PDFDocument> {
  return Promise.all(pages.map((page) => taggedPrint([page]))).then(mergePrints)
}

async function finished(known: Partial<FinishedPages> = {}): Promise<PDFDocument> {
  const pagesKnown = {labels, bodyStart: 2, places, boxes: whole, ...known}
  const bytes = await finishPdf(await merged(), edition, pagesKnown)
  return PDFDocument.load(bytes, {updateMetadata: false})
}

/** Names and destinations, in the order of the file. */
function destinationsOf({catalog}: PDFDocument): [string, PDFArray][] {
  const names = catalog.lookup(name('Names'), PDFDict).lookup(name('Dests'), PDFDict)
  const list = names.lookup(name('Names'), PDFArray)
  return Array.from({length: list.size() / 2}, (_, at) => [
    textOf(list.get(at * 2)),
    list.lookup(at * 2 + 1, PDFArray)
  ])
}

function textOf(object: unknown): string {
  if (!(object instanceof PDFString || object instanceof PDFHexString)) throw new Error('no text')
  return Buffer.from(object.asBytes()).toString('utf8')
}

describe('places', () => {
  test('are on the page of the first content below a marked element', async () => {
    expect(readPlaces(await merged())).toEqual({
      pages: 3,
      pageOf: new Map(pages.map(({id}, page) => [id, page]))
    })
  })

  test('do not exist for elements without content', async () => {
    const document = await merged()
    for (const [, one] of document.context.enumerateIndirectObjects()) {
      const isParagraph = one instanceof PDFDict && one.get(name('Pg')) === document.getPage(1).ref
      if (isParagraph) one.delete(name('K'))
    }
    expect([...readPlaces(document).pageOf.keys()]).toEqual(['one', 'é (3)'])
  })
})

describe('destinations', () => {
  test('are sorted by bytes and measured from the top of the sheet', async () => {
    const document = await finished()
    const refs = document.getPages().map(({ref}) => ref)
    const found = destinationsOf(document)
    expect(found.map(([id]) => id)).toEqual(['one', 'two', 'é (3)'])
    expect(found.map(([, target]) => target.get(0))).toEqual(refs)
    expect(found.map(([, target]) => target.lookup(3, PDFNumber).asNumber())).toEqual([
      550, 549, 548
    ])
  })

  test('are where links lead, with the folio of their page in words', async () => {
    const links = (await finished()).getPages().flatMap(({node}) => linksOf(node))
    expect(links.map((link) => textOf(link.lookup(name('Dest'))))).toEqual(['two', 'é (3)', 'one'])
    expect(links.some((link) => link.has(name('A')))).toBe(false)
    const texts = links.map((link) => link.lookup(name('Contents'), PDFHexString).decodeText())
    expect(texts).toEqual(['Page ii', 'Page 1', 'Page i'])
  })

  test('that nobody knows are a mistake', async () => {
    await expect(finished({places: new Map()})).rejects.toThrow('`two`')
    const beyond = new Map([...places, ['x', {page: 9, top: 0}] as const])
    await expect(finished({places: beyond})).rejects.toThrow('page 9 of 3')
  })

  test('mend the outline where its page is right', async () => {
    const elsewhere = new Map([...places, ['two', {page: 2, top: 10}] as const])
    const {catalog} = await finished({places: elsewhere})
    const first = catalog.lookup(name('Outlines'), PDFDict).lookup(name('First'), PDFDict)
    const second = first.lookup(name('Next'), PDFDict)
    const heightOf = (item: PDFDict) => item.lookup(name('Dest'), PDFArray).get(3).toString()
    expect([heightOf(first), heightOf(second)]).toEqual(['550', '500'])
  })
})

describe('boxes', () => {
  const trim = {left: 20, top: 30, width: 340.157, height: 500.5}
  const boxesOf = async (bleed: number, marks: boolean) => {
    const document = await merged()
    setBoxes(document, {sheet, trim, bleed, marks})
    const {node} = document.getPage(2)
    return ['MediaBox', 'CropBox', 'BleedBox', 'TrimBox'].map((key) =>
      node.lookup(name(key), PDFArray).asArray().map(Number)
    )
  }
  const page = [20, 69.5, 360.157, 570]

  test('are the page where there is no bleed', async () => {
    expect(await boxesOf(0, false)).toEqual([page, page, page, page])
  })

  test('grow by the bleed, and to the sheet with marks', async () => {
    const bleed = [11.5, 61, 368.657, 578.5]
    expect(await boxesOf(8.5, false)).toEqual([bleed, bleed, bleed, page])
    const outer = [0, 0, sheet.width, sheet.height]
    expect(await boxesOf(8.5, true)).toEqual([outer, outer, bleed, page])
  })

  test('that do not fit the sheet are a mistake', async () => {
    await expect(boxesOf(21, false)).rejects.toThrow('larger than its sheet')
    const document = await merged()
    const boxes = {sheet: {width: 500, height: 600}, trim, bleed: 0, marks: false}
    expect(() => setBoxes(document, boxes)).toThrow('sheet of 400 × 600')
  })

  test('marks are an artifact outside of the bleed, at each corner', () => {
    const marks = cropMarks({sheet, trim, bleed: 8, marks: true})
    expect(marks).toMatch(/^\/Artifact BMC\nq\n[\s\S]*Q\nEMC\n$/)
    const lines = [...marks.matchAll(/^(\S+) (\S+) m (\S+) (\S+) l S$/gm)]
    expect(lines.map(([, ...ends]) => ends.map(Number))).toEqual([
      [0, 69.5, 9, 69.5],
      [0, 570, 9, 570],
      [371.157, 69.5, 389.157, 69.5],
      [371.157, 570, 389.157, 570],
      [20, 40.5, 20, 58.5],
      [360.157, 40.5, 360.157, 58.5],
      [20, 581, 20, 599],
      [360.157, 581, 360.157, 599]
    ])
  })

  test('marks are drawn over the page, in its own coordinates', async () => {
    const boxes = {sheet, trim, bleed: 8, marks: true}
    const document = await finished({boxes})
    for (const {node} of document.getPages()) {
      const stream = document.context.lookup(node.get(name('Contents')))
      const text = Buffer.from(streamBytes(Object(stream))).toString()
      expect(text.startsWith('q\n')).toBe(true)
      expect(text.endsWith(`\nQ\n${cropMarks(boxes)}`)).toBe(true)
    }
  })
})

test('the same prints give the same bytes', async () => {
  const known = {labels, bodyStart: 2, places, boxes: whole}
  const one = await finishPdf(await merged(), edition, known)
  const other = await finishPdf(await merged(), edition, known)
  expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true)
})
