// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {openResources} from '../../../../pipeline/cli/resources.ts'
import {type SetPages, setPages} from '../../../../pipeline/formats/pdf/glyphs/set-pages.ts'
import {loadTheme} from '../../../../pipeline/load/load-theme.ts'
import {bookYaml, publish, say} from '../../sample-book.ts'

/** The pages of a book, set in the fonts of the theme, and what was said of their characters. */
export interface SetBook extends SetPages {
  readonly said: readonly string[]
  /** Families of the fonts, each once. */
  readonly families: readonly string[]
}

/** Set a book of one chapter. */
export async function setBook(
  markdown: string,
  {metadata = bookYaml, allowed = false} = {}
): Promise<SetBook> {
  const {publication} = await publish({'book.yaml': metadata, '01-one.md': markdown})
  const theme = await loadTheme(openResources(), publication.scripts)
  const set = setPages(publication, theme, {allowMissingGlyphs: allowed})
  const {chapters, file} = publication.edition
  const said = say([file, ...chapters.map((chapter) => chapter.file)])
  return {
    ...set,
    said: said.filter((line) => line.includes('glyph-exists')),
    families: [...new Set(set.fonts.map(({family}) => family))]
  }
}

/** Characters and places that messages name. */
export function named(said: readonly string[]): string[] {
  return said.map((line) => {
    const [place] = line.split(' ')
    return `${place} ${/“(.*?)” \((.*?)\)/.exec(line)?.slice(1).join(' ')}`
  })
}
