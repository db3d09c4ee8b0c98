// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {h} from 'hastscript'
import type {Edition} from '../../model/edition.ts'
import type {Page} from '../../page/to-pages.ts'

const id = '_search'

/** Whether a page is the one to search on. */
export function isSearch(page: Page): boolean {
  return page.id === id
}

/** The page to search on: a form that the script shows when it can answer. */
export function buildSearch({locale}: Edition): Page {
  const {terms, tag, direction} = locale
  const title = terms['search.label']
  const form = {
    role: 'search',
    hidden: true,
    dataNone: terms['search.none'],
    dataCount: terms['search.count']
  }
  const field = {type: 'search', name: 'q', ariaLabel: title, autoComplete: 'off'}
  return {
    id,
    kind: 'colophon',
    matter: 'back',
    title,
    language: tag,
    direction,
    element: h('section', {id, className: ['search-page']}, [
      h('h1', title),
      h('form.search-form', form, [h('input', field)]),
      h('p.search-status', {role: 'status'}),
      h('ol.search-results')
    ]),
    notes: []
  }
}
