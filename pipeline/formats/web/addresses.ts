// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Edition} from '../../model/edition.ts'
import type {Alternate} from '../../model/publication.ts'
import {siteAddress} from '../../model/site-address.ts'
import type {Page} from '../../page/to-pages.ts'

/** The page that opens the site: cover, title and contents. */
export const startFile = 'index.html'

const startKinds: ReadonlySet<Page['kind']> = new Set(['cover', 'title-page', 'contents'])

/** Whether a page of the book is shown on the start page of the site. */
export function isOnStart({kind}: Page): boolean {
  return startKinds.has(kind)
}

/** File of a page. Ids have no underscore: a chapter called “index” leaves the start page alone. */
export function fileOf(page: Page): string {
  return isOnStart(page) ? startFile : chapterFile(page.id)
}

/** File of a page by its id. */
export function chapterFile(id: string): string {
  return id === 'index' ? '_index.html' : `${id}.html`
}

/** Address of an id as seen from any page of the site; nothing for unknown ids. */
export function hrefIn(
  pages: readonly Page[],
  anchors: ReadonlyMap<string, string>
): (id: string) => string | undefined {
  const fileById = new Map(pages.map((page) => [page.id, fileOf(page)]))
  return (id) => {
    const own = fileById.get(id)
    if (own !== undefined) return own === startFile ? `${own}#${id}` : own
    const file = fileById.get(anchors.get(id) ?? '')
    return file === undefined ? undefined : `${file}#${id}`
  }
}

/** Where a picture of the book stands in the site. */
export function assetFile(path: string): string {
  return `assets/${path}`
}

/** A file name as it is written in an address. */
export function toHref(file: string): string {
  return file.split('/').map(encodeURIComponent).join('/')
}

/** Public address of a page, without the file name of the start page. */
export function publicAddress({book, locale}: Edition, file: string): string | undefined {
  const site = siteAddress(book.identifier, locale.tag)
  return site && new URL(file === startFile ? './' : toHref(file), site).href
}

/** File of the same page in another edition; its start page where it has no such page. */
export function fileInAlternate(page: Page, {sections}: Alternate): string {
  const shared = page.section ? sections.includes(page.id) : everywhere.has(page.kind)
  return shared ? fileOf(page) : startFile
}

const everywhere: ReadonlySet<Page['kind']> = new Set(['copyright-page', 'colophon'])
