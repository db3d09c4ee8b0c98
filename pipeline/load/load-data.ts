// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {visit} from 'unist-util-visit'
import {VFile} from 'vfile'
import type {DataTable} from '../model/data-table.ts'
import type {Asset, Chapter, Edition} from '../model/edition.ts'
import {resolveInBook} from '../model/resolve-path.ts'
import {parseData} from './parse-data.ts'
import {pseudoData} from './pseudo-locales.ts'

/** An edition whose data is to be read. */
type DataReader = Pick<Edition, 'book' | 'chapters' | 'source'> & {readonly language: string}

/** Data files that were read, sound or not, by path inside the book's folder. */
export type DataFiles = Map<string, {readonly file: VFile; readonly table?: DataTable}>

/**
 * The data that the charts and tables of an edition are made from. What is missing is left out: the
 * transform stage, which knows where each one stands, reports it.
 *
 * @param known takes the files; what another edition has read is not read again.
 */
export function loadData(
  {chapters, book, language, source}: DataReader,
  assets: ReadonlyMap<string, Asset>,
  known: DataFiles
): ReadonlyMap<string, DataTable> {
  const tables = new Map<string, DataTable>()
  for (const path of chapters.flatMap(dataPaths)) {
    const asset = assets.get(path)
    if (!asset) continue
    const own = source && path.includes(`.${language}.`) ? {edition: language} : {}
    const read = known.get(path) ?? readData(asset, new VFile({path: `${book.root}/${path}`}), own)
    known.set(path, read)
    if (read.table) tables.set(path, pseudoData(read.table, language))
  }
  return tables
}

/** What is wrong with a translated data file stops its edition alone (`editionOfFile`). */
function readData({path, bytes}: Asset, file: VFile, own: {edition?: string}) {
  Object.assign(file.data, own)
  const table = parseData(path, bytes, file)
  return table ? {file, table} : {file}
}

/** Paths of data files that a chapter draws on. */
function dataPaths({path, tree}: Chapter): string[] {
  const paths: string[] = []
  visit(tree, (node) => {
    if (!('name' in node) || (node.name !== 'chart' && node.name !== 'table')) return
    const source = 'attributes' in node ? node.attributes?.['src'] : undefined
    const data = source ? resolveInBook(path, source) : undefined
    if (data !== undefined) paths.push(data)
  })
  return paths
}
