// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Artifact} from '../../model/artifact.ts'
import {downloadPath} from '../../model/download-path.ts'
import type {Publication} from '../../model/publication.ts'
import type {Rendering} from '../../model/rendering.ts'
import type {FinishedBook} from './book-epub.ts'

/** Files of the rendering that the library's own options and templates take. */
const named = {
  css: 'OEBPS/style.css',
  packageDocument: 'OEBPS/content.opf',
  navigation: 'OEBPS/toc.xhtml',
  ncx: 'OEBPS/toc.ncx'
} as const

/**
 * Pack the rendering of an edition into one EPUB container.
 *
 * @throws {Error} when the rendering lacks its package document, navigation, NCX or style sheet.
 */
export async function packageEpub(
  rendering: Rendering,
  publication: Publication
): Promise<Artifact> {
  // The library costs more to load than a small book to pack: only builds of an EPUB pay for it.
  const {BookEPub} = await import('./book-epub.ts')
  const bytes = await new BookEPub(toFinishedBook(rendering, publication)).toBytes()
  const path = downloadPath(publication.edition, 'epub')
  return {
    format: 'epub',
    language: publication.edition.locale.tag,
    path,
    files: new Map([[path, bytes]])
  }
}

function toFinishedBook(rendering: Rendering, publication: Publication): FinishedBook {
  const {title, locale, modified} = publication.edition
  const taken = new Set<string>(Object.values(named))
  const rest = [...rendering].filter(([path]) => !taken.has(path))
  return {
    title,
    language: locale.tag,
    modified,
    css: textOf(rendering, named.css),
    packageDocument: textOf(rendering, named.packageDocument),
    navigation: textOf(rendering, named.navigation),
    ncx: textOf(rendering, named.ncx),
    documents: new Map(rest.flatMap(([path, data]) => documentOf(path, data))),
    resources: new Map(rest.filter(([path, data]) => documentOf(path, data).length === 0))
  }
}

function documentOf(path: string, data: string | Uint8Array): [string, string][] {
  const name = /^OEBPS\/([^/]+\.xhtml)$/.exec(path)?.[1]
  return name !== undefined && typeof data === 'string' ? [[name, data]] : []
}

function textOf(rendering: Rendering, path: string): string {
  const data = rendering.get(path)
  if (typeof data !== 'string') throw new Error(`Expected text in ${path} of the rendering`)
  return data
}
