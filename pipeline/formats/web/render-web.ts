// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Publication} from '../../model/publication.ts'
import type {Rendering} from '../../model/rendering.ts'
import type {Theme} from '../../model/theme.ts'
import {fontsInUse} from '../../page/fonts-in-use.ts'
import {licenceFiles} from '../../page/licence-files.ts'
import {assetFile, fileOf} from './addresses.ts'
import {buildDocument} from './build-document.ts'
import {buildSearch} from './build-search.ts'
import {fontFiles} from './fonts.ts'
import {pageScript, pageScriptFile} from './page-script.ts'
import {searchScript, searchScriptFile} from './search-script.ts'
import {serializePage} from './serialize-page.ts'
import type {Site} from './site.ts'
import {drawIcon, iconFile} from './site-icon.ts'
import {styleSheet} from './style-sheet.ts'
import {risFile, toRis} from './to-ris.ts'
import {toSite} from './to-site.ts'

/** The site of an edition: pages, one style sheet, the pictures and fonts that they use. */
export function renderWeb(publication: Publication, theme: Theme): Rendering {
  const {edition, assets} = publication
  const site = toSite(publication, theme)
  const pages = [...site.sequence, buildSearch(edition)].map(
    (page) => [fileOf(page), serializePage(buildDocument(site, page), edition.locale)] as const
  )
  const fonts = fontsInUse(theme.fonts, pages.map(([, html]) => html).join('\n'))
  const cover = edition.cover ? [edition.cover] : []
  const files = [...assets.values(), ...cover, ...licenceFiles(publication)]
  return new Map<string, string | Uint8Array>([
    ...pages,
    ['style.css', styleSheet(theme, edition.book, fonts)],
    [searchScriptFile, searchScript],
    [pageScriptFile, pageScript],
    ...records(site),
    [iconFile, drawIcon(edition.book, theme)],
    ...fontFiles(fonts),
    ...files.map(({path, bytes}) => [assetFile(path), bytes] as const)
  ])
}

/** What reference managers take of each chapter. */
function records({publication, sequence}: Site): (readonly [path: string, text: string])[] {
  return sequence
    .filter(({kind}) => kind === 'chapter')
    .map((page) => [risFile(page), toRis(publication.edition, page)] as const)
}
