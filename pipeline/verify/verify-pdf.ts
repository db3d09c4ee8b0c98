// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {VFile} from 'vfile'
import type {EditionRecord} from '../model/manifest.ts'
import {error} from '../model/message.ts'
import {type OpenPdf, openPdf} from './open-pdf.ts'
import {checkContent} from './pdf-content.ts'
import {checkDocument} from './pdf-document.ts'
import {checkFonts} from './pdf-fonts.ts'
import {checkLinks} from './pdf-links.ts'
import {checkMetadata} from './pdf-metadata.ts'
import {checkNotice} from './pdf-notice.ts'
import type {Report} from './pdf-report.ts'
import {checkRights} from './pdf-rights.ts'
import {checkStructure} from './pdf-structure.ts'
import {PdfText} from './pdf-text.ts'
import {readXmp} from './pdf-xmp.ts'

/**
 * Re-open a built PDF and prove that it is readable by everybody and everything (a subset of the
 * Matterhorn protocol for PDF/UA-1), and that it carries the licence and the credits of its
 * edition. Shares nothing with what wrote it.
 *
 * @param file takes the messages: `output-valid`, `output-links`, `output-rights`.
 */
export async function verifyPdf(
  bytes: Uint8Array,
  record: EditionRecord,
  file: VFile
): Promise<void> {
  const report = reportOnce((ruleId, reason) => error(file, ruleId, reason))
  const document = tryOpen(bytes, report)
  if (!document) return
  const xmp = readXmp(document, report)
  if (xmp) {
    checkMetadata(document, xmp, record, report)
    checkRights(document, xmp, record, report)
  }
  checkDocument(document, record, report)
  checkNotice(new PdfText(document.pages), record, report)
  checkLinks(document, report)
  checkFonts(document, report)
  const structure = checkStructure(document, report)
  checkContent(document, structure, report)
}

function tryOpen(bytes: Uint8Array, report: Report): OpenPdf | undefined {
  try {
    const document = openPdf(bytes)
    if (document) return document
    const reason = 'Unexpected encryption, expected a file that everybody may read, copy and print'
    report('LIC-052', reason)
  } catch (reason) {
    report('output-valid', `Unexpected file, expected a PDF: ${reason}`)
  }
  return undefined
}

/** The same fault on a hundred pages is one fault. */
function reportOnce(report: Report): Report {
  const said = new Set<string>()
  return (ruleId, reason) => {
    if (said.has(reason)) return
    said.add(reason)
    report(ruleId, reason)
  }
}
