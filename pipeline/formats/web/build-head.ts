// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Element} from 'hast'
import {h} from 'hastscript'
import {formatTerm} from '../../locale/format-term.ts'
import type {Edition} from '../../model/edition.ts'
import type {Publication} from '../../model/publication.ts'
import {siteAddress} from '../../model/site-address.ts'
import {fontsOfPage} from '../../page/fonts-of-page.ts'
import type {Page} from '../../page/to-pages.ts'
import {rightsNotice} from '../../rights/statement.ts'
import {assetFile, fileInAlternate, fileOf, isOnStart, publicAddress, toHref} from './addresses.ts'
import {neighbours} from './build-pager.ts'
import {isSearch} from './build-search.ts'
import {citationMeta} from './citation-meta.ts'
import {describePage} from './describe-page.ts'
import {fontFile} from './fonts.ts'
import {jsonLd} from './json-ld.ts'
import {pageIntegrity, pageScriptFile, usesPageScript} from './page-script.ts'
import {searchIntegrity, searchScriptFile} from './search-script.ts'
import type {Site} from './site.ts'
import {iconFile} from './site-icon.ts'

/** Nothing but the site's own style sheet, pictures and fonts; scripts of the site where there are any. */
const policies = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'none'"
]

/** The index is a program in WebAssembly, which a worker runs. */
const searchPolicies = [
  "script-src 'self' 'wasm-unsafe-eval'",
  "worker-src 'self'",
  "connect-src 'self'"
]

const scriptPolicies = ["script-src 'self'"]

function policyOf(page: Page): string {
  const ofScripts = usesPageScript(page) ? scriptPolicies : []
  return [...policies, ...(isSearch(page) ? searchPolicies : ofScripts)].join('; ')
}

/** Search engines have an index of their own. */
function searchHead(page: Page): Element[] {
  if (!isSearch(page)) return []
  const robots = h('meta', {name: 'robots', content: 'noindex'})
  return [robots, script(searchScriptFile, searchIntegrity)]
}

/** A file of the site that runs as it was built or not at all. */
function script(src: string, integrity: string): Element {
  return h('script', {type: 'module', src, integrity})
}

/**
 * What machines read of a page: title, policy, relations, rights, citation.
 *
 * @param body tells which fonts are needed.
 */
export function buildHead(site: Site, page: Page, body: Element): Element {
  const {edition} = site.publication
  const title = isOnStart(page) ? edition.title : `${page.title} · ${edition.title}`
  return h('head', [
    h('meta', {charSet: 'utf-8'}),
    h('meta', {httpEquiv: 'Content-Security-Policy', content: policyOf(page)}),
    h('meta', {name: 'viewport', content: 'width=device-width, initial-scale=1'}),
    h('meta', {name: 'color-scheme', content: 'light dark'}),
    h('meta', {name: 'referrer', content: 'no-referrer'}),
    h('title', title),
    ...description(edition, page),
    ...preloads(site, body),
    h('link', {rel: ['stylesheet'], href: 'style.css'}),
    h('link', {rel: ['icon'], href: iconFile, type: 'image/svg+xml'}),
    ...relations(site, page),
    ...rights(edition),
    ...searchHead(page),
    ...(usesPageScript(page) ? [script(pageScriptFile, pageIntegrity)] : []),
    ...feed(edition, page),
    ...openGraph(site.publication, page, title),
    ...citationMeta(edition, page),
    h('script', {type: 'application/ld+json'}, jsonLd(site, page))
  ])
}

/** One element for search engines and for Open Graph. */
function description(edition: Edition, page: Page): Element[] {
  const content = describePage(edition, page)
  const names = {name: 'description', property: 'og:description'}
  return content === undefined ? [] : [h('meta', {...names, content})]
}

/** The faces come with the style sheet, which else would name them too late for the first sight. */
function preloads({fonts, publication}: Site, body: Element): Element[] {
  const {script} = publication.edition.locale
  return fontsOfPage(fonts, body, script).map(({file}) =>
    h('link', {
      rel: ['preload'],
      href: toHref(fontFile(file)),
      as: 'font',
      type: 'font/woff',
      crossOrigin: 'anonymous'
    })
  )
}

/** Previous, next, this page's public address and the same page in other languages. */
function relations(site: Site, page: Page): Element[] {
  const {edition} = site.publication
  const {previous, next} = neighbours(site, page)
  const canonical = publicAddress(edition, fileOf(page))
  return [
    ...link('prev', previous && toHref(fileOf(previous))),
    ...link('next', next && toHref(fileOf(next))),
    ...link('canonical', canonical),
    ...inLanguages(site, page)
  ]
}

/** The page in every language, its own too; who reads none of them gets the one it was written in. */
function inLanguages({publication: {edition, alternates = []}}: Site, page: Page): Element[] {
  const {book, locale} = edition
  if (alternates.length === 0) return []
  const others = alternates.map((alternate) => {
    const file = toHref(fileInAlternate(page, alternate))
    const site = siteAddress(book.identifier, alternate.language)
    const href = site ? new URL(file, site).href : `../../${alternate.language}/web/${file}`
    return [alternate.language, href] as const
  })
  const own = publicAddress(edition, fileOf(page)) ?? toHref(fileOf(page))
  const versions = new Map([[locale.tag, own], ...others])
  return [...versions, ['x-default', versions.get(book.language)] as const].flatMap(
    ([language, href]) => link('alternate', href, language)
  )
}

function link(rel: string, href: string | undefined, hrefLang?: string): Element[] {
  return href === undefined ? [] : [h('link', {rel: [rel], href, hrefLang})]
}

/** Licence and credit (ccREL); the visible notice stands at the foot of the page. */
function rights(edition: Edition): Element[] {
  const {licence, attributionName, attributionUrl, copyrightNotice} = edition.rights
  const notice = copyrightNotice === '' ? rightsNotice(edition) : copyrightNotice
  return [
    h('link', {rel: ['license'], href: licence.canonical}),
    h('meta', {property: 'dcterms:rights', content: notice}),
    ...(attributionName === ''
      ? []
      : [h('meta', {property: 'cc:attributionName', content: attributionName})]),
    ...link('cc:attributionURL', attributionUrl)
  ]
}

/** The feed of editions (OPDS 1.2 §2), beside the download page. */
function feed({title}: Edition, page: Page): Element[] {
  if (!isOnStart(page)) return []
  const type = 'application/atom+xml;profile=opds-catalog'
  return [h('link', {rel: ['alternate'], type, href: '../../opds.xml', title})]
}

function openGraph({edition, alternates = []}: Publication, page: Page, title: string): Element[] {
  const {locale, cover} = edition
  const properties: readonly (readonly [string, string | undefined])[] = [
    ['og:type', isOnStart(page) ? 'book' : 'article'],
    ['og:title', title],
    ['og:site_name', edition.title],
    ['og:locale', territorial(locale.tag)],
    ...alternates.map(({language}) => ['og:locale:alternate', territorial(language)] as const),
    ['og:url', publicAddress(edition, fileOf(page))],
    ['og:image', cover && publicAddress(edition, assetFile(cover.path))],
    ['og:image:alt', cover && formatTerm(locale.terms['cover.alt'], {title: edition.title})]
  ]
  return properties.flatMap(([property, content]) =>
    content === undefined ? [] : [h('meta', {property, content})]
  )
}

/** `fr_FR` of `fr`: Open Graph wants a territory, the likeliest where the tag names none. */
function territorial(tag: string): string {
  const {language, region} = new Intl.Locale(tag).maximize()
  return region === undefined ? language : `${language}_${region}`
}
