// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {deflateSync} from 'node:zlib'
import {PDFDict, PDFDocument, PDFName, PDFString} from '@cantoo/pdf-lib'
import {expect, test} from 'vitest'
import {openPdf} from '../../../pipeline/verify/open-pdf.ts'

const name = PDFName.of

async function sample(pages: number): Promise<PDFDocument> {
  const document = await PDFDocument.create({updateMetadata: false})
  for (let page = 0; page < pages; page++) document.addPage([100 + page, 100])
  const text = PDFString.of('a (b) \\) c')
  document.catalog.set(name('X'), document.context.register(document.context.obj({Y: text})))
  return document
}

test.each([true, false])(
  'pages come in order, with object streams: %s',
  async (useObjectStreams) => {
    const bytes = await (await sample(3)).save({useObjectStreams, updateFieldAppearances: false})
    const {pages, catalog} = openPdf(bytes) ?? {}
    expect(pages?.map(({node}) => String(node.lookup(name('MediaBox'))))).toEqual([
      '[ 0 0 100 100 ]',
      '[ 0 0 101 100 ]',
      '[ 0 0 102 100 ]'
    ])
    const text = catalog?.lookup(name('X'), PDFDict).lookup(name('Y'))
    expect(String(text)).toBe('(a (b) \\) c)')
  }
)

test('a later version of an object stands for the one before', async () => {
  const before = await (await sample(1)).save({useObjectStreams: false})
  const document = await PDFDocument.load(before, {forIncrementalUpdate: true})
  document.catalog.set(name('Z'), PDFString.of('new'))
  const added = await document.saveIncremental(document.takeSnapshot())
  const whole = await document.commit()
  expect(added.length).toBeLessThan(whole.length)
  expect(String(openPdf(whole)?.catalog.get(name('Z')))).toBe('(new)')
})

/** A catalog with one page, and cross-references in a stream whose rows are differences. */
function predicted(): Buffer {
  const objects = [
    '<</Type /Catalog /Pages 2 0 R>>',
    '<</Type /Pages /Kids [3 0 R] /Count 1>>',
    '<</Type /Page /Parent 2 0 R>>'
  ]
  let body = '%PDF-1.5\n'
  const offsets = objects.map((object, index) => {
    const offset = body.length
    body += `${index + 1} 0 obj\n${object}\nendobj\n`
    return offset
  })
  const rows = [[0, 0, 0], ...[...offsets, body.length].map((at) => [1, at >> 8, at & 255])]
  const differences = rows.flatMap((row, index) => [
    2,
    ...row.map((byte, at) => (byte - (rows[index - 1]?.[at] ?? 0)) & 255)
  ])
  const table = deflateSync(Buffer.from(differences))
  const dict = `/Type /XRef /Size 5 /Root 1 0 R /W [1 2 0] /Filter /FlateDecode`
  const parms = '/DecodeParms <</Predictor 12 /Columns 3>>'
  const head = `4 0 obj\n<<${dict} ${parms} /Length ${table.length}>>\nstream\n`
  const end = `\nendstream\nendobj\nstartxref\n${body.length}\n%%EOF\n`
  return Buffer.concat([Buffer.from(body + head), table, Buffer.from(end)])
}

test('cross-references may be written as differences', () => {
  expect(openPdf(predicted())?.pages).toHaveLength(1)
})

test('an encrypted file stays closed', async () => {
  const document = await sample(1)
  document.encrypt({ownerPassword: 'owner', userPassword: ''})
  expect(openPdf(await document.save({useObjectStreams: false}))).toBeUndefined()
  const other = await sample(1)
  other.encrypt({ownerPassword: 'owner', userPassword: ''})
  expect(openPdf(await other.save())).toBeUndefined()
})

const faults: readonly (readonly [string, RegExp | string, string])[] = [
  ['no cross-references', /startxref\n\d+/, 'startxref\n999999'],
  ['an offset that leads nowhere', /^\d{10} 00000 n/m, '0000000017 00000 n'],
  ['a page tree in a circle', /\/Kids \[ \d+ 0 R \]/, '/Kids [ 1 0 R ]'],
  ['an array without end', /\[ 0 0 100 100 \]/, '[ 0 0 100 10>>'],
  ['no catalog', /\/Root \d+ 0 R/, '/Rxxt 2 0 R']
]

test.each(faults)('%s is refused', async (_, from, to) => {
  const bytes = await (await sample(1)).save({useObjectStreams: false})
  const text = Buffer.from(bytes).toString('latin1')
  const broken = text.replace(from, to)
  expect(broken).not.toBe(text)
  expect(() => openPdf(Buffer.from(broken, 'latin1'))).toThrow('Unexpected')
})
