// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {h} from 'hastscript'
import {formatDate} from '../locale/format-date.ts'
import {formatTerm} from '../locale/format-term.ts'
import {joinList} from '../locale/join-list.ts'
import type {Edition} from '../model/edition.ts'
import {collectionLine} from './collection-line.ts'
import {creditedNames, namesOf} from './contributors.ts'
import {editionPage} from './edition-page.ts'
import type {Page} from './page.ts'

/** Title, subtitle, names and imprint, without a heading of its own. */
export function buildTitlePage(edition: Edition): Page {
  const {title, subtitle, locale, book, date, version} = edition
  const element = h('section', {id: 'title-page', className: ['title-page']}, [
    ...optional('p.names', creditedNames(edition)),
    h('h1.book-title', title),
    ...optional('p.book-subtitle', subtitle, {role: 'doc-subtitle'}),
    ...optional('p.translators', translatorLine(edition)),
    ...optional('p.draft', edition.draft ? locale.terms['edition.draft'] : undefined),
    h('p.imprint', [
      ...optional('span.collection', collectionLine(edition)),
      ...optional('span.publisher', book.publisher),
      h('span.edition', `${locale.terms['edition.version']} ${version}`),
      h('time', {dateTime: date}, formatDate(date, locale.tag))
    ])
  ])
  return editionPage(edition, {
    id: 'title-page',
    kind: 'title-page',
    matter: 'front',
    title: locale.terms['titlePage.label'],
    element
  })
}

function translatorLine(edition: Edition): string | undefined {
  const {tag, terms} = edition.locale
  const names = namesOf(edition, 'trl')
  return names.length === 0
    ? undefined
    : formatTerm(terms['role.line'], {role: terms['role.trl'], names: joinList(names, tag)})
}

function optional(selector: string, text: string | undefined, properties = {}) {
  return text ? [h(selector, properties, text)] : []
}
