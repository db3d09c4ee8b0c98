// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {expect, test} from 'vitest'
import {pageLabels} from '../../../pipeline/formats/pdf/page-labels.ts'
import {repairMap} from '../../../pipeline/formats/pdf/repair-unicode.ts'
import {creatorsOf, xmpPacket} from '../../../pipeline/formats/pdf/xmp.ts'
import {editionIdentifier} from '../../../pipeline/model/edition-identifier.ts'
import {parseXml} from '../../../pipeline/verify/xml.ts'
import {creditedPublication} from '../page/sample-credits.ts'
import {edition} from '../page/sample-publication.ts'

test('front matter is counted in roman, the body from one', () => {
  expect(pageLabels(8)).toEqual([0, {S: 'r', St: 1}, 8, {S: 'D', St: 1}])
})

test('a book without front matter has one range, as has one without a body', () => {
  expect(pageLabels(0)).toEqual([0, {S: 'D', St: 1}])
  expect(pageLabels(-1)).toEqual([0, {S: 'r', St: 1}])
})

test('glyphs that stand for nothing stand for a joiner, the others for what they did', () => {
  const map = '1 beginbfchar\n<001C> <060C>\n<0578> <0000>\n<05FB> <FEFF>\nendbfchar'
  expect(repairMap(map)).toBe(
    '1 beginbfchar\n<001C> <060C>\n<0578> <200D>\n<05FB> <200D>\nendbfchar'
  )
})

test('ranges of codes are left alone', () => {
  const map = 'begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n<0000> <0041>'
  expect(repairMap(map)).toBe(map)
})

test('the packet is well-formed and carries the licence in each form', () => {
  const packet = xmpPacket(edition, 'Skia/PDF m156')
  expect(() => parseXml(Buffer.from(packet))).not.toThrow()
  expect(packet).toContain(`<cc:license rdf:resource="${edition.rights.licence.canonical}"`)
  expect(packet).toContain('<xmpRights:Marked>True</xmpRights:Marked>')
  expect(packet).toMatch(/<dc:rights>.*xml:lang="x-default".*xml:lang="en".*<\/dc:rights>/)
})

test('a work in the public domain is not marked as protected', () => {
  const licence = {...edition.rights.licence, spdx: 'CC0-1.0'}
  const packet = xmpPacket({...edition, rights: {...edition.rights, licence}}, 'Skia/PDF')
  expect(packet).toContain('<xmpRights:Marked>False</xmpRights:Marked>')
})

test('works of others are named with their licences', () => {
  const packet = xmpPacket(creditedPublication().edition, 'Skia/PDF')
  expect(packet).toMatch(
    /<dc:relation><rdf:Bag><rdf:li>“Market” .*Awa Diop.*https:\/\/creativecommons\.org\/licenses\/by\/4\.0\/<\/rdf:li>/
  )
  expect(xmpPacket(edition, 'Skia/PDF')).not.toContain('dc:relation')
})

test('a translation names the edition that it was made from', () => {
  const source = {language: 'fr', title: 'Un guide', version: '1.0.0'}
  const {elements} = parseXml(Buffer.from(xmpPacket({...edition, source}, 'Skia/PDF')))
  const named = elements.find(({tagName}) => tagName === 'dc:source')?.textContent
  expect(named).toBe(editionIdentifier(edition.book.identifier, 'fr', 'pdf'))
})

test('text of people cannot break out of the packet', () => {
  const title = 'A & B <x>]]></x> "c" <?xpacket end="w"?>'
  const packet = xmpPacket({...edition, title}, 'Skia/PDF')
  const {elements} = parseXml(Buffer.from(packet))
  expect(elements.find(({tagName}) => tagName === 'dc:title')?.textContent).toContain(title)
  expect(packet).not.toContain(']]>')
})

test('creators are authors, or else editors, or else who is to be credited', () => {
  const editor = {name: 'Ed', roles: ['edt']} as const
  const designer = {name: 'Di', roles: ['dsr']} as const
  expect(creatorsOf({...edition, contributors: [editor, {name: 'Au', roles: ['aut']}]})).toEqual([
    'Au'
  ])
  expect(creatorsOf({...edition, contributors: [designer, editor]})).toEqual(['Ed'])
  expect(creatorsOf({...edition, contributors: [designer]})).toEqual([
    edition.rights.attributionName
  ])
})

test('a work that names nobody has no empty names', () => {
  const rights = {...edition.rights, holders: [], attributionName: '', copyrightNotice: ''}
  const packet = xmpPacket({...edition, contributors: [], rights}, 'Skia/PDF')
  expect(packet).not.toContain('dc:creator')
  expect(packet).not.toContain('cc:attributionName>')
})
