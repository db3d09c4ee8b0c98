// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {VFile} from 'vfile'
import {error} from '../model/message.ts'
import {nearest} from '../model/nearest.ts'
import type {BookMetadata} from './book-schema.ts'
import {type ListedChapter, listDeclared, listFound} from './list-chapters.ts'
import type {FoundChapter} from './load-chapters.ts'
import type {LoadContext} from './load-edition.ts'
import type {Metadata} from './parse-metadata.ts'

/** Which book's chapters to find. */
export interface ChapterQuery {
  readonly metadata: Metadata<BookMetadata>
  /** Language the book was written in. */
  readonly language: string
  /** `book.yaml`. */
  readonly file: VFile
}

/**
 * The chapters of the source language: those that `book.yaml` lists, or all Markdown files of the
 * language's folder. Chapters that are missing or listed twice are reported at their line.
 */
export function findChapters(query: ChapterQuery, {paths}: LoadContext): FoundChapter[] {
  const {metadata, language, file} = query
  const base = languageFolder(language, paths)
  const names = paths.filter((path) => path.startsWith(base)).map((path) => path.slice(base.length))
  const listed = metadata.data.chapters
    ? listDeclared(metadata.data.chapters)
    : listFound(withoutOtherEditions(names, base, metadata.data))
  const sound = listed.filter((chapter) => isThere(chapter, names, query))
  if (listed.length === 0) {
    error(
      file,
      'book-chapters',
      `Unexpected book without chapters, expected Markdown files in \`${base || './'}\``
    )
  }
  return onlyOnce(sound, query).map((chapter) => ({
    listed: chapter,
    path: `${base}${chapter.name}`,
    language
  }))
}

/** `fr/`, in any case, when that folder holds Markdown, otherwise the book's own folder. */
function languageFolder(language: string, paths: readonly string[]): string {
  const base = `${language}/`.toLowerCase()
  const chapters = paths.filter((path) => /\.(md|markdown)$/i.test(path))
  const inside = chapters.find((path) => path.toLowerCase().startsWith(base))
  return inside?.slice(0, base.length) ?? ''
}

/** In a book whose source lies at the top, folders of translations are no chapters of it. */
function withoutOtherEditions(names: readonly string[], base: string, data: BookMetadata) {
  if (base !== '') return names
  return names.filter((name) => !data.editions.some((tag) => name.startsWith(`${tag}/`)))
}

function isThere(chapter: ListedChapter, names: readonly string[], query: ChapterQuery): boolean {
  if (names.includes(chapter.name)) return true
  const near = nearest(chapter.name, names)
  error(
    query.file,
    'chapter-exists',
    `Unexpected chapter \`${chapter.name}\`, expected a file in the book’s folder${near ? `; did you mean \`${near}\`?` : ''}`,
    query.metadata.placeOf(chapter.key ?? [])
  )
  return false
}

function onlyOnce(chapters: readonly ListedChapter[], query: ChapterQuery): ListedChapter[] {
  const seen = new Set<string>()
  return chapters.filter((chapter) => {
    const again = seen.has(chapter.name)
    seen.add(chapter.name)
    if (again) {
      const reason = `Unexpected second listing of \`${chapter.name}\`, expected each chapter once; remove one`
      error(query.file, 'chapter-once', reason, query.metadata.placeOf(chapter.key ?? []))
    }
    return !again
  })
}
