// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Publication} from '../model/publication.ts'
import type {Theme} from '../model/theme.ts'
import {buildAcknowledgements} from './acknowledgements.ts'
import {buildChapter} from './chapter.ts'
import {buildColophon} from './colophon.ts'
import {buildContents} from './contents.ts'
import {buildCopyrightPage} from './copyright-page.ts'
import {buildCover} from './cover.ts'
import {buildCredits} from './credits.ts'
import {buildLists} from './lists.ts'
import type {Page} from './page.ts'
import {buildPartPage} from './part-page.ts'
import {buildTitlePage} from './title-page.ts'

export type {Page} from './page.ts'

/**
 * The whole book in reading sequence: cover, title page, copyright page, contents, lists of figures
 * and tables, then the sections, each part opened by its page, the acknowledgements, the works of others,
 * and the colophon.
 */
export function toPages(publication: Publication, theme: Theme): readonly Page[] {
  const {edition, sections} = publication
  const lists = buildLists(publication)
  const back = [
    ...buildAcknowledgements(publication),
    ...buildCredits(publication),
    buildColophon(edition, theme)
  ]
  return [
    buildCover(edition, theme),
    buildTitlePage(edition),
    buildCopyrightPage(edition),
    buildContents(publication, {before: lists, after: back}),
    ...lists,
    ...sections.flatMap((section) => [
      ...buildPartPage(publication, section),
      buildChapter(publication, section)
    ]),
    ...back
  ]
}
