// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {VFile} from 'vfile'
import {parsePo} from '../translate/parse-po.ts'
import type {PoFile} from '../translate/po.ts'
import type {LoadContext} from './load-edition.ts'
import {readText} from './read-text.ts'

/** A PO file with what is wrong with it. */
export interface ReadPo {
  readonly po: PoFile
  readonly file: VFile
}

/**
 * Read a PO file of the book.
 *
 * @param path inside the book's folder.
 * @returns `undefined` where there is none.
 */
export async function readPo(
  path: string,
  {folder, paths}: Pick<LoadContext, 'folder' | 'paths'>
): Promise<ReadPo | undefined> {
  if (!paths.includes(path)) return undefined
  const file = new VFile({path: `${folder.name}/${path}`})
  const text = readText(await folder.read(path), file)
  if (text === undefined) return {po: {comments: [], header: new Map(), entries: []}, file}
  return {po: parsePo(text, file), file}
}
