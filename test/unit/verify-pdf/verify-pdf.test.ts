// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFRawStream,
  PDFString
} from '@cantoo/pdf-lib'
import {VFile} from 'vfile'
import {beforeAll, expect, test} from 'vitest'
import type {EditionRecord} from '../../../pipeline/model/manifest.ts'
import {verifyPdf} from '../../../pipeline/verify/verify-pdf.ts'
import {type PrintedSample, printSample} from '../formats-pdf/print-sample.ts'

let sample: PrintedSample

beforeAll(async () => {
  sample = await printSample()
})

async function messages(bytes: Uint8Array, record: EditionRecord = sample.record) {
  const file = new VFile({path: 'fr/book.pdf'})
  await verifyPdf(bytes, record, file)
  return file.messages.map(({ruleId, reason}) => `${ruleId}: ${reason}`)
}

async function spoil(change: (document: PDFDocument) => void): Promise<Uint8Array> {
  const document = await PDFDocument.load(sample.bytes, {updateMetadata: false})
  change(document)
  return document.save()
}

const name = PDFName.of

function dictAt(document: PDFDocument, ...keys: readonly string[]): PDFDict {
  return keys.reduce<PDFDict>((dict, key) => dict.lookup(name(key), PDFDict), document.catalog)
}

/** All dictionaries of a structure type. */
function elements({context}: PDFDocument, type: string): PDFDict[] {
  return context
    .enumerateIndirectObjects()
    .flatMap(([, one]) =>
      one instanceof PDFDict && one.get(name('S')) === name(type) ? [one] : []
    )
}

function editXmp(from: RegExp, to: string) {
  return (document: PDFDocument): void => {
    const stream = document.catalog.lookup(name('Metadata'))
    if (!(stream instanceof PDFRawStream)) throw new Error('no packet')
    const before = Buffer.from(stream.contents).toString('utf8')
    const after = before.replace(from, to)
    if (after === before) throw new Error(`no ${from} in the packet`)
    const changed = document.context.stream(Buffer.from(after), {Type: 'Metadata', Subtype: 'XML'})
    document.catalog.set(name('Metadata'), document.context.register(changed))
  }
}

function eachLink(document: PDFDocument, change: (link: PDFDict) => void): void {
  for (const {node} of document.getPages()) {
    const links = node.lookup(name('Annots'))
    if (!(links instanceof PDFArray)) continue
    for (let index = 0; index < links.size(); index++) change(links.lookup(index, PDFDict))
  }
}

test('a printed book is flawless', async () => {
  expect(await messages(sample.bytes)).toEqual([])
})

test('the same book printed twice has the same bytes', async () => {
  const again = await printSample()
  expect(Buffer.from(again.bytes).equals(Buffer.from(sample.bytes))).toBe(true)
})

test('something that is no PDF is refused', async () => {
  expect(await messages(Buffer.from('PK'))).toEqual([expect.stringMatching(/output-valid.*PDF/)])
})

test('another edition’s record does not fit', async () => {
  const record = {...sample.record, title: 'Another', language: 'de', attributionName: 'Nobody'}
  const found = (await messages(sample.bytes, record)).join('\n')
  expect(found).toMatch(/dc:title.*Another/)
  expect(found).toMatch(/language `fr`, expected `de`/)
  expect(found).toMatch(/LIC-050.*attributionName.*Nobody/)
})

