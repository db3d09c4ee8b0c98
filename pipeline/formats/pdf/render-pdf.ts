// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {LanguageTag} from '../../model/locale.ts'
import type {Publication} from '../../model/publication.ts'
import type {Rendering} from '../../model/rendering.ts'
import type {Theme} from '../../model/theme.ts'
import {fontFaces, fontsInUse} from '../../page/fonts-in-use.ts'
import {serializeHtml} from '../../page/serialize-html.ts'
import {themeSettings} from '../../page/theme-settings.ts'
import {toPages} from '../../page/to-pages.ts'
import {assetFile, entry} from './addresses.ts'
import {buildDocument} from './build-document.ts'
import {createHyphenator, type Hyphenator} from './hyphenator.ts'
import {pageRules} from './page-rules.ts'
import {sequenceFile, writeSequence} from './sequence.ts'

/** One document for the whole book, its style sheet, the pictures and fonts that it uses. */
export async function renderPdf(publication: Publication, theme: Theme): Promise<Rendering> {
  const {edition, assets} = publication
  const pages = toPages(publication, theme)
  const document = buildDocument(publication, pages, await hyphenatorsFor(publication))
  const html = serializeHtml(document.children)
  const fonts = fontsInUse(theme.fonts, html)
  const {tokens, page, print} = theme.css
  const css = [
    fontFaces(fonts, (file) => `fonts/${file}`),
    tokens,
    page,
    print,
    themeSettings(edition.book),
    pageRules(theme, edition)
  ]
  return new Map<string, string | Uint8Array>([
    [entry, html],
    [sequenceFile, writeSequence(pages)],
    ['style.css', css.join('\n')],
    ...fonts.map(({file, bytes}) => [`fonts/${file}`, bytes] as const),
    ...[...assets.values()].map(({path, bytes}) => [assetFile(path), bytes] as const)
  ])
}

/** Hyphenators for the languages that chapters are written in, where there are patterns. */
async function hyphenatorsFor({
  sections
}: Publication): Promise<ReadonlyMap<LanguageTag, Hyphenator>> {
  const hyphenators = new Map<LanguageTag, Hyphenator>()
  for (const language of new Set(sections.map((section) => section.language))) {
    const hyphenator = await createHyphenator(language)
    if (hyphenator) hyphenators.set(language, hyphenator)
  }
  return hyphenators
}
