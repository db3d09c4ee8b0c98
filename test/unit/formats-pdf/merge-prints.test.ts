// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFString
} from '@cantoo/pdf-lib'
import fc from 'fast-check'
import {expect, test} from 'vitest'
import {mergePrints} from '../../../pipeline/formats/pdf/merge-prints.ts'
import {listElements} from '../../../pipeline/formats/pdf/structure-element.ts'
import {writeDocument} from '../../../pipeline/formats/pdf/write-document.ts'
import {sheet, taggedPrint} from './tagged-print.ts'

const name = PDFName.of

/** Prints of so many pages each. */
function printsOf(sizes: readonly number[]): Promise<Uint8Array[]> {
  return Promise.all(
    sizes.map((size, part) =>
      taggedPrint(
        Array.from({length: size}, (_, page) => ({id: `s-${part}-${page}`, target: 's-0-0'}))
      )
    )
  )
}

async function merged(...sizes: readonly number[]): Promise<PDFDocument> {
  return mergePrints(await printsOf(sizes))
}

/** Titles of an outline, those below in brackets behind. */
function outlineOf(dict: PDFDict, above: unknown): unknown[] {
  const titles: unknown[] = []
  let [item, before] = [dict.lookup(name('First')), undefined as unknown]
  while (item instanceof PDFDict) {
    expect(item.lookup(name('Parent'))).toBe(above)
    expect(item.lookup(name('Prev'))).toBe(before)
    titles.push(item.lookup(name('Title'), PDFString).decodeText(), ...below(item))
    before = item
    item = item.lookup(name('Next'))
  }
  expect(dict.lookup(name('Last'))).toBe(before)
  return titles
}

function below(item: PDFDict): unknown[] {
  return item.has(name('First')) ? [outlineOf(item, item)] : []
}

test('pages follow each other as the parts do', async () => {
  const document = await merged(2, 1, 3)
  expect(document.getPageCount()).toBe(6)
  expect(document.getPages().map((page) => page.getSize())).toEqual(Array(6).fill(sheet))
})

test('what is at the top of the outlines follows each other, what is below stays there', async () => {
  const document = await merged(3, 1, 2)
  const outlines = document.catalog.lookup(name('Outlines'), PDFDict)
  const one = expect.stringMatching(/^Heading/)
  expect(outlineOf(outlines, outlines)).toEqual([one, [one, one], one, one, [one]])
  expect(outlines.lookup(name('Count'), PDFNumber).asNumber()).toBe(6)
})

test('the first part speaks for the book', async () => {
  const {catalog, context} = await merged(1, 1)
  expect(catalog.lookup(name('Lang'), PDFString).decodeText()).toBe('fr')
  const info = context.lookup(context.trailerInfo.Info, PDFDict)
  expect(info.lookup(name('Producer'), PDFString).decodeText()).toBe('Skia/PDF m1')
})

test('one Document holds the sections of all parts, in their order', async () => {
  const {catalog} = await merged(1, 2)
  const root = catalog.lookup(name('StructTreeRoot'), PDFDict)
  const whole = root.lookup(name('K'), PDFDict)
  const sections = whole.lookup(name('K'), PDFArray)
  expect(whole.get(name('S'))).toBe(name('Document'))
  expect(sections.size()).toBe(3)
  for (let at = 0; at < 3; at++) {
    expect(sections.lookup(at, PDFDict).lookup(name('P'))).toBe(whole)
  }
})

test('a part whose Document has content of its own becomes a part of the book', async () => {
  const [first, second] = await printsOf([1, 1])
  const document = await PDFDocument.load(second ?? '', {updateMetadata: false})
  const tree = document.catalog.lookup(name('StructTreeRoot'), PDFDict)
  tree.lookup(name('K'), PDFDict).lookup(name('K'), PDFArray).push(PDFNumber.of(7))
  const changed = await document.save({useObjectStreams: false})
  const {catalog} = await mergePrints([first ?? changed, changed])
  const whole = catalog.lookup(name('StructTreeRoot'), PDFDict).lookup(name('K'), PDFDict)
  const last = whole.lookup(name('K'), PDFArray).lookup(1, PDFDict)
  expect(last.get(name('S'))).toBe(name('Part'))
  expect(last.lookup(name('P'))).toBe(whole)
})

