// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Element, Root} from 'hast'
import {toString as textOf} from 'hast-util-to-string'
import {visit} from 'unist-util-visit'
import {attribute, tokens} from './web-page.ts'

/** A document of a site or of an EPUB, as far as rights go. */
export interface RightsPage {
  /** Path among the files of the artefact. */
  readonly path: string
  readonly tree: Root
  /** All elements in the order of the document. */
  readonly elements: readonly Element[]
}

/** What grants nothing; it has a sentence but no link. */
export const reserved = 'LicenseRef-AllRightsReserved'

/** All elements below one. */
export function inside(element: Element): Element[] {
  const found: Element[] = []
  visit(element, 'element', (one) => {
    if (one !== element) found.push(one)
  })
  return found
}

/** Whether an element has a class. */
export function hasClass(element: Element, name: string): boolean {
  return tokens(element, 'className').includes(name)
}

/** Text of what RDFa gives a property, inside an element. */
export function textNamed(element: Element, property: string): string | undefined {
  const found = inside(element).find((one) => attribute(one, 'property') === property)
  return found && textOf(found)
}

/** Address of the link that has a relation, inside an element. */
export function linkNamed(element: Element, rel: string): string | undefined {
  const found = inside(element).find((one) => tokens(one, 'rel').includes(rel))
  return found && attribute(found, 'href')
}

/** Where an address leads, as seen from a document: a path among the files, with its fragment. */
export function resolveFrom({path}: RightsPage, href: string | undefined): string | undefined {
  const url = URL.parse(href ?? 'about:blank', `artefact:///${encodeURI(path)}`)
  return url?.protocol === 'artefact:' ? decodeURIComponent(url.pathname.slice(1)) + url.hash : href
}
