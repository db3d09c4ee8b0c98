// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {VFile} from 'vfile'
import {type Glossary, parseGlossary} from '../translate/parse-glossary.ts'
import type {LoadContext} from './load-edition.ts'
import {readText} from './read-text.ts'

/** Beside `book.yaml`. */
const glossaryPath = 'glossary.csv'

/** The glossary of a book with what is wrong with it; `undefined` where there is none. */
export async function loadGlossary({
  folder,
  paths
}: LoadContext): Promise<{glossary: Glossary; file: VFile} | undefined> {
  if (!paths.includes(glossaryPath)) return undefined
  const file = new VFile({path: `${folder.name}/${glossaryPath}`})
  const text = readText(await folder.read(glossaryPath), file) ?? ''
  return {glossary: parseGlossary(text, file), file}
}
