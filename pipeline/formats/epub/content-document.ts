// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Element as HastElement} from 'hast'
import {toXast} from 'hast-util-to-xast'
import {visit} from 'unist-util-visit'
import type {Element} from 'xast'
import {NameRegister} from '../../model/slugify.ts'
import type {Page} from '../../page/page.ts'
import {adaptElement} from './adapt-element.ts'
import {addElement, type ContentFacts, emptyFacts} from './content-facts.ts'

/** A page of the book as an XHTML content document (EPUB 3.3 §6.1). */
export interface ContentDocument {
  readonly page: Page
  /** File name in `OEBPS/`. */
  readonly href: string
  readonly tree: Element
  readonly ids: ReadonlySet<string>
  /** Paths of the assets that it shows. */
  readonly sources: ReadonlySet<string>
  readonly facts: ContentFacts
}

/** Name of the navigation document, which the packager fixes; no page may take it. */
export const navigationHref = 'toc.xhtml'

interface Survey {
  readonly ids: Set<string>
  readonly sources: Set<string>
  readonly links: Element[]
  readonly facts: ReturnType<typeof emptyFacts>
}

/**
 * Turn pages into content documents. Each tree is converted once; then `#id` links get the name of
 * the document that holds the id, and `asset:` sources the name of the picture.
 */
export function toContentDocuments(
  pages: readonly Page[],
  images: ReadonlyMap<string, string>
): readonly ContentDocument[] {
  const stems = new NameRegister(['toc'])
  const surveyed = pages.map((page) => surveyPage(page, stems.claim(stemOf(page))))
  const holders = indexIds(surveyed.map(({document}) => document))
  for (const {document, links} of surveyed) {
    for (const element of links) resolveLinks(element, document, holders, images)
  }
  return surveyed.map(({document}) => document)
}

/** Id → document that holds it, over the whole book. */
export function indexIds(
  documents: readonly ContentDocument[]
): ReadonlyMap<string, ContentDocument> {
  return new Map(documents.flatMap((document) => [...document.ids].map((id) => [id, document])))
}

/** Address of an id from another document; the page's own id needs no fragment. */
export function addressOf(id: string, {href, page}: ContentDocument): string {
  return id === page.id ? href : `${href}#${id}`
}

/** File name without extension, for container and package document: their sets of characters. */
function stemOf({id}: Page): string {
  return id.toLowerCase().replace(/[^a-z0-9-]+/g, '-')
}

function surveyPage(
  page: Page,
  stem: string
): {
  readonly document: ContentDocument
  readonly links: readonly Element[]
} {
  const tree = toElement(page.element)
  const survey: Survey = {ids: new Set(), sources: new Set(), links: [], facts: emptyFacts()}
  visit(tree, 'element', (element: Element) => surveyElement(element, survey))
  const {links, ids, ...found} = survey
  return {document: {page, href: `${stem}.xhtml`, tree, ids: ids.add(page.id), ...found}, links}
}

/** xast of one element, which inherits its namespace from the document around it. */
function toElement(element: HastElement): Element {
  const tree = toXast(element)
  if (tree.type !== 'element') throw new Error(`Expected an element, found ${tree.type}`)
  if (tree.name !== 'svg') delete tree.attributes['xmlns']
  return tree
}

/** Attributes that name ids and pictures; `about` is RDFa's. */
const linking = ['href', 'src', 'xlink:href', 'about'] as const

function surveyElement(element: Element, {ids, sources, links, facts}: Survey): void {
  const {attributes} = element
  adaptElement(element)
  addElement(facts, element)
  if (attributes['id']) ids.add(attributes['id'])
  if (attributes['src']?.startsWith('asset:')) sources.add(attributes['src'].slice(6))
  if (linking.some((name) => attributes[name] != null)) links.push(element)
}

function resolveLinks(
  {attributes}: Element,
  document: ContentDocument,
  holders: ReadonlyMap<string, ContentDocument>,
  images: ReadonlyMap<string, string>
): void {
  for (const name of linking) {
    const value = attributes[name]
    if (value?.startsWith('#')) attributes[name] = resolveFragment(value, document, holders)
    if (value?.startsWith('asset:')) attributes[name] = images.get(value.slice(6)) ?? null
  }
}

/** A link to nothing stays as text without address; the author was told when it was found. */
function resolveFragment(
  value: string,
  document: ContentDocument,
  holders: ReadonlyMap<string, ContentDocument>
): string | null {
  const id = value.slice(1)
  const holder = holders.get(id)
  if (!holder) return null
  return holder === document ? value : addressOf(id, holder)
}
