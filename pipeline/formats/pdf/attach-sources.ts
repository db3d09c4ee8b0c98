// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {
  type PDFContext,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  type PDFRef,
  PDFString
} from '@cantoo/pdf-lib'
import type {Chapter, Edition} from '../../model/edition.ts'

/**
 * Attach the Markdown of every chapter, as the source of the document: associated files of PDF/A-3
 * (ISO 19005-3 §6.8, ISO 32000-1 §7.11.4).
 */
export function attachSources({context, catalog}: PDFDocument, edition: Edition): void {
  const chapters = edition.chapters.toSorted((one, other) => (one.path < other.path ? -1 : 1))
  const files = chapters.map((chapter) => ({
    name: PDFHexString.fromText(chapter.path),
    specification: attach(context, chapter, edition)
  }))
  const named = files.flatMap(({name, specification}) => [name, specification])
  const names = catalog.lookupMaybe(PDFName.of('Names'), PDFDict) ?? context.obj({})
  names.set(PDFName.of('EmbeddedFiles'), context.obj({Names: named}))
  catalog.set(PDFName.of('Names'), names)
  catalog.set(PDFName.of('AF'), context.obj(files.map(({specification}) => specification)))
}

function attach(context: PDFContext, {path, file}: Chapter, {modified}: Edition): PDFRef {
  const bytes = Buffer.from(String(file), 'utf8')
  const stream = context.flateStream(bytes, {
    Type: 'EmbeddedFile',
    Subtype: 'text/markdown',
    Params: {Size: bytes.length, ModDate: PDFString.fromDate(new Date(modified))}
  })
  const embedded = context.register(stream)
  const name = PDFHexString.fromText(path)
  return context.register(
    context.obj({
      Type: 'Filespec',
      F: name,
      UF: name,
      Desc: name,
      AFRelationship: 'Source',
      EF: {F: embedded, UF: embedded}
    })
  )
}
