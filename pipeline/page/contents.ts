// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Element} from 'hast'
import {h} from 'hastscript'
import type {NavPoint, Publication, Section} from '../model/publication.ts'
import {numberSpan} from './number-span.ts'
import type {Page} from './page.ts'
import {pageTitle} from './page-title.ts'

/**
 * The table of contents: `nav > ol > li > a[href="#id"][data-page="id"]`, nested as the book is.
 * `data-page` marks where print sets the folio of the target.
 *
 * @param others lists and colophon, which are no chapters: before and after them in reading order.
 */
export function buildContents(
  publication: Publication,
  others: {readonly before: readonly Page[]; readonly after: readonly Page[]}
): Page {
  const {locale} = publication.edition
  const title = locale.terms['contents.label']
  const points = [...others.before.map(pointTo), ...publication.nav, ...others.after.map(pointTo)]
  const list = buildNavList(publication, points)
  return {
    id: 'contents',
    kind: 'contents',
    matter: 'front',
    title,
    language: locale.tag,
    direction: locale.direction,
    element: h('section#contents.contents', [
      pageTitle(title),
      h('nav', {role: 'doc-toc', ariaLabel: title}, list)
    ]),
    notes: []
  }
}

function pointTo(page: Page): NavPoint {
  return {target: page.id, section: page.id, title: page.title, children: []}
}

/**
 * Points of the table of contents as nested lists; no list without points.
 *
 * @param depth how many levels to show.
 */
export function buildNavList(
  publication: Publication,
  points: readonly NavPoint[] = publication.nav,
  depth = Number.POSITIVE_INFINITY
): Element[] {
  if (points.length === 0 || depth < 1) return []
  const items = points.map((point) =>
    h('li', {className: classesOf(publication, point)}, [
      linkTo(publication, point),
      ...buildNavList(publication, point.children, depth - 1)
    ])
  )
  return [h('ol', items)]
}

function linkTo(publication: Publication, point: NavPoint): Element {
  const {target, number, title} = point
  const foreign = point.language === undefined ? undefined : sectionOf(publication, point)
  return h('a', {href: `#${target}`, dataPage: target}, [
    ...numberSpan(number),
    h('span.title', {lang: point.language, dir: foreign?.direction}, title)
  ])
}

function classesOf(publication: Publication, point: NavPoint): string[] | undefined {
  const {sections} = publication
  if (sections.some(({part}) => part?.id === point.target)) return ['part']
  const section = sections.find(({id}) => id === point.target)
  return section && ['chapter', section.matter]
}

function sectionOf(publication: Publication, point: NavPoint): Section | undefined {
  return publication.sections.find(({id}) => id === point.section)
}
