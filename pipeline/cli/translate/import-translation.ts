// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {VFile} from 'vfile'
import {loadChapter} from '../../load/load-chapter.ts'
import {chapterMessages} from '../../load/translate-chapter.ts'
import type {Chapter} from '../../model/edition.ts'
import {inform} from '../../model/message.ts'
import {alignMessages} from '../../translate/align-messages.ts'
import {keyOf, type PoEntry, type PoFile} from '../../translate/po.ts'
import {printPo} from '../../translate/print-po.ts'
import type {OpenBook, OpenTranslation, Part} from './open-translations.ts'
import {emptyPo} from './update-translation.ts'

/** PO files made of whole files, which they replace. */
export interface Imported {
  readonly files: ReadonlyMap<string, Uint8Array>
  /** Paths of the whole files. */
  readonly outdated: readonly string[]
  /** Take the messages. */
  readonly read: readonly VFile[]
}

/**
 * Turn chapters that are translated as whole files into PO files, block by block. Where the two
 * are not built alike, what belongs together is guessed, and is to be reviewed; what has no
 * counterpart in the source is told and kept as memory.
 */
export async function importTranslation(
  book: OpenBook,
  {tag, parts}: OpenTranslation,
  only: readonly string[]
): Promise<Imported> {
  const files = new Map<string, Uint8Array>()
  const outdated: string[] = []
  const read: VFile[] = []
  for (const part of parts) {
    const {chapter, name} = part
    if (!part.isWhole || !chapter || (only.length > 0 && !only.includes(name))) continue
    const path = `${tag}/${name}`
    const whole = await readWhole(book, chapter, {path, language: tag})
    read.push(whole.file)
    if (!whole.chapter) continue
    const po = align(emptyPo(book, tag, part), part, whole.chapter)
    files.set(part.path, new TextEncoder().encode(printPo(po)))
    outdated.push(path)
  }
  return {files, outdated, read}
}

async function readWhole(
  {context: {folder}}: OpenBook,
  {name, matter, numbered}: Chapter,
  {path, language}: {path: string; language: string}
): Promise<{chapter: Chapter | undefined; file: VFile}> {
  const file = new VFile({path: `${folder.name}/${path}`})
  const bytes = await folder.read(path)
  const listed = {name, matter, numbered}
  return {chapter: loadChapter({listed, path, bytes, language, declared: true}, file), file}
}

function align(empty: PoFile, part: Part, whole: Chapter): PoFile {
  const own = chapterMessages(whole)
  const pairs = alignMessages(part.messages(), own)
  const targets = new Map(pairs.map((pair) => [keyOf(pair.source), pair] as const))
  const entries = empty.entries.map((entry): PoEntry => {
    const pair = targets.get(keyOf(entry))
    if (!pair) return entry
    const flags = pair.doubtful ? ['fuzzy', ...entry.flags] : entry.flags
    return {...entry, target: pair.target.source, flags}
  })
  const used = new Set(pairs.map(({target}) => target))
  for (const message of own.filter((one) => !used.has(one))) {
    const reason = `Unexpected passage without a counterpart in the source, expected one; it is left out of the PO file: «${message.source.slice(0, 60)}»`
    inform(whole.file, 'translation-shape', reason, message.place)
  }
  return {...empty, entries}
}
