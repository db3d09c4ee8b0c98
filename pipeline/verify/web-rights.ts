// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Element} from 'hast'
import {toString as textOf} from 'hast-util-to-string'
import type {EditionRecord} from '../model/manifest.ts'
import {normaliseLicenceUrl} from '../rights/licence-url.ts'
import {attribute, tokens, type WebPage} from './web-page.ts'
import type {Report} from './web-report.ts'

/** What grants nothing; it has a sentence but no link. */
const reserved = 'LicenseRef-AllRightsReserved'

/** The licence and credit of the edition are on a page, for people and in each machine's form. */
export function checkRights(page: WebPage, record: EditionRecord, report: Report): void {
  checkLicenceLinks(page, record, report)
  checkNotice(page, record, report)
  checkMeta(page, record, report)
  checkJsonLd(page, record, report)
  const phrase = /all rights reserved/i.exec(page.html)?.[0]
  if (phrase !== undefined && record.licence.spdx !== reserved) {
    report('output-rights', `Unexpected words “${phrase}”, expected ${record.licence.short}`)
  }
}

/** Outside figures `rel="license"` means the document (ccREL; HTML §4.6.7.9). */
function checkLicenceLinks(page: WebPage, {licence}: EditionRecord, report: Report): void {
  const links = page.elements.filter(
    (element) => tokens(element, 'rel').includes('license') && !page.inFigures.has(element)
  )
  for (const link of links) {
    const href = attribute(link, 'href') ?? ''
    if (normaliseLicenceUrl(href) !== licence.canonical) {
      report('output-rights', `Unexpected licence \`${href}\`, expected \`${licence.canonical}\``)
    }
  }
  const counts = {link: countOf(links, 'link'), a: countOf(links, 'a')}
  if (counts.link !== 1) {
    report('output-rights', `Unexpected ${counts.link} \`<link rel="license">\`, expected one`)
  }
  if (counts.a === 0 && licence.spdx !== reserved) {
    report('output-rights', 'Unexpected page without `<a rel="license">`, expected a visible link')
  }
}

function countOf(elements: readonly Element[], tagName: string): number {
  return elements.filter((element) => element.tagName === tagName).length
}

function checkNotice({elements}: WebPage, record: EditionRecord, report: Report): void {
  const body = elements.find(({tagName}) => tagName === 'body')
  const text = fold(body ? textOf(body) : '')
  for (const expected of [record.copyrightNotice, record.notice]) {
    if (!text.includes(fold(expected))) {
      report('output-rights', `Unexpected text without the notice “${expected}”`)
    }
  }
}

function fold(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ')
}

function checkMeta({elements}: WebPage, record: EditionRecord, report: Report): void {
  const expected = {
    'dcterms:rights': record.copyrightNotice || record.notice,
    'cc:attributionName': record.attributionName
  }
  for (const [property, content] of Object.entries(expected)) {
    const meta = elements.find((element) => attribute(element, 'property') === property)
    const found = (meta && attribute(meta, 'content')) ?? ''
    if (found !== content) {
      report('output-rights', `Unexpected ${property} “${found}”, expected “${content}”`)
    }
  }
}

function checkJsonLd({elements}: WebPage, {licence}: EditionRecord, report: Report): void {
  const block = elements.find((element) => attribute(element, 'type') === 'application/ld+json')
  const found = licenceIn(block ? textOf(block) : '')
  if (found === undefined || normaliseLicenceUrl(found) !== licence.canonical) {
    report(
      'output-rights',
      `Unexpected JSON-LD licence \`${found ?? ''}\`, expected \`${licence.canonical}\``
    )
  }
}

function licenceIn(json: string): string | undefined {
  try {
    const {license} = Object(JSON.parse(json))
    return typeof license === 'string' ? license : undefined
  } catch {
    return undefined
  }
}
