// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Element} from '@xmldom/xmldom'
import type {Report} from './epub-report.ts'
import {type OpenedEpub, pathOf} from './open-epub.ts'
import {namespaces, tokensOf, type XmlDocument} from './xml.ts'

/** Check that ids are unique and that every reference inside the book leads somewhere. */
export function checkLinks(epub: OpenedEpub, report: Report): void {
  const ids = new Map([...epub.documents].map(([path, document]) => [path, idsOf(document)]))
  for (const [path, document] of epub.documents) {
    checkIds(document, path, report)
    for (const element of document.elements) {
      checkIdReferences(element, ids.get(path) ?? new Set(), path, report)
      for (const name of ['href', 'src', 'poster']) {
        checkAddress(epub, ids, {path, address: addressIn(element, name), name}, report)
      }
      checkNoteref(element, document, path, report)
    }
  }
  checkStyles(epub, report)
}

type Ids = ReadonlyMap<string, ReadonlySet<string>>

interface Reference {
  readonly path: string
  readonly name: string
  readonly address: string | null
}

function addressIn(element: Element, name: string): string | null {
  return element.getAttribute(name) ?? element.getAttributeNS(namespaces.xlink, name)
}

function idsOf({elements}: XmlDocument): ReadonlySet<string> {
  return new Set(elements.flatMap((element) => element.getAttribute('id') ?? []))
}

function checkIds({elements}: XmlDocument, path: string, report: Report): void {
  const seen = new Set<string>()
  for (const id of elements.flatMap((element) => element.getAttribute('id') ?? [])) {
    if (seen.has(id)) report('output-links', `Unexpected second id ${id} in ${path}, expected one`)
    seen.add(id)
  }
}

const idReferences = ['aria-labelledby', 'aria-describedby', 'aria-details', 'headers', 'for']

function checkIdReferences(
  element: Element,
  ids: ReadonlySet<string>,
  path: string,
  report: Report
): void {
  for (const name of idReferences) {
    for (const id of tokensOf(element, name).filter((token) => !ids.has(token))) {
      report('output-links', `Unexpected ${name} ${id} in ${path}, expected an id of the document`)
    }
  }
}

function checkAddress(
  {files}: OpenedEpub,
  ids: Ids,
  {path, name, address}: Reference,
  report: Report
): void {
  if (address === null || address === '') return
  const target = pathOf(address, path)
  if (target === undefined) {
    if (name === 'href' && !/^(?:file|data|javascript):/i.test(address)) return
    report('output-links', `Unexpected ${address} in ${path}, expected a file of the book`)
  } else if (!files.has(target)) {
    report('output-links', `Unexpected link to ${address} in ${path}, expected a file of the book`)
  } else {
    checkFragment(ids.get(target), address, path, report)
  }
}

function checkFragment(
  ids: ReadonlySet<string> | undefined,
  address: string,
  path: string,
  report: Report
): void {
  const fragment = decodeURIComponent(address.split('#')[1] ?? '')
  if (ids && fragment !== '' && !ids.has(fragment)) {
    report('output-links', `Unexpected link to ${address} in ${path}, expected an id that exists`)
  }
}

/** Reading systems open a note in a pop-up only from its own document, and only if it is one. */
function checkNoteref(
  element: Element,
  {elements}: XmlDocument,
  path: string,
  report: Report
): void {
  const type = element.getAttributeNS(namespaces.epub, 'type')
  if (type !== 'noteref') return
  const id = element.getAttribute('href')?.replace(/^#/, '')
  const note = elements.find((one) => one.getAttribute('id') === id)
  if (!/\b(?:foot|end)note\b/.test(note?.getAttributeNS(namespaces.epub, 'type') ?? '')) {
    report('output-links', `Unexpected note call to ${id} in ${path}, expected a note beside it`)
  }
}

function checkStyles({files, manifest}: OpenedEpub, report: Report): void {
  for (const {path} of manifest.filter(({mediaType}) => mediaType === 'text/css')) {
    const css = Buffer.from(files.get(path) ?? []).toString('utf8')
    for (const [, url = ''] of css.matchAll(/url\(\s*["']?([^"')]+)["']?\s*\)/g)) {
      if (!files.has(pathOf(url, path) ?? '')) {
        report('output-links', `Unexpected ${url} in ${path}, expected a file of the book`)
      }
    }
  }
}
