// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {VFile} from 'vfile'
import type {EditionRecord} from '../model/manifest.ts'
import {error} from '../model/message.ts'
import type {EpubChecker} from '../model/ports.ts'
import {checkClaims} from './epub-claims.ts'
import {reportFindings} from './epub-conformance.ts'
import {type ContainerEntry, checkContainer, readContainer} from './epub-container.ts'
import {checkDocuments} from './epub-documents.ts'
import {checkLinks} from './epub-links.ts'
import {checkPackage} from './epub-package.ts'
import {checkPages} from './epub-pages.ts'
import type {Report} from './epub-report.ts'
import {checkRights} from './epub-rights.ts'
import {openEpub} from './open-epub.ts'

/**
 * Re-open a built EPUB and prove that it is valid, that its links resolve and that it carries the
 * licence and the credits of its edition. Shares nothing with what wrote it.
 *
 * @param checker validates the container while its rights and links are checked here.
 * @param file takes the messages: `output-valid`, `output-links`, `output-rights`.
 */
export async function verifyEpub(
  bytes: Uint8Array,
  record: EditionRecord,
  file: VFile,
  checker: EpubChecker
): Promise<void> {
  const report: Report = (ruleId, reason) => error(file, ruleId, reason)
  const findings = checker.check(bytes)
  const entries = await tryRead(bytes, report)
  if (!entries) return void (await findings)
  checkContainer(entries, bytes, report)
  const epub = openEpub(entries, report)
  if (epub) {
    for (const check of [checkPackage, checkRights, checkDocuments]) check(epub, record, report)
    for (const check of [checkLinks, checkClaims, checkPages]) check(epub, report)
  }
  reportFindings(await findings, file)
}

async function tryRead(
  bytes: Uint8Array,
  report: Report
): Promise<readonly ContainerEntry[] | undefined> {
  try {
    return await readContainer(bytes)
  } catch (reason) {
    report('output-valid', `Unexpected file, expected an EPUB container: ${reason}`)
    return undefined
  }
}
