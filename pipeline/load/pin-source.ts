// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {VFile} from 'vfile'
import type {Chapter} from '../model/edition.ts'
import {hasErrors, inform} from '../model/message.ts'
import {resolveInBook} from '../model/resolve-path.ts'
import {digestField, sourceDigest} from '../model/source-digest.ts'
import {keyOf, type PoFile} from '../translate/po.ts'
import {pictureSources} from './collect-assets.ts'
import type {LoadContext} from './load-edition.ts'
import {parseChapter} from './parse-chapter.ts'
import type {ReadPo} from './read-po.ts'
import {readText} from './read-text.ts'
import {chapterMessages} from './translate-chapter.ts'

/**
 * The text that a translation was last brought up to date with, from the history of the book: so
 * a translation does not get worse while its source moves on. The text as it is where nobody knows
 * the former one, or where the book does not have its pictures any more; this is told.
 */
export async function pinSource(
  chapter: Chapter,
  {po, file}: ReadPo,
  context: LoadContext
): Promise<Chapter> {
  if (context.options.source !== 'pin') return chapter
  const pin = po.header.get(digestField)
  if (pin === undefined || pin === sourceDigest(await context.folder.read(chapter.path))) {
    return chapter
  }
  const changed = countChanged(chapter, po)
  if (changed === 0) return chapter
  const former = await readFormer(pin, chapter, context)
  const outcome = former
    ? 'it is made from its source as it was then'
    : 'it is made from its source as it is now, for the former one is not in the history of the book'
  const reason = `Unexpected changes of the source since this translation (passages: ${changed}), expected none; ${outcome}. \`npm run translate -- update\` brings it up to date`
  inform(file, 'translation-pin', reason)
  return former ?? chapter
}

/** Passages of the source that the translation does not know. */
function countChanged(chapter: Chapter, {entries}: PoFile): number {
  const known = new Set(entries.filter(({obsolete}) => !obsolete).map(keyOf))
  return chapterMessages(chapter).filter((message) => !known.has(keyOf(message))).length
}

async function readFormer(
  pin: string,
  chapter: Chapter,
  {folder, paths}: LoadContext
): Promise<Chapter | undefined> {
  const bytes = await folder.readPast?.(pin)
  if (!bytes) return undefined
  const file = new VFile({path: chapter.file.path})
  file.value = readText(bytes, file) ?? ''
  const {tree, frontMatter} = parseChapter(file, true)
  const hasAll = pictureSources(tree).every((source) => {
    const path = resolveInBook(chapter.path, source)
    return path === undefined || paths.includes(path)
  })
  if (hasErrors([file]) || !hasAll) return undefined
  const {title: _, ...rest} = chapter
  return {...rest, ...(frontMatter.title ? {title: frontMatter.title} : {}), tree, file}
}
