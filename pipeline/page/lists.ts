// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {h} from 'hastscript'
import type {Term} from '../model/locale.ts'
import type {Caption, Publication} from '../model/publication.ts'
import {numberSpan} from './number-span.ts'
import type {Page} from './page.ts'
import {pageTitle} from './page-title.ts'

/** The lists of figures and of tables, each where it has entries. */
export function buildLists(publication: Publication): Page[] {
  return [
    buildList(publication, 'list-of-figures', 'figures.list', publication.figures),
    buildList(publication, 'list-of-tables', 'tables.list', publication.tables)
  ].flat()
}

function buildList(
  {edition: {locale}}: Publication,
  id: 'list-of-figures' | 'list-of-tables',
  term: Term,
  captions: readonly Caption[]
): Page[] {
  if (captions.length === 0) return []
  const title = locale.terms[term]
  const items = captions.map(({target, number, title}) =>
    h('li', [
      h('a', {href: `#${target}`, dataPage: target}, [
        ...numberSpan(number),
        h('span.title', title)
      ])
    ])
  )
  const element = h('section', {id, className: ['contents', id]}, [
    pageTitle(title),
    h('nav', {ariaLabel: title}, [h('ol', items)])
  ])
  const {tag: language, direction} = locale
  return [{id, kind: id, matter: 'front', title, language, direction, element, notes: []}]
}