test('different subsets of a font have different tags', async () => {
  const prints = await Promise.all(
    (await printsOf([1, 1])).map(async (print) => {
      const document = await PDFDocument.load(print, {updateMetadata: false})
      const font = {Type: 'Font', BaseFont: 'BAAAAA+Garamond', FontName: 'BAAAAA+Garamond'}
      document.context.register(document.context.obj(font))
      return document.save({useObjectStreams: false})
    })
  )
  const {context} = await mergePrints(prints)
  const fonts = context.enumerateIndirectObjects().flatMap(([, one]) => {
    const font = one instanceof PDFDict ? one.get(name('BaseFont')) : undefined
    return font ? [font.toString()] : []
  })
  expect(fonts).toEqual(['/BAAAAA+Garamond', '/BAABAA+Garamond'])
})

test('what is no print is refused, and so are no prints', async () => {
  const untagged = await PDFDocument.create()
  untagged.addPage()
  const bytes = await untagged.save({useObjectStreams: false})
  await expect(mergePrints([bytes])).rejects.toThrow('tagged')
  await expect(mergePrints([Buffer.from('%PDF-1.4')])).rejects.toThrow('table')
  await expect(mergePrints([])).rejects.toThrow('without a print')
})

test('whatever the parts are: all keys lead to elements, no identifier is there twice', async () => {
  const sizes = fc.array(fc.integer({min: 1, max: 4}), {minLength: 1, maxLength: 6})
  await fc.assert(
    fc.asyncProperty(sizes, async (some) => {
      const document = await PDFDocument.load(writeDocument((await merged(...some)).context), {
        updateMetadata: false
      })
      const pages = some.reduce((sum, size) => sum + size, 0)
      expect(document.getPageCount()).toBe(pages)
      checkParents(document)
      checkIdentifiers(document, pages)
      checkReferences(document)
    }),
    {numRuns: 15}
  )
})

/** Each page's and each annotation's key leads to elements on that page. */
function checkParents(document: PDFDocument): void {
  const tree = document.catalog.lookup(name('StructTreeRoot'), PDFDict)
  const numbers = tree.lookup(name('ParentTree'), PDFDict).lookup(name('Nums'), PDFArray)
  const keys = Array.from({length: numbers.size() / 2}, (_, at) =>
    numbers.lookup(at * 2, PDFNumber).asNumber()
  )
  expect(keys).toEqual(keys.map((_, index) => index))
  expect(tree.lookup(name('ParentTreeNextKey'), PDFNumber).asNumber()).toBe(keys.length)
  for (const {node, ref} of document.getPages()) {
    const key = node.lookup(name('StructParents'), PDFNumber).asNumber()
    const elements = numbers.lookup(key * 2 + 1, PDFArray)
    expect(elements.size()).toBe(5)
    for (let at = 0; at < 5; at++) {
      expect(elements.lookup(at, PDFDict).get(name('Pg'))).toBe(ref)
    }
    const link = node.lookup(name('Annots'), PDFArray).lookup(0, PDFDict)
    const own = link.lookup(name('StructParent'), PDFNumber).asNumber()
    expect(numbers.lookup(own * 2 + 1, PDFDict).get(name('S'))).toBe(name('Link'))
    expect(numbers.lookup(own * 2 + 1, PDFDict).get(name('Pg'))).toBe(ref)
  }
}

function checkIdentifiers(document: PDFDocument, cells: number): void {
  const elements = listElements(document).map(({dict}) => dict)
  const ids = elements.flatMap((dict) => {
    const id = dict.lookup(name('ID'))
    return id instanceof PDFString ? [id.decodeText()] : []
  })
  expect(new Set(ids).size).toBe(cells)
  const tree = document.catalog.lookup(name('StructTreeRoot'), PDFDict)
  const names = tree.lookup(name('IDTree'), PDFDict).lookup(name('Names'), PDFArray)
  const listed = names
    .asArray()
    .flatMap((one) => (one instanceof PDFString ? [one.asString()] : []))
  expect(listed).toEqual(ids.toSorted())
  const headers = elements
    .filter((dict) => dict.get(name('S')) === name('TD'))
    .map((dict) => dict.lookup(name('A'), PDFDict).lookup(name('Headers'), PDFArray).get(0))
  expect(headers.map(String).toSorted()).toEqual(ids.map((id) => `(${id})`).toSorted())
}

/** Nothing refers to what is not there. */
function checkReferences({context}: PDFDocument): void {
  const objects = context
    .enumerateIndirectObjects()
    .filter(([, one]) => !(one instanceof PDFRawStream))
  const references = objects.flatMap(([, one]) => String(one).match(/\b\d+ 0 R\b/g) ?? [])
  const known = new Set(context.enumerateIndirectObjects().map(([ref]) => ref.toString()))
  expect(references.filter((one) => !known.has(one))).toEqual([])
}
