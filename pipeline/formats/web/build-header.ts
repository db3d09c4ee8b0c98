// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Element} from 'hast'
import {h} from 'hastscript'
import {languageName} from '../../locale/language-name.ts'
import type {Edition} from '../../model/edition.ts'
import {siteAddress} from '../../model/site-address.ts'
import type {Page} from '../../page/to-pages.ts'
import {fileInAlternate, startFile, toHref} from './addresses.ts'
import type {Site} from './site.ts'

/** Head of every page: the book's title, other languages, downloads. */
export function buildHeader({publication}: Site, page: Page): Element {
  const {title, locale} = publication.edition
  return h('header.site-header', [
    h('a.site-title', {href: startFile}, title),
    h('a.site-search', {href: '_search.html', rel: ['search']}, locale.terms['search.label']),
    ...languageSwitch({publication}, page),
    h('a.site-downloads', {href: '../../index.html'}, locale.terms['download.label']),
    ...printNotice(publication.edition)
  ])
}

/** On paper only: where the edition made for paper is. */
function printNotice({book, locale}: Edition): Element[] {
  const site = siteAddress(book.identifier, locale.tag)
  if (site === undefined || !book.outputs.includes('pdf')) return []
  const address = new URL('../../', site).href
  return [h('p.print-notice', [`${locale.terms['download.pdf']} · `, h('bdi', address)])]
}

/** Links to this page in the other languages, each named in its own. */
function languageSwitch({publication}: Pick<Site, 'publication'>, page: Page): Element[] {
  const {alternates = [], edition} = publication
  if (alternates.length === 0) return []
  const items = alternates.map((alternate) => {
    const {language, direction} = alternate
    const href = `../../${language}/web/${toHref(fileInAlternate(page, alternate))}`
    const properties = {href, hrefLang: language, lang: language, dir: direction}
    return h('li', [h('a', properties, languageName(language))])
  })
  return [h('nav.languages', {ariaLabel: edition.locale.terms['page.languages']}, [h('ul', items)])]
}
