// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {VFile} from 'vfile'
import {parseTermTable, type TermTable} from '../translate/parse-term-table.ts'
import type {LoadContext} from './load-edition.ts'
import {readText} from './read-text.ts'

/** Beside `book.yaml`; `glossary.yaml` explains words to readers. */
const tablePath = 'glossary.csv'

/** The glossary that translators keep with what is wrong with it; `undefined` where there is none. */
export async function loadTermTable({
  folder,
  paths
}: LoadContext): Promise<{terms: TermTable; file: VFile} | undefined> {
  if (!paths.includes(tablePath)) return undefined
  const file = new VFile({path: `${folder.name}/${tablePath}`})
  const text = readText(await folder.read(tablePath), file) ?? ''
  return {terms: parseTermTable(text, file), file}
}
