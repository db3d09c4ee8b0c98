// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Element} from 'hast'
import {toString as textOf} from 'hast-util-to-string'
import type {EditionRecord} from '../model/manifest.ts'
import {attribute, type WebPage} from './web-page.ts'
import type {Report} from './web-report.ts'

/** Hold a page against what every page has: language, title, one `h1`, names for pictures. */
export function checkDocument(page: WebPage, record: EditionRecord, report: Report): void {
  if (!/^<!doctype html>/i.test(page.html)) {
    report('output-valid', 'Unexpected start, expected `<!doctype html>`')
  }
  const html = page.elements.find(({tagName}) => tagName === 'html')
  expectAttribute(html, 'lang', record.language, report)
  expectAttribute(html, 'dir', record.direction, report)
  checkOutline(page, report)
  checkIds(page, report)
  checkPictures(page, report)
}

function expectAttribute(
  html: Element | undefined,
  name: string,
  expected: string,
  report: Report
): void {
  const value = html && attribute(html, name)
  if (value !== expected) {
    report('output-valid', `Unexpected ${name} \`${value ?? ''}\`, expected \`${expected}\``)
  }
}

/** Elements that a page has once, with content. */
const once = ['title', 'main', 'h1'] as const

function checkOutline({elements}: WebPage, report: Report): void {
  const drawings = elements.filter(({tagName}) => tagName === 'svg')
  // What names a drawing is `title`, too, but another element (SVG 2 §5.7).
  const inDrawings = new Set<unknown>(drawings.flatMap(({children}) => children))
  for (const name of once) {
    const found = elements.filter((one) => one.tagName === name && !inDrawings.has(one))
    if (found.length !== 1 || !found.every((element) => textOf(element).trim() !== '')) {
      report('output-valid', `Unexpected ${found.length} \`<${name}>\`, expected one with text`)
    }
  }
}

function checkIds({ids}: WebPage, report: Report): void {
  for (const id of new Set(ids.filter((id, index) => ids.indexOf(id) !== index))) {
    report('output-valid', `Unexpected second id \`${id}\`, expected unique ids`)
  }
}

function checkPictures({elements}: WebPage, report: Report): void {
  for (const element of elements) {
    if (element.tagName === 'img' && attribute(element, 'alt') === undefined) {
      const source = attribute(element, 'src') ?? ''
      report('output-valid', `Unexpected picture \`${source}\` without \`alt\``)
    }
  }
}
