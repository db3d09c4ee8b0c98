// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Element} from 'xast'
import {x} from 'xastscript'
import type {Terms} from '../../model/locale.ts'
import {navigationHref} from './content-document.ts'
import type {Destination, Landmark, Navigation} from './navigation.ts'
import type {PageAddress} from './page-breaks.ts'

/** Content of the navigation document's body (EPUB 3.3 §7): contents, landmarks, page list. */
export function navigationBody(navigation: Navigation, terms: Terms): readonly Element[] {
  const {contents, landmarks, pages} = navigation
  const own = pages.filter(({href}) => href.startsWith(`${navigationHref}#`))
  return [
    ...own.map(pageMarker),
    section(
      {type: 'toc', role: 'doc-toc'},
      x('h1', {id: 'toc-title', class: 'page-title'}, terms['contents.label']),
      [destinationList(contents)]
    ),
    section({type: 'landmarks', hidden: true}, heading('landmarks', terms['landmarks.label']), [
      x('ol', landmarks.map(landmarkItem))
    ]),
    ...(pages.length > 0 ? [pageList(pages, terms)] : [])
  ]
}

interface Kind {
  readonly type: string
  readonly role?: string
  readonly hidden?: boolean
}

function section({type, role, hidden}: Kind, title: Element, content: Element[]): Element {
  return x(
    'nav',
    {
      'epub:type': type,
      role,
      id: type,
      'aria-labelledby': `${type}-title`,
      hidden: hidden ? 'hidden' : undefined
    },
    [title, ...content]
  )
}

function heading(type: string, label: string): Element {
  return x('h2', {id: `${type}-title`}, label)
}

/** Lists of links have no room for markers, which stand before them. */
function pageMarker({id, folio}: PageAddress): Element {
  return x('span', {id, role: 'doc-pagebreak', 'epub:type': 'pagebreak', 'aria-label': folio})
}

function pageList(pages: readonly PageAddress[], terms: Terms): Element {
  const kind = {type: 'page-list', role: 'doc-pagelist', hidden: true}
  const items = pages.map(({folio, href}) => x('li', [x('a', {href}, folio)]))
  return section(kind, heading('page-list', terms['pageList.label']), [x('ol', items)])
}

function destinationList(points: readonly Destination[]): Element {
  return x('ol', points.map(destinationItem))
}

function destinationItem({label, href, language, children}: Destination): Element {
  return x('li', [
    x('a', {href, lang: language, 'xml:lang': language}, label),
    ...(children.length > 0 ? [destinationList(children)] : [])
  ])
}

function landmarkItem({type, label, href}: Landmark): Element {
  return x('li', [x('a', {'epub:type': type, href}, label)])
}
