// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Element} from 'hast'
import {h} from 'hastscript'
import {visit} from 'unist-util-visit'
import type {NavPoint} from '../../model/publication.ts'
import {buildNavList} from '../../page/contents.ts'
import type {Page} from '../../page/to-pages.ts'
import type {Site} from './site.ts'

/** The contents beside a page: all chapters, and the sections of the one that is open. */
export function buildSidebar({publication}: Site, page: Page): Element {
  const label = publication.edition.locale.terms['contents.label']
  const points = publication.nav.map((point) => prune(point, page))
  const lists = buildNavList(publication, points)
  for (const list of lists) markCurrent(list, page)
  return h('details.site-contents', [
    h('summary', label),
    h('nav.contents', {ariaLabel: label}, lists)
  ])
}

/** Sections stay only below their chapter while it is open; chapters stay below their part. */
function prune(point: NavPoint, page: Page): NavPoint {
  const isPart = point.target !== point.section && point.children.some(isChapter)
  const children = point.children.map((child) => prune(child, page))
  const open = isPart || point.target === page.id
  return {...point, children: open ? children : []}
}

function isChapter({target, section}: NavPoint): boolean {
  return target === section
}

function markCurrent(list: Element, page: Page): void {
  visit(list, {type: 'element', tagName: 'a'}, (link: Element) => {
    if (link.properties['href'] === `#${page.id}`) link.properties['ariaCurrent'] = 'page'
  })
}
