// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Asset} from '../../model/edition.ts'
import type {FontFace} from '../../model/theme.ts'
import {type ContentDocument, navigationHref} from './content-document.ts'
import type {ManifestItem} from './package-document.ts'

/** Resources that every book has; the navigation document holds neither formulas nor drawings. */
const constants: readonly ManifestItem[] = [
  {id: 'nav', href: navigationHref, mediaType: 'application/xhtml+xml', properties: ['nav']},
  {id: 'ncx', href: 'toc.ncx', mediaType: 'application/x-dtbncx+xml', properties: []},
  {id: 'style', href: 'style.css', mediaType: 'text/css', properties: []}
]

/** A picture of the book under the name that it has in the container. */
export interface Picture {
  readonly id: string
  readonly href: string
  readonly mediaType: string
  readonly data: string | Uint8Array
  readonly isCover: boolean
}

/** Manifest of the book: what each document holds is read off the document itself. */
export function manifestItems(
  documents: readonly ContentDocument[],
  pictures: readonly Picture[],
  fonts: readonly FontFace[]
): readonly ManifestItem[] {
  return [
    ...constants,
    ...documents.map(documentItem),
    ...pictures.map(pictureItem),
    ...fonts.map(fontItem)
  ]
}

/** Manifest id of a document: the same in every edition, as reading systems tie notes to it. */
export function documentId({href}: ContentDocument): string {
  return `page-${href.replace('.xhtml', '')}`
}

/** Pictures with their bytes, the book's own cover marked. */
export function picturesOf(
  assets: Iterable<Asset>,
  names: ReadonlyMap<string, string>,
  cover: Asset | undefined
): readonly Picture[] {
  return [...assets].flatMap((asset) => {
    const href = names.get(asset.path)
    if (href === undefined) return []
    const id = href.replace(/[^A-Za-z0-9]+/g, '-')
    const isCover = asset.path === cover?.path
    return [{id, href, mediaType: asset.mediaType, data: asset.bytes, isCover}]
  })
}

function documentItem(document: ContentDocument): ManifestItem {
  const {tags} = document.facts
  return {
    id: documentId(document),
    href: document.href,
    mediaType: 'application/xhtml+xml',
    properties: [...(tags.has('math') ? ['mathml'] : []), ...(tags.has('svg') ? ['svg'] : [])]
  }
}

function pictureItem({id, href, mediaType, isCover}: Picture): ManifestItem {
  return {id, href, mediaType, properties: isCover ? ['cover-image'] : []}
}

function fontItem({file}: FontFace): ManifestItem {
  const id = `font-${file.replace(/\.[^.]*$/, '')}`
  return {id, href: `fonts/${file}`, mediaType: 'font/ttf', properties: []}
}
