// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Element} from 'hast'
import {toString as textOf} from 'hast-util-to-string'
import type {EditionRecord} from '../model/manifest.ts'
import {type Claim, dataClaims, parseData, reportClaims, valueAt} from './claim.ts'
import {imprintClaims, noticeClaims} from './imprint.ts'
import {resolveFrom} from './rights-page.ts'
import {expectedBook, expectedImage, expectedPeople} from './schema-org.ts'
import {attribute, tokens, type WebPage} from './web-page.ts'
import type {Report} from './web-report.ts'
import {type ListedWork, listWorks, workClaims} from './works.ts'

/** The licence and credit of the edition are on a page, for people and in each machine's form. */
export function checkRights(page: WebPage, record: EditionRecord, report: Report): void {
  const claims = [
    ...licenceClaims(page, record),
    ...headClaims(page, record),
    ...noticeClaims('notice in the footer', footerOf(page), record),
    ...personClaims(page, record)
  ]
  reportClaims(claims, report)
  const phrase = /all rights reserved/i.exec(page.html)?.[0]
  if (phrase !== undefined && !mayReserve(record)) {
    report('LIC-050', `Unexpected words “${phrase}”, expected ${record.licence.short}`)
  }
}

function footerOf({elements}: WebPage): Element | undefined {
  return elements.findLast(({tagName}) => tagName === 'footer')
}

/** A work that is here by permission may say so. */
function mayReserve({licence, credits}: EditionRecord): boolean {
  return [licence, ...credits.map((credit) => credit.licence)].some(({spdx}) =>
    spdx.startsWith('LicenseRef-')
  )
}

/** Outside figures `rel="license"` means the document (ccREL; HTML §4.6.7.9). */
function licenceClaims(page: WebPage, {licence}: EditionRecord): Claim[] {
  const links = page.elements.filter(
    (element) => tokens(element, 'rel').includes('license') && !page.inFigures.has(element)
  )
  const [heads, anchors] = ['link', 'a'].map((name) =>
    links.filter((one) => one.tagName === name).map((one) => attribute(one, 'href') ?? '')
  )
  return [
    ...dataClaims('<link rel="license">', heads, [licence.canonical]),
    ...(anchors ?? []).map((found) => ({
      property: '<a rel="license">',
      found,
      expected: licence.canonical
    }))
  ]
}

/** What RDFa says of the document in its head. */
function headClaims({elements}: WebPage, record: EditionRecord): Claim[] {
  const head = elements.filter(({tagName}) => ['meta', 'link'].includes(tagName))
  const named = (kind: 'property' | 'rel', name: string, value: string) => {
    const element = head.find((one) => tokens(one, kind).includes(name))
    return element && attribute(element, value)
  }
  const html = elements.find(({tagName}) => tagName === 'html')
  return [
    {
      property: 'dcterms:rights',
      found: named('property', 'dcterms:rights', 'content'),
      expected: record.copyrightNotice || record.notice
    },
    {
      property: 'cc:attributionName',
      found: named('property', 'cc:attributionName', 'content'),
      expected: record.attributionName
    },
    {
      property: 'cc:attributionURL',
      found: named('rel', 'cc:attributionURL', 'href'),
      expected: record.attributionUrl ?? ''
    },
    ...['cc: http://creativecommons.org/ns#', 'dcterms: http://purl.org/dc/terms/'].map(
      (expected) => ({
        property: 'html[prefix]',
        found: html && attribute(html, 'prefix'),
        expected,
        isPart: true
      })
    )
  ]
}

/** The start page is about the book; other pages name who made it, but not all who are thanked. */
function personClaims(page: WebPage, record: EditionRecord): Claim[] {
  const data = jsonLdOf(page)
  const isStart = page.path.endsWith('/web/index.html')
  const listed = record.contributors.filter(({acknowledged}) => !acknowledged)
  const expected = isStart
    ? expectedBook(record)
    : {...expectedPeople(listed), license: record.licence.canonical}
  return dataClaims('JSON-LD', data, expected)
}

/** The data block of a page; `undefined` where it cannot be read. */
function jsonLdOf({elements}: WebPage): unknown {
  const block = elements.find((element) => attribute(element, 'type') === 'application/ld+json')
  return parseData(block ? textOf(block) : '')
}

/** What the site says of the edition all together, and of the works of others in it. */
export function checkSiteRights(
  pages: readonly WebPage[],
  files: ReadonlyMap<string, Uint8Array>,
  record: EditionRecord,
  report: Report
): void {
  const works = listWorks(pages, files, record)
  const claims = [
    ...imprintClaims(pages, record),
    ...workClaims(works, pages, record),
    ...pages.flatMap((page) => imageClaims(page, works))
  ]
  reportClaims(claims, report)
}

/** What the data of a page say of the works that it shows, or lists. */
function imageClaims(page: WebPage, works: readonly ListedWork[]): Claim[] {
  const isHere = (place: string) => resolveFrom(page, place)?.startsWith(`${page.path}#`) === true
  const folder = page.path.replace(/[^/]*$/, '')
  const shown = works.filter(({list, places}) => list === page || places.some(isHere))
  const expected = shown.map(({credit, id, file, places}) =>
    expectedImage(credit, {
      file: file?.slice(folder.length).split('/').map(encodeURIComponent).join('/'),
      page: places.find(isHere) ?? places[0],
      entry: `credits.html#${id}`
    })
  )
  const found = valueAt(jsonLdOf(page), 'image')
  return dataClaims('JSON-LD image', found, expected.length > 0 ? expected : undefined)
}
