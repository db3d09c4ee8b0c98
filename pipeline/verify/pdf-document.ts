// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {PDFDict, PDFName, PDFNumber} from '@cantoo/pdf-lib'
import type {EditionRecord} from '../model/manifest.ts'
import type {OpenPdf} from './open-pdf.ts'
import {dictIn, isTrue, itemsIn, nameIn, textIn} from './pdf-objects.ts'
import type {Report} from './pdf-report.ts'

/** The document as a whole: pages, language, tags, colours, and nothing that acts by itself. */
export function checkDocument(document: OpenPdf, record: EditionRecord, report: Report): void {
  const {catalog} = document
  const fail = (reason: string) => report('output-valid', reason)
  if (document.pages.length === 0) fail('Unexpected PDF without pages')
  const language = textIn(catalog, 'Lang') ?? ''
  if (language !== record.language) {
    fail(`Unexpected language \`${language}\`, expected \`${record.language}\``)
  }
  if (!isTrue(dictIn(catalog, 'MarkInfo'), 'Marked')) fail('Unexpected PDF without tags')
  if (!dictIn(catalog, 'Outlines')) fail('Unexpected PDF without an outline')
  if (!dictIn(catalog, 'PageLabels')) fail('Unexpected PDF without page labels')
  checkPreferences(document, record, fail)
  checkColours(document, fail)
  checkActions(document, fail)
  checkFiles(document, fail)
}

type Fail = (reason: string) => void

/** Matterhorn 07-001, 07-002; ISO 32000-1 §12.2. */
function checkPreferences({catalog}: OpenPdf, {direction}: EditionRecord, fail: Fail): void {
  const preferences = dictIn(catalog, 'ViewerPreferences')
  if (!isTrue(preferences, 'DisplayDocTitle')) {
    fail('Unexpected viewer preferences, expected the title in the title bar (DisplayDocTitle)')
  }
  const isRightToLeft = nameIn(preferences, 'Direction') === 'R2L'
  if (isRightToLeft !== (direction === 'rtl')) {
    fail(`Unexpected reading direction, expected \`${direction}\``)
  }
}

/** ISO 19005-3 §6.2.3. */
function checkColours({catalog}: OpenPdf, fail: Fail): void {
  const [intent] = itemsIn(catalog, 'OutputIntents')
  const profile = intent instanceof PDFDict ? dictIn(intent, 'DestOutputProfile') : undefined
  const components = profile?.lookup(PDFName.of('N'))
  if (!(components instanceof PDFNumber) || components.asNumber() !== 3) {
    fail('Unexpected PDF without the colour profile of its colours (output intent)')
  }
}

/** Nothing runs when the document opens; nothing is hidden in it. */
function checkActions({catalog}: OpenPdf, fail: Fail): void {
  const names = dictIn(catalog, 'Names')
  for (const key of ['OpenAction', 'AA']) {
    if (catalog.has(PDFName.of(key))) fail(`Unexpected \`/${key}\`, expected no action of its own`)
  }
  if (names?.has(PDFName.of('JavaScript'))) fail('Unexpected `/JavaScript` in the PDF')
}

/** Attached files belong to the document, and say how (ISO 19005-3 §6.8). */
function checkFiles({catalog}: OpenPdf, fail: Fail): void {
  const embedded = itemsIn(dictIn(dictIn(catalog, 'Names'), 'EmbeddedFiles'), 'Names')
  const associated = itemsIn(catalog, 'AF')
  for (const file of embedded.filter((item) => item instanceof PDFDict)) {
    const name = textIn(file, 'UF') ?? ''
    const isWhole = nameIn(file, 'AFRelationship') !== undefined && textIn(file, 'F') === name
    if (!associated.includes(file) || !isWhole || name === '') {
      fail(`Unexpected attached file \`${name}\`, expected one that belongs to the document`)
    }
  }
}
