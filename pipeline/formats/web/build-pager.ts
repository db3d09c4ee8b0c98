// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Element} from 'hast'
import {h} from 'hastscript'
import type {Term} from '../../model/locale.ts'
import type {Page} from '../../page/to-pages.ts'
import {fileOf, toHref} from './addresses.ts'
import type {Site} from './site.ts'

/** Links to the page before and the page after, by their titles. */
export function buildPager(site: Site, page: Page): Element {
  const {locale} = site.publication.edition
  const {previous, next} = neighbours(site, page)
  return h('nav.pager', {ariaLabel: locale.terms['page.navigation']}, [
    ...linkTo(site, previous, 'prev'),
    ...linkTo(site, next, 'next')
  ])
}

/** The pages before and after one in the order of reading. */
export function neighbours(
  {sequence}: Site,
  page: Page
): {readonly previous: Page | undefined; readonly next: Page | undefined} {
  const index = sequence.indexOf(page)
  if (index < 0) return {previous: undefined, next: undefined}
  return {previous: sequence[index - 1], next: sequence[index + 1]}
}

const termOf: Readonly<Record<'prev' | 'next', Term>> = {
  prev: 'page.previous',
  next: 'page.next'
}

function linkTo({publication}: Site, page: Page | undefined, rel: 'prev' | 'next'): Element[] {
  if (page === undefined) return []
  const {tag, terms} = publication.edition.locale
  const lang = page.language === tag ? undefined : page.language
  return [
    h('a', {href: toHref(fileOf(page)), rel: [rel], className: [rel]}, [
      h('span.direction', terms[termOf[rel]]),
      h('span.title', {lang}, page.title)
    ])
  ]
}
