// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Element} from 'hast'
import {h} from 'hastscript'
import type {Edition} from '../../model/edition.ts'
import type {Page} from '../../page/to-pages.ts'
import {fileOf, isOnStart, publicAddress} from './addresses.ts'

/** Highwire Press tags, which Google Scholar and reference managers read. */
export function citationMeta(edition: Edition, page: Page): Element[] {
  const {title, contributors, book, date, locale} = edition
  const ofBook = isOnStart(page)
  const authors = contributors.filter(({roles}) => roles.includes('aut'))
  const tags: readonly (readonly [string, string | undefined])[] = [
    ['citation_title', ofBook ? title : page.title],
    ['citation_inbook_title', ofBook ? undefined : title],
    ...authors.map(({name}) => ['citation_author', name] as const),
    ['citation_publication_date', date.replaceAll('-', '/')],
    ['citation_language', locale.tag],
    ['citation_publisher', book.publisher],
    ['citation_isbn', book.isbn],
    ['citation_fulltext_html_url', publicAddress(edition, fileOf(page))]
  ]
  return tags.flatMap(([name, content]) =>
    content === undefined ? [] : [h('meta', {name, content})]
  )
}
