// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Element, ElementContent} from 'hast'
import {h} from 'hastscript'
import {formatDate} from '../locale/format-date.ts'
import {formatTerm} from '../locale/format-term.ts'
import type {Edition} from '../model/edition.ts'
import {citation, disclaimer, relationNotice, translationNotice} from '../rights/statement.ts'
import {buildContributors} from './contributors.ts'
import {describe} from './describe.ts'
import {editionPage} from './edition-page.ts'
import {insertNodes} from './insert-nodes.ts'
import {licenceReading, licenceSentence} from './licence-notice.ts'
import type {Page} from './page.ts'
import {pageTitle} from './page-title.ts'

/** Who holds which rights, how to credit, what this edition is and where it comes from. */
export function buildCopyrightPage(edition: Edition): Page {
  const {terms} = edition.locale
  const title = terms['copyrightPage.label']
  const credits = creditsBlock(edition)
  const element = h('section', {id: 'copyright-page', className: ['copyright-page']}, [
    pageTitle(title),
    ...rightsBlock(edition),
    ...translationBlock(edition),
    imprint(edition),
    ...buildContributors(edition),
    ...credits
  ])
  return editionPage(edition, {
    id: 'copyright-page',
    kind: 'copyright-page',
    matter: 'front',
    title,
    element
  })
}

function rightsBlock(edition: Edition): Element[] {
  const {rights, locale} = edition
  const {terms} = locale
  const links = licenceReading(edition).map((link) => h('li', link))
  const warranty = disclaimer(edition)
  const licence = rights.licence.short
  return [
    h('p.copyright', [h('bdi', rights.copyrightNotice)]),
    h('p.licence', licenceSentence(edition)),
    ...(links.length > 0 ? [h('ul.licence-links', links)] : []),
    ...(warranty === undefined
      ? []
      : [h('p', formatTerm(terms['rights.thirdParty'], {licence})), h('p', warranty)]),
    h('p.cite', howToCite(edition))
  ]
}

function howToCite(edition: Edition): ElementContent[] {
  const {locale, rights, book} = edition
  const credit = citation(edition)
  const address = rights.attributionUrl ?? book.identifier
  return insertNodes(formatTerm(locale.terms['rights.howToCite'], {credit}), [
    [address, addressLink(address)]
  ])
}

/** An address reads from left to right in every script. */
function addressLink(address: string): Element {
  return h('a', {href: address, dir: 'ltr'}, address)
}

/** For a translation: what it was made from, by whom, and that nobody vouches for it. */
function translationBlock(edition: Edition): Element[] {
  const {source} = edition
  const notice = translationNotice(edition)
  if (source === undefined || notice === undefined) return []
  const title = h('cite', {lang: source.language, dir: 'auto'}, source.title)
  return [h('p.translation', insertNodes(notice, [[source.title, title]]))]
}

function imprint({book, locale: {tag, terms}, version, date}: Edition): Element {
  const rows: readonly (readonly [string, string | Element | undefined])[] = [
    [terms['edition.version'], version],
    [terms['edition.date'], h('time', {dateTime: date}, formatDate(date, tag))],
    [terms['edition.publisher'], book.publisher],
    [terms['edition.isbn'], book.isbn],
    [terms['edition.identifier'], identifierLink(book.identifier)]
  ]
  return h('dl.imprint', describe(rows))
}

function identifierLink(identifier: string): Element | string {
  return /^https?:/.test(identifier) ? addressLink(identifier) : identifier
}

/** Works that the book draws on, in sentences of credit. */
function creditsBlock(edition: Edition): Element[] {
  const credits = edition.book.relations.map((relation) => {
    const {title, url} = relation
    const link = url === undefined ? [] : [[url, addressLink(url)] as const]
    const nodes = [[title, h('cite', {dir: 'auto'}, title)] as const, ...link]
    return h('li', insertNodes(relationNotice(relation, edition), nodes))
  })
  return credits.length === 0
    ? []
    : [h('h2', edition.locale.terms['credits.label']), h('ul.credits', credits)]
}
