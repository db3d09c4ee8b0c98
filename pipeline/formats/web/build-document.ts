// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Element, Root} from 'hast'
import {h} from 'hastscript'
import {buildNotes} from '../../page/build-notes.ts'
import {copyTree} from '../../page/copy-tree.ts'
import {licenceNotice} from '../../page/licence-notice.ts'
import {mapLinks, mapSources} from '../../page/map-targets.ts'
import type {Page} from '../../page/to-pages.ts'
import {assetFile, fileOf, isOnStart, toHref} from './addresses.ts'
import {buildCitation} from './build-citation.ts'
import {buildHead} from './build-head.ts'
import {buildHeader} from './build-header.ts'
import {buildPager} from './build-pager.ts'
import {isSearch} from './build-search.ts'
import {buildSidebar} from './build-sidebar.ts'
import {buildStart} from './build-start.ts'
import {openGlosses} from './gloss-popovers.ts'
import type {Site} from './site.ts'

/** RDFa prefixes used in the pages. */
const prefix = [
  'cc: http://creativecommons.org/ns#',
  'dcterms: http://purl.org/dc/terms/',
  'og: https://ogp.me/ns#'
].join(' ')

/** A whole HTML document for a page of the book. */
export function buildDocument(site: Site, page: Page): Root {
  const {locale} = site.publication.edition
  const body = buildBody(site, page)
  const html = h('html', {lang: locale.tag, dir: locale.direction, prefix}, [
    buildHead(site, page, body),
    body
  ])
  return {type: 'root', children: [{type: 'doctype'}, place(html, site, page)]}
}

function buildBody(site: Site, page: Page): Element {
  const {edition} = site.publication
  const {terms} = edition.locale
  const onStart = isOnStart(page)
  return h('body', {className: [onStart ? 'on-start' : `on-${page.kind}`]}, [
    h('a.skip-link', {href: '#_main'}, terms['page.skip']),
    buildHeader(site, page),
    h('div.site-body', [
      ...(onStart ? [] : [buildSidebar(site, page)]),
      h('div.site-text', [
        buildMain(site, page),
        ...(isSearch(page) ? [] : [buildPager(site, page)])
      ])
    ]),
    h('footer.site-footer', [
      licenceNotice(edition),
      h('p.site-rights', [h('a', {href: '#copyright-page'}, terms['copyrightPage.label'])])
    ])
  ])
}

function buildMain(site: Site, page: Page): Element {
  const properties = {id: '_main', tabIndex: -1}
  return isOnStart(page)
    ? h('main', properties, buildStart(site))
    : h('main', properties, buildText(site, page))
}

function buildText(site: Site, page: Page): Element[] {
  const {edition} = site.publication
  const label = edition.locale.terms['glossary.label']
  const opened = openGlosses(page.element, site.glosses, label)
  return [
    opened.page,
    ...pageNotes(site, page),
    ...opened.popovers,
    ...buildCitation(edition, page)
  ]
}

function pageNotes({publication}: Site, {id, notes}: Page): Element[] {
  const form = {item: 'li', role: 'doc-endnotes', level: 2} as const
  return buildNotes(id, notes, publication.edition.locale, form)
}

/** Give links and pictures their addresses in the site; links inside the page stay fragments. */
function place(html: Element, {hrefOf}: Site, page: Page): Element {
  const own = `${fileOf(page)}#`
  const linked = mapLinks(html, (id) => {
    const href = hrefOf(id)
    return href?.startsWith(own) ? undefined : href
  })
  const pictured = mapSources(linked, (path) => toHref(assetFile(path)))
  // Where print sets folios there are none here.
  return copyTree(pictured, ({dataPage, dataLocator}) =>
    dataPage === undefined && dataLocator === undefined
      ? undefined
      : {dataPage: undefined, dataLocator: undefined, dataLocatorEnd: undefined}
  )
}
