// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {VFile} from 'vfile'
import {type FormatName, formatNames} from '../model/format-name.ts'
import {error} from '../model/message.ts'
import {resolveInBook} from '../model/resolve-path.ts'
import type {BookMetadata} from './book-schema.ts'
import {checkStyle} from './check-style.ts'
import type {LoadContext} from './load-edition.ts'
import type {Metadata} from './parse-metadata.ts'
import {readText} from './read-text.ts'

/** Style sheets of a book's own. */
export interface LoadedStyles {
  /** What to append in each format; none where the book has nothing for it. */
  readonly styles: Readonly<Partial<Record<FormatName, string>>>
  /** The files read, which may carry messages. */
  readonly files: readonly VFile[]
}

type Declared = BookMetadata['styles']

/** Read and check the style sheets that `styles:` lists, each once. */
export async function loadStyles(
  metadata: Metadata<BookMetadata>,
  file: VFile,
  context: LoadContext
): Promise<LoadedStyles> {
  const declared = metadata.data.styles
  const texts = new Map<string, string>()
  const files: VFile[] = []
  for (const {address, keys} of listSheets(declared)) {
    const path = resolveInBook('book.yaml', address)
    if (path === undefined || !context.paths.includes(path)) {
      const reason = `Unexpected style sheet \`${address}\` (a missing file), expected a CSS file inside the book’s folder`
      error(file, 'style-sheet', reason, metadata.placeOf(['styles', ...keys]))
    } else if (!texts.has(address)) {
      const sheet = new VFile({path: `${context.folder.name}/${path}`})
      texts.set(address, await readSheet(path, sheet, context))
      files.push(sheet)
    }
  }
  return {styles: joinSheets(declared, texts), files}
}

/** Every address with the keys that lead to it. */
function listSheets(declared: Declared): {address: string; keys: (string | number)[]}[] {
  return Object.entries(declared).flatMap(([format, addresses]) =>
    addresses.map((address, index) => ({address, keys: [format, index]}))
  )
}

async function readSheet(path: string, file: VFile, {folder}: LoadContext): Promise<string> {
  const css = readText(await folder.read(path), file) ?? ''
  return checkStyle(css, file) ? css : ''
}

/** Those for all formats come first. */
function joinSheets(
  declared: Declared,
  texts: ReadonlyMap<string, string>
): Readonly<Partial<Record<FormatName, string>>> {
  const joined = formatNames.map((format) => {
    const addresses = [...declared.all, ...declared[format]]
    return [format, addresses.map((address) => texts.get(address) ?? '').join('\n')] as const
  })
  return Object.fromEntries(joined.filter(([, css]) => css !== ''))
}
