// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Element, ElementContent} from 'hast'
import {h} from 'hastscript'
import {formatTerm} from '../locale/format-term.ts'
import type {CreditedWork, Publication, Showing} from '../model/publication.ts'
import type {Licence} from '../model/rights.ts'
import {creditPieces} from '../rights/credit-line.ts'
import {creditsRemarks} from '../rights/imprint-statements.ts'
import {isReserved} from '../rights/licence-kind.ts'
import {creditTree} from './credit-tree.ts'
import {describe} from './describe.ts'
import {editionPage} from './edition-page.ts'
import {licenceReading} from './licence-notice.ts'
import type {Page} from './page.ts'
import {pageTitle} from './page-title.ts'

/** The works of others in the book, each with its full credit and where it is shown, if any. */
export function buildCredits(publication: Publication): Page[] {
  const {edition, credits} = publication
  if (credits.length === 0) return []
  const title = edition.locale.terms['credits.label']
  const properties = {id: 'credits', className: ['credits'], role: 'doc-credits', ariaLabel: title}
  const element = h('section', properties, [
    pageTitle(title),
    ...creditsRemarks(edition).map((remark) => h('p', remark)),
    h(
      'ol.work-list',
      credits.map((work) => entry(work, publication))
    ),
    ...licenceList(publication)
  ])
  return [editionPage(edition, {id: 'credits', kind: 'credits', matter: 'back', title, element})]
}

function entry(work: CreditedWork, publication: Publication): Element {
  const {edition} = publication
  const line = creditTree(creditPieces(work.credit, 'full', edition), edition.locale.tag)
  const about = aboutWork(work, publication)
  const meaning = about === undefined ? {} : {about: [about], typeof: ['cc:Work']}
  return h('li.work', {id: work.id, ...meaning}, [h('p', line), ...shownAt(work, publication)])
}

/** What shows the work: its file, or the place of a drawing that stands in the text. */
function aboutWork({credit, showings}: CreditedWork, {assets}: Publication): string | undefined {
  if (assets.has(credit.path)) return `asset:${credit.path}`
  return showings[0] && `#${showings[0].target}`
}

/** Links to the figures, with their numbers; a picture without number goes by its chapter. */
function shownAt({showings}: CreditedWork, publication: Publication): Element[] {
  if (showings.length === 0) return []
  const links = showings.map((showing): ElementContent[] => [linkTo(showing, publication)])
  return [
    h(
      'p.shown-at',
      links.flatMap((link, index) => (index === 0 ? link : [', ', ...link]))
    )
  ]
}

/** Cross references get the number of their page in print; covers have none. */
function linkTo(showing: Showing, publication: Publication): Element {
  const element = showing.section === 'cover' ? 'a' : 'a.ref'
  return h(element, {href: `#${showing.target}`}, placeName(showing, publication))
}

function placeName({section, number}: Showing, {edition, sections}: Publication): string {
  const {terms} = edition.locale
  if (number !== undefined) return formatTerm(terms['figure.label'], {number})
  return sections.find(({id}) => id === section)?.title ?? terms['cover.label']
}

/** Each licence once, with addresses that can be read on paper. */
function licenceList({edition, credits}: Publication): Element[] {
  const all = new Map(credits.map(({credit: {licence}}) => [licence.spdx, licence]))
  const licences = [...all.values()].filter((licence) => !isReserved(licence))
  if (licences.length === 0) return []
  const rows = licences.map((licence) => [licence.short, readingOf(licence, edition)] as const)
  return [
    h('h2', edition.locale.terms['credits.licences']),
    h('dl.imprint.licences', describe(rows))
  ]
}

function readingOf(licence: Licence, edition: Publication['edition']): ElementContent[] {
  const {canonical} = licence
  const reading = licenceReading({...edition, rights: {...edition.rights, licence}})
  const links = reading.flatMap((link, index) => (index === 0 ? [link] : [' · ', link]))
  return [h('a', {href: canonical, dir: 'ltr'}, canonical), h('span.reading', links)]
}