const faults: readonly (readonly [string, (document: PDFDocument) => void, RegExp])[] = [
  ['no packet', ({catalog}) => catalog.delete(name('Metadata')), /LIC-050.*XMP/],
  ['another licence', editXmp(/by-sa\/4\.0\/"/, 'by/4.0/"'), /LIC-050.*cc:license/],
  ['no licence', editXmp(/<cc:license [^>]*>(<\/cc:license>)?/, ''), /LIC-050.*cc:license/],
  ['no credit', editXmp(/<cc:attributionName>[^<]*/, '<cc:attributionName>'), /LIC-050.*attr/],
  ['no terms', editXmp(/<dc:rights>.*<\/dc:rights>/, ''), /LIC-050.*dc:rights/],
  ['a name left out', editXmp(/<rdf:li>Alice Auteur/, '<rdf:li>X'), /LIC-050.*Alice Auteur/],
  ['public domain', editXmp(/Marked>True/, 'Marked>False'), /LIC-050.*Marked/],
  ['a broken packet', editXmp(/<\/rdf:RDF>/, ''), /output-valid.*well-formed/],
  ['no claim', editXmp(/<pdfuaid:part>1<\/pdfuaid:part>/, ''), /output-valid.*pdfuaid:part/],
  ['another title in Info', (document) => document.setTitle('X'), /Info `Title` “X”/],
  ['another date', (one) => one.setModificationDate(new Date(0)), /Info `ModDate` “1970/],
  ['no language', ({catalog}) => catalog.delete(name('Lang')), /Unexpected language ``/],
  ['no tags', (one) => dictAt(one, 'MarkInfo').delete(name('Marked')), /without tags/],
  ['no structure', ({catalog}) => catalog.delete(name('StructTreeRoot')), /structure tree/],
  [
    'no title bar',
    (one) => dictAt(one, 'ViewerPreferences').delete(name('DisplayDocTitle')),
    /Display/
  ],
  ['no labels', ({catalog}) => catalog.delete(name('PageLabels')), /page labels/],
  ['no profile', ({catalog}) => catalog.delete(name('OutputIntents')), /colour profile/],
  ['an action', (one) => one.catalog.set(name('OpenAction'), one.context.obj({})), /OpenAction/],
  [
    'content that the parent tree has lost',
    (one) => dictAt(one, 'StructTreeRoot', 'ParentTree').set(name('Nums'), one.context.obj([])),
    /content whose element the parent tree does not know[\s\S]*link that the parent tree/
  ],
  [
    'destinations on no page',
    (one) => dictAt(one, 'Names').set(name('Dests'), one.context.obj({Names: []})),
    /output-links.*which is not there/
  ],
  ['no roles', (one) => dictAt(one, 'StructTreeRoot').delete(name('RoleMap')), /without a role/],
  ['silent figure', (one) => elements(one, 'Figure')[0]?.delete(name('Alt')), /`Figure` without/],
  ['no first level', (one) => elements(one, 'H1')[0]?.set(name('S'), name('H3')), /level 3/],
  ['note without id', (one) => elements(one, 'Note')[0]?.delete(name('ID')), /note without/],
  ['item elsewhere', (one) => elements(one, 'L')[0]?.set(name('S'), name('Div')), /`LI` in `Div`/],
  [
    'silent links',
    (one) => eachLink(one, (link) => link.delete(name('Contents'))),
    /without a desc/
  ],
  [
    'dead links',
    (one) => eachLink(one, (link) => link.has(name('Dest')) && link.set(name('Dest'), name('x'))),
    /output-links.*`x`/
  ],
  [
    'no way to the licence',
    (one) => eachLink(one, (link) => link.delete(name('A'))),
    /LIC-050.*missing `link to/
  ],
  [
    'a link that runs a script',
    (one) =>
      eachLink(one, (link) => {
        link.set(name('A'), one.context.obj({S: 'JavaScript', JS: PDFString.of('app.alert(1)')}))
      }),
    /action `JavaScript`/
  ],
  [
    'a fallen font',
    ({context}) => {
      for (const [, one] of context.enumerateIndirectObjects()) {
        if (one instanceof PDFDict && one.has(name('FontFile2'))) one.delete(name('FontFile2'))
      }
    },
    /not embedded/
  ],
  [
    'content of nobody',
    ({context}) => {
      for (const [, one] of context.enumerateIndirectObjects()) {
        const isElement = one instanceof PDFDict && one.get(name('S')) === name('P')
        if (isElement) one.delete(name('K'))
      }
    },
    /no structure element holds/
  ],
  [
    'content without marks',
    (document) => {
      const [page] = document.getPages()
      const stream = document.context.flateStream('BT (a) Tj ET')
      page?.node.set(name('Contents'), document.context.register(stream))
    },
    /neither in the structure nor an artifact/
  ],
  [
    'an author who is somebody else',
    ({context}) => {
      const info = context.lookup(context.trailerInfo.Info, PDFDict)
      info.set(name('Author'), PDFHexString.fromText('X'))
    },
    /Info `Author` “X”/
  ]
]

test.each(faults)('%s is noticed', async (_, change, message) => {
  expect((await messages(await spoil(change))).join('\n')).toMatch(message)
})

test('an encrypted file is refused', async () => {
  const document = await PDFDocument.load(sample.bytes, {updateMetadata: false})
  document.encrypt({ownerPassword: 'owner', userPassword: '', permissions: {copying: false}})
  const found = await messages(await document.save({useObjectStreams: false}))
  expect(found).toEqual([expect.stringMatching(/LIC-052.*encryption/)])
})
