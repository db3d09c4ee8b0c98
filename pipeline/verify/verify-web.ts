// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {VFile} from 'vfile'
import type {EditionRecord} from '../model/manifest.ts'
import {error} from '../model/message.ts'
import {checkDocument} from './web-document.ts'
import {checkLinks} from './web-links.ts'
import {parsePage, type WebPage} from './web-page.ts'
import type {Report} from './web-report.ts'
import {checkResources, checkStyleSheet} from './web-resources.ts'
import {checkRights, checkSiteRights} from './web-rights.ts'

/**
 * Parse every page of a built site and prove that it is well made, that its links resolve, that it
 * loads nothing from elsewhere and that it carries the licence of its edition. Shares nothing with
 * what wrote it.
 *
 * @param files by path relative to the output folder: `fr/web/index.html`.
 * @param file takes the messages: `output-valid`, `output-links`, `output-rights`.
 */
export async function verifyWeb(
  files: ReadonlyMap<string, Uint8Array>,
  record: EditionRecord,
  file: VFile
): Promise<void> {
  const report: Report = (ruleId, reason) => error(file, ruleId, reason)
  const pages = new Map(
    textFiles(files, '.html').map(([path, html]) => [path, parsePage(path, html)] as const)
  )
  for (const page of pages.values())
    checkPage(page, pages, files, record, within(page.path, report))
  for (const [path, css] of textFiles(files, '.css')) {
    checkStyleSheet(path, css, files, within(path, report))
  }
  checkSite([...pages.values()], files, record, report)
}

function checkPage(
  page: WebPage,
  pages: ReadonlyMap<string, WebPage>,
  files: ReadonlyMap<string, Uint8Array>,
  record: EditionRecord,
  report: Report
): void {
  checkDocument(page, record, report)
  checkLinks(page, pages, files, report)
  checkResources(page, report)
  checkRights(page, record, report)
}

/** A start page, and everybody who is to be credited somewhere. */
function checkSite(
  pages: readonly WebPage[],
  files: ReadonlyMap<string, Uint8Array>,
  record: EditionRecord,
  report: Report
): void {
  if (!pages.some(({path}) => path === `${record.language}/web/index.html`)) {
    report('output-valid', 'Unexpected site without `index.html`, expected a start page')
  }
  checkSiteRights(pages, files, record, report)
}

function textFiles(files: ReadonlyMap<string, Uint8Array>, extension: string): [string, string][] {
  const decoder = new TextDecoder()
  return [...files]
    .filter(([path]) => path.endsWith(extension))
    .map(([path, bytes]) => [path, decoder.decode(bytes)])
}

function within(path: string, report: Report): Report {
  return (ruleId, reason) => report(ruleId, `${path}: ${reason}`)
}
