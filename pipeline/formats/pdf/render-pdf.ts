// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {RenderOptions} from '../../model/format.ts'
import type {LanguageTag} from '../../model/locale.ts'
import type {Publication} from '../../model/publication.ts'
import type {Rendering} from '../../model/rendering.ts'
import type {Theme} from '../../model/theme.ts'
import {fontFaces} from '../../page/fonts-in-use.ts'
import {serializeHtml} from '../../page/serialize-html.ts'
import {themeSettings} from '../../page/theme-settings.ts'
import {assetFile} from './addresses.ts'
import {buildDocument, listIds} from './build-document.ts'
import {collectCommonWords} from './common-words.ts'
import {dividePages} from './divide-pages.ts'
import {setPages} from './glyphs/set-pages.ts'
import {createHyphenator, type Hyphenator} from './hyphenator.ts'
import {pageRules} from './page-rules.ts'
import {sequenceFile, writeSequence} from './sequence.ts'
import {measureSheet} from './sheet.ts'

/** The book as documents to print, with their style sheet, the pictures and fonts that they use. */
export async function renderPdf(
  publication: Publication,
  theme: Theme,
  options: RenderOptions
): Promise<Rendering> {
  const {edition, assets} = publication
  const hyphenators = await hyphenatorsFor(publication)
  const {pages: sequence, fonts, missing} = setPages(publication, theme, options)
  const context = {ids: listIds(sequence), hyphenators}
  const documents = dividePages(sequence).map((pages, index) => ({
    entry: `print-${index + 1}.html`,
    pages,
    html: serializeHtml(buildDocument(edition, pages, context).children)
  }))
  const sheet = measureSheet(theme, edition.book)
  const {tokens, page, print} = theme.css
  const css = [
    fontFaces(fonts, (file) => `fonts/${file}`, 'swap'),
    tokens,
    page,
    print,
    themeSettings(edition.book),
    edition.book.styles?.pdf ?? '',
    pageRules(sheet)
  ]
  return new Map<string, string | Uint8Array>([
    ...documents.map(({entry, html}) => [entry, html] as const),
    [sequenceFile, writeSequence({sheet, missing: [...missing], documents})],
    ['style.css', css.join('\n')],
    ...fonts.map(({file, bytes}) => [`fonts/${file}`, bytes] as const),
    ...[...assets.values()].map(({path, bytes}) => [assetFile(path), bytes] as const)
  ])
}

/**
 * Hyphenators for the languages that chapters, and passages that are not translated yet, are
 * written in, where there are patterns.
 */
async function hyphenatorsFor({
  edition: {book},
  sections
}: Publication): Promise<ReadonlyMap<LanguageTag, Hyphenator>> {
  const hyphenators = new Map<LanguageTag, Hyphenator>()
  const languages = sections.flatMap(({language, untranslated}) =>
    untranslated ? [language, book.language] : [language]
  )
  const common = collectCommonWords(sections.map(({body}) => body))
  for (const language of new Set(languages)) {
    const hyphenator = await createHyphenator(language, common)
    if (hyphenator) hyphenators.set(language, hyphenator)
  }
  return hyphenators
}
