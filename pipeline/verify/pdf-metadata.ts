// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {PDFDict} from '@cantoo/pdf-lib'
import type {EditionRecord} from '../model/manifest.ts'
import type {OpenPdf} from './open-pdf.ts'
import {textIn} from './pdf-objects.ts'
import type {Report} from './pdf-report.ts'
import type {Xmp} from './pdf-xmp.ts'

/** What the document says of itself is what the edition is, in XMP and in Info alike. */
export function checkMetadata(
  document: OpenPdf,
  xmp: Xmp,
  record: EditionRecord,
  report: Report
): void {
  const expected = {
    'dc:title': record.title,
    'dc:language': record.language,
    'dc:identifier': record.identifier,
    'dc:date': record.date,
    'dc:format': 'application/pdf',
    'pdfuaid:part': '1',
    'pdfaid:part': '3'
  }
  for (const [name, value] of Object.entries(expected)) {
    compare(`XMP \`${name}\``, xmp.first(name), value, report)
  }
  const titles = xmp.all('dc:title')
  if (!titles.some(({language}) => language === record.language)) {
    report('output-valid', `Unexpected XMP \`dc:title\` without a text in \`${record.language}\``)
  }
  checkInfo(document, xmp, report)
}

/** Keys of Info with the property that has to say the same (ISO 19005-3 §6.6.2). */
const pairs = {
  Title: 'dc:title',
  Subject: 'dc:description',
  Keywords: 'pdf:Keywords',
  Creator: 'xmp:CreatorTool',
  Producer: 'pdf:Producer'
} as const

function checkInfo({context}: OpenPdf, xmp: Xmp, report: Report): void {
  const info = context.lookup(context.trailerInfo.Info)
  if (!(info instanceof PDFDict)) {
    report('output-valid', 'Unexpected PDF without Info, expected it beside XMP')
    return
  }
  for (const [key, name] of Object.entries(pairs)) {
    compare(`Info \`${key}\``, textIn(info, key), xmp.first(name), report)
  }
  const authors = xmp.all('dc:creator').map(({text}) => text)
  compare('Info `Author`', textIn(info, 'Author'), authors.join(', '), report)
  const dates = {CreationDate: 'xmp:CreateDate', ModDate: 'xmp:ModifyDate'} as const
  for (const [key, name] of Object.entries(dates)) {
    compare(`Info \`${key}\``, toIso(textIn(info, key)), xmp.first(name), report)
  }
}

/** `D:20261123083000Z` as ISO 8601 (ISO 32000-1 §7.9.4); other zones are not written. */
function toIso(date: string | undefined): string | undefined {
  return date?.replace(/^D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z?$/, '$1-$2-$3T$4:$5:$6Z')
}

function compare(
  what: string,
  found: string | undefined,
  expected: string | undefined,
  report: Report
): void {
  if (fold(found) === fold(expected)) return
  report('output-valid', `Unexpected ${what} “${found ?? ''}”, expected “${expected ?? ''}”`)
}

function fold(text = ''): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim()
}
