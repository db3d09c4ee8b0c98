// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Element, ElementContent} from 'hast'
import {h} from 'hastscript'
import {formatDate} from '../locale/format-date.ts'
import {formatTerm} from '../locale/format-term.ts'
import {joinList} from '../locale/join-list.ts'
import type {Book, Relation} from '../model/book.ts'
import type {Edition} from '../model/edition.ts'
import type {Terms} from '../model/locale.ts'
import {noticeLine} from '../rights/credit-line.ts'
import {parseLicence} from '../rights/parse-licence.ts'
import {citation, disclaimer, relationNotice, translationNotice} from '../rights/statement.ts'
import {collectionLine} from './collection-line.ts'
import {buildContributors} from './contributors.ts'
import {describe} from './describe.ts'
import {editionPage} from './edition-page.ts'
import {insertNodes} from './insert-nodes.ts'
import {copyrightLine, licenceReading, licenceSentence} from './licence-notice.ts'
import type {Page} from './page.ts'
import {pageTitle} from './page-title.ts'

/** Who holds which rights, how to credit, what this edition is and where it comes from. */
export function buildCopyrightPage(edition: Edition): Page {
  const {terms} = edition.locale
  const title = terms['copyrightPage.label']
  const element = h('section', {id: 'copyright-page', className: ['copyright-page']}, [
    pageTitle(title),
    ...rightsBlock(edition),
    ...translationBlock(edition),
    imprint(edition),
    ...buildContributors(edition),
    ...sourcesBlock(edition),
    ...changesBlock(edition)
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
    ...copyrightLine(edition, 'p.copyright'),
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

function imprint(edition: Edition): Element {
  const {book, locale, version, date, source} = edition
  const {tag, terms} = locale
  const revision = source?.commit
  const rows: Parameters<typeof describe>[0] = [
    [terms['edition.version'], version],
    [terms['edition.date'], h('time', {dateTime: date}, formatDate(date, tag))],
    [terms['edition.publisher'], book.publisher],
    [terms['edition.collection'], collectionLine(edition)],
    [terms['edition.isbn'], book.isbn],
    [terms['edition.identifier'], identifierLink(book.identifier)],
    [terms['edition.sources'], sourceFiles(book, terms)],
    [terms['edition.revision'], revision && h('code', {dir: 'ltr'}, revision)]
  ]
  return h('dl.imprint', describe(rows))
}

function identifierLink(identifier: string): Element | string {
  return /^https?:/.test(identifier) ? addressLink(identifier) : identifier
}

/** Where to get what the book is made from, and which state of it this is. */
function sourceFiles(
  {repository, revision, attachSources}: Book,
  terms: Terms
): (Element | string)[] {
  const attached = attachSources ? [terms['edition.sourcesAttached']] : []
  const where = repository === undefined ? attached : [addressLink(repository)]
  return revision === undefined ? where : [...where, h('code', {dir: 'ltr'}, revision)]
}

/** Works that the book draws on, in sentences of credit, and that their authors vouch for nothing. */
function sourcesBlock(edition: Edition): Element[] {
  const {relations} = edition.book
  if (relations.length === 0) return []
  const {terms, tag} = edition.locale
  const own = edition.contributors.map(({name}) => name)
  const strangers = relations
    .flatMap(({creators}) => creators)
    .filter((name) => !own.includes(name))
  const names = joinList(new Set(strangers), tag)
  return [
    h('h2', terms['relation.label']),
    h(
      'ul.sources',
      relations.map((relation) => h('li', describeRelation(relation, edition)))
    ),
    ...(names === '' ? [] : [h('p', formatTerm(terms['rights.notReviewed'], {names}))])
  ]
}

function describeRelation(relation: Relation, edition: Edition): ElementContent[] {
  const {title, url, license} = relation
  const parsed = license === undefined ? undefined : parseLicence(license)
  const licence = parsed && 'licence' in parsed ? parsed.licence : undefined
  const notice = [relationNotice(relation, edition), noticeLine(relation, edition)]
  return insertNodes(notice.filter(Boolean).join(' '), [
    [title, h('cite', {dir: 'auto'}, title)],
    ...(licence
      ? [[licence.short, h('a', {href: licence.canonical}, licence.short)] as const]
      : []),
    ...(url === undefined ? [] : [[url, addressLink(url)] as const])
  ])
}

/** What was changed from version to version, the oldest first. */
function changesBlock({changes, locale}: Edition): Element[] {
  if (changes.length === 0) return []
  const items = changes.map(({what, by, date}) => {
    const when =
      date === undefined ? [] : [h('time', {dateTime: date}, formatDate(date, locale.tag))]
    const who = by === undefined ? [] : [h('bdi', by)]
    const origin = [when, who].filter((part) => part.length > 0)
    return h('li', [...origin.flatMap((part) => [...part, ' · ']), what])
  })
  return [h('h2', locale.terms['changes.label']), h('ul.changes', items)]
}
