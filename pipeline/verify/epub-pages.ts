// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Report} from './epub-report.ts'
import {type OpenedEpub, pathOf} from './open-epub.ts'
import {elementsNamed, namespaces, textOf} from './xml.ts'

/**
 * Check that the page list and the markers in the text name the same pages, and that they name the
 * edition whose pages they are (EPUB Accessibility 1.1 §3).
 */
export function checkPages(epub: OpenedEpub, report: Report): void {
  const marked = markersIn(epub)
  const listed = entriesIn(epub)
  for (const [address, label] of marked) {
    if (label === '') report('output-valid', `Unexpected marker ${address}, expected its page`)
    if (listed.get(address) !== label) {
      report('output-valid', `Expected page ${label} (${address}) in the page list, found none`)
    }
  }
  for (const [address, label] of listed) {
    if (marked.get(address) !== label) {
      report('output-valid', `Unexpected page ${label} in the page list, expected a marker of it`)
    }
  }
  checkSource(epub, listed.size > 0, report)
}

/** Address of each marker in the text → its page. */
function markersIn({documents}: OpenedEpub): ReadonlyMap<string, string> {
  return new Map(
    [...documents].flatMap(([path, {elements}]) =>
      elements
        .filter((element) => element.getAttribute('role') === 'doc-pagebreak')
        .map((one) => [
          `${path}#${one.getAttribute('id') ?? ''}`,
          one.getAttribute('aria-label') ?? ''
        ])
    )
  )
}

/** Address of each entry of the page list → its page. */
function entriesIn({documents}: OpenedEpub): ReadonlyMap<string, string> {
  return new Map(
    [...documents].flatMap(([path, document]) =>
      elementsNamed(document, 'xhtml', 'nav')
        .filter((nav) => nav.getAttributeNS(namespaces.epub, 'type') === 'page-list')
        .flatMap((nav) => [...nav.getElementsByTagName('a')])
        .map((link) => {
          const href = link.getAttribute('href') ?? ''
          return [`${pathOf(href, path)}#${href.split('#')[1] ?? ''}`, textOf(link)]
        })
    )
  )
}

function checkSource({packageDocument}: OpenedEpub, isNeeded: boolean, report: Report): void {
  const sources = elementsNamed(packageDocument, 'opf', 'meta')
    .filter((meta) => meta.getAttribute('property') === 'pageBreakSource')
    .map(textOf)
  if (isNeeded === sources.length > 0) return
  const found = sources.join(' | ') || 'none'
  const expected = isNeeded ? 'the edition whose pages are listed' : 'none without a page list'
  report('output-valid', `Unexpected pageBreakSource ${found}, expected ${expected}`)
}
