// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Element} from 'hast'
import type {VFile} from 'vfile'
import type {DataTable} from '../model/data-table.ts'
import type {Asset, Chapter} from '../model/edition.ts'
import type {Locale} from '../model/locale.ts'
import {error, warn} from '../model/message.ts'
import {nearest} from '../model/nearest.ts'
import {resolveInBook} from '../model/resolve-path.ts'

/** What is needed to draw on a chapter's data. */
export interface DataOptions {
  readonly chapter: Chapter
  readonly assets: ReadonlyMap<string, Asset>
  /** Sound data files by path. */
  readonly data: ReadonlyMap<string, DataTable> | undefined
  readonly locale: Locale
  /** Whether a missing file becomes a warning. */
  readonly allowMissing: boolean
}

/**
 * The data that a chart or table names. A file that is not there is reported here; what is wrong
 * with one that is was said when it was read.
 */
export function findData(
  node: Element,
  {chapter, assets, data, allowMissing}: DataOptions,
  file: VFile
): DataTable | undefined {
  const address = String(node.properties['dataSrc'] ?? '')
  if (address === '') return undefined
  const path = resolveInBook(chapter.path, address)
  const found = path === undefined ? undefined : data?.get(path)
  if (found || (path !== undefined && assets.has(path))) return found
  const report = allowMissing ? warn : error
  report(file, 'data-exists', explain(address, path, data), node.position)
  return undefined
}

function explain(address: string, path: string | undefined, data: DataOptions['data']): string {
  if (/^(https?:)?\/\//i.test(address)) {
    return `Unexpected remote data \`${address}\`, expected a file of the book; save it there, name its source with \`source=\`, and refer to the file`
  }
  if (path === undefined) {
    return `Unexpected data \`${address}\` outside the book’s folder, expected a file inside it`
  }
  const near = nearest(path, data?.keys() ?? [])
  const mend = near ? `did you mean \`${near}\`?` : 'correct the address'
  return `Unexpected data \`${path}\` that is not there, expected a CSV file of the book; ${mend}`
}
