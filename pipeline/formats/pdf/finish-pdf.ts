// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {createHash} from 'node:crypto'
import {type PDFContext, type PDFDocument, PDFHexString, PDFName} from '@cantoo/pdf-lib'
import type {Edition} from '../../model/edition.ts'
import {attachSources} from './attach-sources.ts'
import {cropMarks} from './crop-marks.ts'
import {describeLinks} from './describe-links.ts'
import {markPageArtifacts} from './mark-artifacts.ts'
import {mendOutline} from './mend-outline.ts'
import {setOutputIntent} from './output-intent.ts'
import type {PageBoxes} from './page-boxes.ts'
import {pageLabels} from './page-labels.ts'
import {repairStructure} from './repair-structure.ts'
import {repairUnicode} from './repair-unicode.ts'
import {setBoxes} from './set-boxes.ts'
import {type Places, writeDestinations} from './write-destinations.ts'
import {writeDocument} from './write-document.ts'
import {producerOf, writeInfo} from './write-info.ts'
import {xmpPacket} from './xmp.ts'

/** What is known of the pages of a book. */
export interface FinishedPages {
  /** Folio of every page, shown or not. */
  readonly labels: readonly string[]
  /** Index of the first page that counts in arabic figures; −1 where none does. */
  readonly bodyStart: number
  /** Where everything is that a link may lead to. */
  readonly places: Places
  /** How the page lies on the printed sheet. */
  readonly boxes: PageBoxes
}

/**
 * Make of a browser's print a document that says what it is and what may be done with it (XMP,
 * Info), and that keeps to PDF/UA-1 (ISO 14289-1) and PDF/A-3 (ISO 19005-3). The same print gives
 * the same bytes.
 *
 * @param document what `mergePrints` made; it is changed.
 */
export async function finishPdf(
  document: PDFDocument,
  edition: Edition,
  {labels, bodyStart, places, boxes}: FinishedPages
): Promise<Uint8Array> {
  const {context} = document
  writeInfo(document, edition)
  setMetadata(document, edition)
  setOutputIntent(document)
  setViewing(document, edition, bodyStart)
  writeDestinations(document, places)
  if (edition.book.attachSources) attachSources(document, edition)
  mendOutline(document, places)
  describeLinks(document, edition.locale.terms, labels, places)
  repairStructure(document)
  repairUnicode(document)
  setBoxes(document, boxes)
  const contents = await markPageArtifacts(document, boxes.marks ? cropMarks(boxes) : '')
  setIdentifier(context, edition, contents)
  return writeDocument(context)
}

/** The packet stays uncompressed, so that programs that know no PDF can find it (ISO 16684-1). */
function setMetadata({context, catalog}: PDFDocument, edition: Edition): void {
  const packet = Buffer.from(xmpPacket(edition, producerOf(context)), 'utf8')
  const stream = context.stream(packet, {Type: 'Metadata', Subtype: 'XML'})
  catalog.set(PDFName.of('Metadata'), context.register(stream))
}

/** Title, direction and page numbers as a viewer shows them (ISO 32000-1 §12.2, §12.4.2). */
function setViewing({context, catalog}: PDFDocument, {locale}: Edition, bodyStart: number): void {
  const preferences = context.obj({
    DisplayDocTitle: true,
    Direction: locale.direction === 'rtl' ? 'R2L' : 'L2R'
  })
  catalog.set(PDFName.of('ViewerPreferences'), preferences)
  catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'))
  catalog.set(PDFName.of('PageLabels'), context.obj({Nums: pageLabels(bodyStart)}))
}

/** The first identifier is the edition's for good, the second this file's (§14.4). */
function setIdentifier(context: PDFContext, edition: Edition, contents: string): void {
  const {book, locale, version} = edition
  const permanent = digest(`${book.identifier} ${locale.tag}`)
  const own = digest(`${permanent} ${version} ${edition.modified} ${contents}`)
  const identifiers = [PDFHexString.of(permanent), PDFHexString.of(own)]
  context.trailerInfo.ID = context.obj(identifiers)
}

/** 32 hexadecimal digits. */
function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32)
}
