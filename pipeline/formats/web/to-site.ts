// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Publication} from '../../model/publication.ts'
import type {Theme} from '../../model/theme.ts'
import {type Page, toPages} from '../../page/to-pages.ts'
import {hrefIn, isOnStart} from './addresses.ts'
import {findGlosses} from './gloss-popovers.ts'
import type {Site} from './site.ts'

/** Plan the site of an edition. */
export function toSite(publication: Publication, theme: Theme): Site {
  const pages = toPages(publication, theme)
  const hrefOf = hrefIn(pages, publication.anchors)
  const glosses = findGlosses(publication)
  return {publication, pages, sequence: sequence(pages), fonts: theme.fonts, hrefOf, glosses}
}

/** Reading starts with the text: what else a book opens with comes after it. */
function sequence(pages: readonly Page[]): Page[] {
  const isText = ({kind}: Page) => kind === 'chapter' || kind === 'part'
  const own = pages.filter((page) => !isOnStart(page))
  const start = pages.filter(({kind}) => kind === 'contents')
  return [...start, ...own.filter(isText), ...own.filter((page) => !isText(page))]
}
