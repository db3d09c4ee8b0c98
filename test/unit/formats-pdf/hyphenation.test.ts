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

async function print(files: Readonly<Record<string, string>>): Promise<string> {
  const {publication} = await publish(
    {
      'book.yaml': book,
      'fr/01-un.md': '# Un\n\nPublication.\n\nUne belle typographie.\n',
      ...files
    },
    {languages: ['en']}
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
