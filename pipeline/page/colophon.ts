// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {h} from 'hastscript'
import {formatDate} from '../locale/format-date.ts'
import {formatTerm} from '../locale/format-term.ts'
import type {Edition} from '../model/edition.ts'
import {generator} from '../model/generator.ts'
import type {Theme} from '../model/theme.ts'
import {describe} from './describe.ts'
import {editionPage} from './edition-page.ts'
import {licenceNotice} from './licence-notice.ts'
import type {Page} from './page.ts'
import {pageTitle} from './page-title.ts'

/** How the book was made: tool, date, type faces with their licences, and the licence again. */
export function buildColophon(edition: Edition, theme: Theme): Page {
  const {terms, tag} = edition.locale
  const {version, date} = edition
  const title = terms['colophon.label']
  const facts = [
    [terms['edition.version'], version],
    [terms['edition.date'], h('time', {dateTime: date}, formatDate(date, tag))],
    [terms['colophon.fonts'], fontLines(edition, theme)]
  ] as const
  const element = h('section', {id: 'colophon', className: ['colophon'], role: 'doc-colophon'}, [
    pageTitle(title),
    h('p', formatTerm(terms['colophon.made'], {tool: generator})),
    h('dl.imprint', describe(facts)),
    licenceNotice(edition)
  ])
  return editionPage(edition, {id: 'colophon', kind: 'colophon', matter: 'back', title, element})
}

/** One line for each family. */
function fontLines({locale}: Edition, {fonts}: Theme): string[] {
  const licences = new Map(fonts.map(({family, licence}) => [family, licence]))
  return [...licences].map(([family, licence]) =>
    formatTerm(locale.terms['colophon.fontLine'], {family, licence})
  )
}
