// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Element, Properties, Root} from 'hast'
import {h} from 'hastscript'
import {visit} from 'unist-util-visit'
import {formatTerm} from '../../locale/format-term.ts'
import type {Edition} from '../../model/edition.ts'
import type {LanguageTag} from '../../model/locale.ts'
import {buildNotes} from '../../page/build-notes.ts'
import {copyTree} from '../../page/copy-tree.ts'
import {mapSources} from '../../page/map-targets.ts'
import type {Page} from '../../page/page.ts'
import {assetAddress} from './addresses.ts'
import {breakAddresses} from './break-addresses.ts'
import {hyphenateText} from './hyphenate-text.ts'
import type {Hyphenator} from './hyphenator.ts'
import {markSources} from './layout/mark-sources.ts'
import {markStructure} from './mark-structure.ts'
import {boxText, placeNotes} from './place-notes.ts'
import {internalAddress} from './write-destinations.ts'

/** What all documents of a book share. */
export interface DocumentContext {
  /** Every id in the book that a link may lead to. */
  readonly ids: ReadonlySet<string>
  readonly hyphenators: ReadonlyMap<LanguageTag, Hyphenator>
}

/** Ids of all pages and of what is in them. */
export function listIds(pages: readonly Page[]): Set<string> {
  const ids = new Set<string>()
  const add = ({properties: {id}}: Element) => {
    if (typeof id === 'string') ids.add(id)
  }
  for (const {element, notes} of pages) {
    visit(element, 'element', add)
    for (const {id, children} of notes) {
      ids.add(id)
      visit({type: 'root', children: [...children]}, 'element', add)
    }
  }
  return ids
}

/** Pages of the reading sequence as one HTML document, ready for print. */
export function buildDocument(
  edition: Edition,
  pages: readonly Page[],
  context: DocumentContext
): Root {
  const {locale, title} = edition
  const head = h('head', [
    h('meta', {charSet: 'utf-8'}),
    h('title', title),
    h('link', {rel: ['stylesheet'], href: 'style.css'})
  ])
  const covers = pages.filter(({kind}) => kind === 'cover')
  const others = pages.filter(({kind}) => kind !== 'cover')
  const print = (page: Page) => printPage(page, edition, context)
  const html = h('html', {lang: locale.tag, dir: locale.direction}, [
    head,
    // Shown when its fonts are there.
    h('body', {hidden: true}, [...covers.map(print), h('main', others.map(print))])
  ])
  return {type: 'root', children: [{type: 'doctype'}, html]}
}

function printPage(page: Page, edition: Edition, {ids, hyphenators}: DocumentContext): Element {
  const {locale, book} = edition
  const element = mapSources(page.element, assetAddress)
  if (book.notes === 'foot') placeNotes(element, page.notes, locale)
  else element.children.push(...buildNotes(page.id, page.notes, locale, {item: 'div', level: 2}))
  if (page.kind === 'chapter') boxLooseText(element)
  setFolios(element, edition)
  setLocators(element)
  const linked = copyTree(element, ({href}) => leadOn(href, ids))
  const whole = page.kind === 'chapter' ? hyphenateText(linked, hyphenators, page.language) : linked
  breakAddresses(whole)
  if (page.section) markSources(whole)
  markStructure(whole, locale.tag)
  return whole
}

/** Links inside the book get an address that `writeDestinations` knows; one to nowhere is none. */
function leadOn(href: unknown, ids: ReadonlySet<string>): Properties | undefined {
  if (typeof href !== 'string' || !href.startsWith('#')) return undefined
  const id = href.slice(1)
  return {href: ids.has(id) ? `${internalAddress}${encodeURIComponent(id)}` : undefined}
}

const mixed = new Set('li dd blockquote div aside section details'.split(' '))
const blocks = new Set(
  'p ul ol dl pre table figure blockquote div aside section details summary hr'.split(' ')
)

/** Text that stands beside boxes in one parent gets a box of its own. */
function boxLooseText(page: Element): void {
  visit(page, 'element', (node) => {
    const hasBoxes = node.children.some(
      (child) => child.type === 'element' && blocks.has(child.tagName)
    )
    if (hasBoxes && mixed.has(node.tagName)) node.children = boxText(node.children)
  })
}

/**
 * Places for page numbers, `span[data-folio=id]`: behind each entry of the contents, and, with the
 * wording of the language, behind each cross reference.
 */
function setFolios(page: Element, {locale}: Edition): void {
  const own = String(page.properties['id'])
  const wording = formatTerm(locale.terms['folio.after'], {folio: '{folio}'})
  let references = 0
  visit(page, 'element', (node, index, parent) => {
    const {dataPage, className, href} = node.properties
    if (typeof dataPage === 'string') {
      delete node.properties['dataPage']
      node.children.push(h('span.folio', {dataFolio: dataPage}, '000'))
    } else if (Array.isArray(className) && className.includes('ref') && typeof href === 'string') {
      const id = `${own}-reference-${++references}`
      const text = formatTerm(wording, {folio: '000'})
      const after = h('span', {id, dataFolio: href.slice(1), dataWording: wording}, text)
      if (parent && index !== undefined) parent.children.splice(index + 1, 0, after)
    }
  })
}

/** Entries of the index lead to pages; the numbers come when pages are known. */
function setLocators(page: Element): void {
  visit(page, 'element', (node) => {
    if (node.properties['dataLocator'] !== undefined) node.children = [{type: 'text', value: '000'}]
  })
}
