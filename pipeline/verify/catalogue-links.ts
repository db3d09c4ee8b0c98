// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {toString as hastText} from 'hast-util-to-string'
import {attribute, parsePage, type WebPage} from './web-page.ts'
import type {Report} from './web-report.ts'
import {checkResources, checkStyleSheet} from './web-resources.ts'
import {parseXml} from './xml.ts'

/** Paths of the files of an output folder. */
export type FoundFiles = ReadonlySet<string>

/** Every address in a feed of OPDS 1.2 leads to a file that is there, or out of the folder. */
export function checkFeedLinks(text: string, files: FoundFiles, report: Report): void {
  const {elements} = parseXml(new TextEncoder().encode(text))
  reportDead(
    elements.flatMap((element) => element.getAttribute('href') ?? []),
    files,
    report
  )
}

/** Every address in a feed of OPDS 2.0 leads to a file that is there, or out of the folder. */
export function checkJsonLinks(text: string, files: FoundFiles, report: Report): void {
  const addresses: string[] = []
  JSON.parse(text, (key, value: unknown) => {
    if (key === 'href' && typeof value === 'string') addresses.push(value)
    return value
  })
  reportDead(addresses, files, report)
}

/**
 * The download page loads and runs nothing from elsewhere, and every link, picture and font of it
 * leads to a file that is there or to an id of the page.
 */
export function checkPageLinks(text: string, files: FoundFiles, report: Report): void {
  const page = parsePage('index.html', text)
  checkResources(page, report)
  for (const style of page.elements.filter(({tagName}) => tagName === 'style')) {
    checkStyleSheet(page.path, hastText(style), files, report)
  }
  const addresses = page.elements.flatMap((element) =>
    ['href', 'src'].flatMap((name) => attribute(element, name) ?? [])
  )
  reportDead(
    addresses.filter((address) => !address.startsWith('#')),
    files,
    report
  )
  checkFragments(addresses, page, report)
}

function checkFragments(addresses: readonly string[], {ids}: WebPage, report: Report): void {
  for (const address of addresses.filter((one) => one.startsWith('#'))) {
    if (ids.includes(decode(address.slice(1)))) continue
    report('output-links', `Unexpected link \`${address}\`, expected an id of the page`)
  }
}

function reportDead(addresses: readonly string[], files: FoundFiles, report: Report): void {
  for (const address of new Set(addresses)) {
    const path = pathOf(address)
    if (path === undefined || files.has(path)) continue
    report('output-links', `Unexpected link \`${address}\`, expected a file of the output folder`)
  }
}

/** Path in the output folder that an address there means; `undefined` where it leads elsewhere. */
function pathOf(address: string): string | undefined {
  if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(address)) return undefined
  return decode(new URL(address, 'https://output.invalid/').pathname.slice(1))
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
