// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {
  PDFContext,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFRawStream,
  PDFRef,
  PDFString
} from '@cantoo/pdf-lib'
import fc from 'fast-check'
import {expect, test} from 'vitest'
import {readPrint} from '../../../pipeline/formats/pdf/read-print.ts'
import {readStream} from '../../../pipeline/formats/pdf/read-stream.ts'
import {writeDocument} from '../../../pipeline/formats/pdf/write-document.ts'

const name = PDFName.of

/** A file with one object beside its catalog, written as it is given. */
function fileWith(object: string): Buffer {
  const catalog = '1 0 obj\n<</Type /Catalog /X 2 0 R>>\nendobj\n'
  const body = `%PDF-1.4\n${catalog}2 0 obj\n${object}\nendobj\n3 0 obj\n5\nendobj\n`
  const offsets = [1, 2, 3].map((number) => body.indexOf(`${number} 0 obj`))
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`)
  const table = `xref\n0 4\n0000000000 65535 f \n${entries.join('')}`
  const trailer = `trailer\n<</Size 4 /Root 1 0 R>>\nstartxref\n${body.length}\n%%EOF\n`
  return Buffer.from(body + table + trailer, 'latin1')
}

function read(object: string, context = PDFContext.create()) {
  return readPrint(fileWith(object), context).catalog.lookup(name('X'))
}

test('every kind of object is read as it is written', () => {
  const object =
    '<</A [1 -2.5 .5 true false null]/B (a\\(b(c)\\\\)/C <0fA0>/D#20E /F/G 3 0 R/H<</I [[]]>>>>'
  expect(String(read(object)).replace(/\s+/g, ' ')).toBe(
    '<< /A [ 1 -2.5 0.5 true false null ] /B (a\\(b(c)\\\\) /C <0fA0> /D#20E /F /G 3 0 R /H << /I [ [ ] ] >> >>'
  )
})

test('streams are as long as they say, in the dictionary or elsewhere', () => {
  for (const length of ['5', '3 0 R']) {
    const stream = read(`<</Length ${length}>> stream\nendst\nendstream`)
    expect(stream instanceof PDFRawStream && readStream(stream)).toBe('endst')
  }
})

test('objects stand behind those that the context has', () => {
  const context = PDFContext.create()
  context.assign(PDFRef.of(7), PDFString.of('mine'))
  const found = read('[2 0 R 3 0 R]', context)
  expect(String(found)).toBe('[ 9 0 R 10 0 R ]')
  expect(context.largestObjectNumber).toBe(10)
  expect(String(context.lookup(PDFRef.of(7)))).toBe('(mine)')
})

test('what is broken is refused', () => {
  expect(() => read('(a')).toThrow('end of a print')
  expect(() => read('[1 ?]')).toThrow('offset')
  expect(() => readPrint(Buffer.from('%PDF-1.7'), PDFContext.create())).toThrow('table')
})

test('what is written is read again, whatever it is', async () => {
  const value = fc.oneof(
    fc.integer(),
    fc.boolean(),
    fc.string({unit: 'binary-ascii'}).map((text) => PDFString.of(text.replace(/[\\()]/g, '\\$&'))),
    fc.uint8Array()
  )
  const objects = fc.array(fc.dictionary(fc.stringMatching(/^[A-Za-z]+$/), value), {maxLength: 250})
  await fc.assert(
    fc.asyncProperty(objects, fc.uint8Array(), async (dicts, bytes) => {
      const {context} = await PDFDocument.create({updateMetadata: false})
      const refs = dicts.map((dict) => context.register(context.obj(dict)))
      const stream = context.register(context.stream(bytes))
      const written = writeDocument(context)
      const {context: again} = await PDFDocument.load(written, {updateMetadata: false})
      const texts = refs.map((ref) => String(context.lookup(ref, PDFDict)))
      expect(refs.map((ref) => String(again.lookup(ref, PDFDict)))).toEqual(texts)
      const found = again.lookup(stream)
      const contents = found instanceof PDFRawStream ? found.contents : []
      expect([...contents]).toEqual([...bytes])
    }),
    {numRuns: 30}
  )
})
