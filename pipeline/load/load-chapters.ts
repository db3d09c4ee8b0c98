// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {VFile} from 'vfile'
import type {Chapter} from '../model/edition.ts'
import type {LanguageTag} from '../model/locale.ts'
import type {Folder} from '../model/ports.ts'
import {present} from '../model/present.ts'
import {type ListedChapter, slugOfFile} from './list-chapters.ts'
import {type ChapterSource, loadChapter} from './load-chapter.ts'
import {type LoadOptions, UsageError} from './load-options.ts'

/** A listed chapter with the file that serves it. */
export interface FoundChapter {
  readonly listed: ListedChapter
  /** Path inside the book's folder. */
  readonly path: string
  readonly language: LanguageTag
}

/** Chapters that could be read, and the files of all, which carry the messages. */
export interface LoadedChapters {
  readonly chapters: readonly Chapter[]
  readonly files: readonly VFile[]
}

/** How chapters are read. */
export type Reading = Pick<ChapterSource, 'declared' | 'lazy' | 'parsed'>

/** How chapters are read that the person asked for. */
export function readingOf({lazy, parsed}: LoadOptions): Omit<Reading, 'declared'> {
  return present({lazy, parsed})
}

/** Read and parse chapters, in order. */
export async function loadChapters(
  found: readonly FoundChapter[],
  folder: Folder,
  reading: Reading
): Promise<LoadedChapters> {
  const chapters: Chapter[] = []
  const files: VFile[] = []
  for (const {listed, path, language} of found) {
    const file = new VFile({path: `${folder.name}/${path}`})
    const bytes = await folder.read(path)
    const chapter = loadChapter({listed, path, bytes, language, ...reading}, file)
    files.push(file)
    if (chapter) chapters.push(chapter)
  }
  return {chapters, files}
}

/**
 * The chapters that `--only` names, by path, name or slug; all of them when it names none.
 *
 * @throws {UsageError} when it names one that is not there.
 */
export function selectChapters(
  found: readonly FoundChapter[],
  only: readonly string[]
): readonly FoundChapter[] {
  if (only.length === 0) return found
  const stem = (path: string) => path.replace(/\.[^./]+$/, '')
  const namesOf = ({listed: {name}, path}: FoundChapter) => [
    path,
    name,
    stem(name),
    slugOfFile(name)
  ]
  const isNamed = (chapter: FoundChapter, name: string) => namesOf(chapter).includes(name)
  const unknown = only.find((name) => !found.some((chapter) => isNamed(chapter, name)))
  if (unknown === undefined || found.length === 0) {
    return found.filter((chapter) => only.some((name) => isNamed(chapter, name)))
  }
  const known = found.map(({listed}) => listed.name).join(', ')
  throw new UsageError(`Unexpected \`--only ${unknown}\`, expected the name of a chapter: ${known}`)
}
