// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Element} from '@xmldom/xmldom'
import type {ContainerEntry} from './epub-container.ts'
import type {Report} from './epub-report.ts'
import {elementsNamed, parseXml, tokensOf, type XmlDocument, XmlError} from './xml.ts'

/** A resource that the manifest lists. */
export interface ManifestEntry {
  readonly id: string
  /** Path in the container. */
  readonly path: string
  readonly mediaType: string
  readonly properties: ReadonlySet<string>
}

/** A container opened as a publication. */
export interface OpenedEpub {
  readonly files: ReadonlyMap<string, Uint8Array>
  readonly packagePath: string
  readonly packageDocument: XmlDocument
  readonly manifest: readonly ManifestEntry[]
  /** XHTML content documents by path; those that are not well-formed are reported and left out. */
  readonly documents: ReadonlyMap<string, XmlDocument>
}

/** Follow the container to its package document and to all content documents. */
export function openEpub(
  entries: readonly ContainerEntry[],
  report: Report
): OpenedEpub | undefined {
  const files = new Map(entries.map(({path, bytes}) => [path, bytes]))
  const container = parseFile(files, 'META-INF/container.xml', report)
  const rootfile = container && elementsNamed(container, 'container', 'rootfile')[0]
  const packagePath = rootfile?.getAttribute('full-path') ?? ''
  const packageDocument = parseFile(files, packagePath, report)
  if (!packageDocument) return undefined
  const manifest = elementsNamed(packageDocument, 'opf', 'item').map((item) =>
    manifestEntry(item, packagePath)
  )
  const documents = new Map(
    manifest
      .filter(({mediaType}) => mediaType === 'application/xhtml+xml')
      .flatMap(({path}) => {
        const document = parseFile(files, path, report)
        return document ? [[path, document] as const] : []
      })
  )
  return {files, packagePath, packageDocument, manifest, documents}
}

/** Path in the container of an address that a file of the container holds; undefined if outside. */
export function pathOf(href: string, from: string): string | undefined {
  const url = URL.parse(href, `epub:///${encodeURI(from)}`)
  return url?.protocol === 'epub:' ? decodeURIComponent(url.pathname.slice(1)) : undefined
}

function manifestEntry(item: Element, packagePath: string): ManifestEntry {
  const href = item.getAttribute('href') ?? ''
  return {
    id: item.getAttribute('id') ?? '',
    path: pathOf(href, packagePath) ?? href,
    mediaType: item.getAttribute('media-type') ?? '',
    properties: new Set(tokensOf(item, 'properties'))
  }
}

function parseFile(
  files: ReadonlyMap<string, Uint8Array>,
  path: string,
  report: Report
): XmlDocument | undefined {
  const bytes = files.get(path)
  if (!bytes) report('output-valid', `Expected a file ${path || 'for the package'}, found none`)
  try {
    return bytes && parseXml(bytes)
  } catch (error) {
    if (!(error instanceof XmlError)) throw error
    report('output-valid', `Unexpected error in ${path}, expected XML: ${error.message}`)
    return undefined
  }
}
