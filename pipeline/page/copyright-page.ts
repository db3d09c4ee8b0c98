// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Element, ElementContent} from 'hast'
import {h} from 'hastscript'
import {formatDate} from '../locale/format-date.ts'
import {formatTerm} from '../locale/format-term.ts'
import {languageName} from '../locale/language-name.ts'
import type {Relation} from '../model/book.ts'
import type {Edition} from '../model/edition.ts'
import {buildContributors} from './contributors.ts'
import {creditLine} from './credit-line.ts'
import {describe} from './describe.ts'
import {editionPage} from './edition-page.ts'
import {fillTree} from './fill-tree.ts'
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
  const licence = rights.licence.short
  const links = licenceReading(edition).map((link) => h('li', link))
  return [
    h('p.copyright', rights.copyrightNotice),
    h('p.licence', licenceSentence(edition)),
    ...(links.length > 0 ? [h('ul.licence-links', links)] : []),
    h('p', formatTerm(terms['rights.thirdParty'], {licence})),
    h('p', formatTerm(terms['rights.disclaimer'], {licence})),
    h('p.cite', formatTerm(terms['rights.howToCite'], {credit: creditLine(edition)}))
  ]
}

/** For a translation: what it was made from, and that nobody vouches for it. */
function translationBlock({source, locale: {tag, terms}}: Edition): Element[] {
  if (source === undefined) return []
  const {language, title, version} = source
  const values = {
    title: h('cite', {lang: language}, title),
    version,
    sourceLanguage: languageName(language, tag)
  }
  return [
    h('p.translation', fillTree(terms['rights.translation'], values)),
    h('p', terms['rights.noEndorsement'])
  ]
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
  return /^https?:/.test(identifier) ? h('a', {href: identifier}, identifier) : identifier
}

/** Works that the book draws on, each with its own words of credit or else a plain sentence. */
function creditsBlock({book, locale: {terms}}: Edition): Element[] {
  const credits = book.relations.map((relation) =>
    h('li', [
      h('p', [
        ...(relation.note === undefined
          ? fillTree(terms[`relation.${relation.type}`], {work: workOf(relation)})
          : linkAddress(relation.note, relation.url))
      ])
    ])
  )
  return credits.length === 0 ? [] : [h('h2', terms['credits.label']), h('ul.credits', credits)]
}

function workOf({title, creators, url, license}: Relation): Element {
  const cite = h('cite', title)
  return h('span', [
    creators.length > 0 ? `${creators.join(', ')}, ` : '',
    url === undefined ? cite : h('a', {href: url}, [cite]),
    license === undefined ? '' : ` (${license})`
  ])
}

/** A credit in the book's own words; the address becomes a link where it stands, or follows. */
function linkAddress(note: string, url: string | undefined): ElementContent[] {
  if (url === undefined) return [{type: 'text', value: note}]
  const link = h('a', {href: url}, url)
  const [before = '', ...after] = note.split(url)
  return after.length === 0
    ? [{type: 'text', value: `${note} `}, link]
    : [{type: 'text', value: before}, link, {type: 'text', value: after.join(url)}]
}
