// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {expect, test} from 'vitest'
import {openResources} from '../../../pipeline/cli/resources.ts'
import {pdf} from '../../../pipeline/formats/pdf/pdf.ts'
import {loadTheme} from '../../../pipeline/load/load-theme.ts'
import {publish} from '../sample-book.ts'

const book = `title: Livre
language: fr
license: CC-BY-4.0
date: 2026-01-02
editions: [en]
`

async function print(files: Readonly<Record<string, string>>, language = 'en'): Promise<string> {
  const {publication} = await publish(
    {
      'book.yaml': book,
      'fr/01-un.md': '# Un\n\nPublication.\n\nUne belle typographie.\n',
      ...files
    },
    {languages: [language]}
  )
  const theme = await loadTheme(openResources(), publication.scripts)
  const rendering = await pdf.render(publication, theme, {allowMissingGlyphs: false})
  return [...rendering.values()].filter((file) => typeof file === 'string').join('\n')
}

const header =
  'msgid ""\nmsgstr ""\n"Language: en\\n"\n"Content-Type: text/plain; charset=UTF-8\\n"\n'

test('passages that are not translated yet break as their language does', async () => {
  const printed = await print({
    'en/edition.yaml': 'contributors: []\n',
    'en/01-un.po': `${header}\nmsgid "Publication."\nmsgstr "Translated publication."\n`
  })
  expect(printed).toContain('trans\u00adlated')
  expect(printed).toContain('typo\u00adgra\u00adphie')
})

test('names stay whole, words with a capital at the beginning of a sentence do not', async () => {
  const chapter =
    '# Un\n\nTypographie est un mot, Guatemalteque un nom.\n\nUne belle typographie.\n'
  const printed = await print({'book.yaml': bookIn('fr'), 'fr/01-un.md': chapter}, 'fr')
  expect(printed).toContain('Typo\u00adgra\u00adphie')
  expect(printed).toContain('Guatemalteque')
})

test('languages that write nouns with capitals break them', async () => {
  const chapter = '# Eins\n\nVergangenheitsbewältigung.\n'
  const printed = await print({'book.yaml': bookIn('de'), 'de/01-eins.md': chapter}, 'de')
  expect(printed).toContain('Ver\u00adgan\u00adgen\u00adheits')
})

function bookIn(language: string): string {
  return book.replace('language: fr', `language: ${language}`).replace('editions: [en]\n', '')
}
