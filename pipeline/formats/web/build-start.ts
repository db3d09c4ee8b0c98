// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Element} from 'hast'
import {h} from 'hastscript'
import {visit} from 'unist-util-visit'
import type {Page} from '../../page/to-pages.ts'
import {fileOf} from './addresses.ts'
import type {Site} from './site.ts'

/** The start page: the cover beside title and description, then the contents. */
export function buildStart({publication, pages, sequence}: Site): Element[] {
  const {description, locale} = publication.edition
  const first = sequence[1]
  const elementOf = (kind: Page['kind']) =>
    pages.filter((page) => page.kind === kind).map(({element}) => element)
  return [
    h('div.opening', [
      ...elementOf('cover'),
      h('div.opening-text', [
        ...elementOf('title-page'),
        ...(description === undefined ? [] : [h('p.description', description)]),
        ...(first === undefined
          ? []
          : [h('p', [h('a.read', {href: fileOf(first)}, locale.terms['download.read'])])])
      ])
    ]),
    ...elementOf('contents').map(lowerHeadings)
  ]
}

/** The book's title is the one heading of the first level. */
function lowerHeadings(element: Element): Element {
  const copy = structuredClone(element)
  visit(copy, {type: 'element', tagName: 'h1'}, (heading: Element) => {
    heading.tagName = 'h2'
  })
  return copy
}
