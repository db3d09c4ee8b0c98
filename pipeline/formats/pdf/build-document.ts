// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Element, ElementContent, Root} from 'hast'
import {h} from 'hastscript'
import {visit} from 'unist-util-visit'
import type {LanguageTag} from '../../model/locale.ts'
import type {Publication} from '../../model/publication.ts'
import {buildNotes} from '../../page/build-notes.ts'
import {mapSources} from '../../page/map-targets.ts'
import type {Page} from '../../page/page.ts'
import {assetFile} from './addresses.ts'
import {hyphenateText} from './hyphenate-text.ts'
import type {Hyphenator} from './hyphenator.ts'
import {markStructure} from './mark-structure.ts'

/** The whole book as one HTML document, ready for print. */
export function buildDocument(
  {edition}: Publication,
  pages: readonly Page[],
  hyphenators: ReadonlyMap<LanguageTag, Hyphenator>
): Root {
  const {locale, title} = edition
  const head = h('head', [
    h('meta', {charSet: 'utf-8'}),
    h('title', title),
    h('link', {rel: ['stylesheet'], href: 'style.css'})
  ])
  const printed = pages.map((page) => {
    const whole = printPage(page, edition.locale)
    return page.kind === 'chapter' ? hyphenateText(whole, hyphenators, page.language) : whole
  })
  const [cover, ...others] = printed
  const html = h('html', {lang: locale.tag, dir: locale.direction}, [
    head,
    h('body', [...(cover ? [cover] : []), h('main', others), linkPages(pages)])
  ])
  return {type: 'root', children: [{type: 'doctype'}, html]}
}

/** Chromium records where an id is only if some link leads to it; these show nowhere. */
function linkPages(pages: readonly Page[]): Element {
  return h(
    'div',
    {hidden: true},
    pages.map(({id}) => h('a', {href: `#${id}`}))
  )
}

function printPage(page: Page, locale: Publication['edition']['locale']): Element {
  const notes = buildNotes(page.id, page.notes, locale, {item: 'div', level: 2})
  const element = mapSources(structuredClone(page.element), assetFile)
  const whole = {...element, children: [...element.children, ...notes]}
  setFolios(whole)
  markStructure(whole, locale.tag)
  return whole
}

/** A place for the page number behind each entry of the contents. */
function setFolios(page: Element): void {
  visit(page, 'element', (node) => {
    const {dataPage} = node.properties
    if (typeof dataPage !== 'string') return
    delete node.properties['dataPage']
    const place: ElementContent = h('span.folio', {dataFolio: dataPage}, '000')
    node.children.push(place)
  })
}
