// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {VFile} from 'vfile'
import type {Chapter} from '../model/edition.ts'
import type {LanguageTag} from '../model/locale.ts'
import {type ListedChapter, slugOfFile} from './list-chapters.ts'
import {parseChapter} from './parse-chapter.ts'
import {readText} from './read-text.ts'

/** Where a chapter comes from. */
export interface ChapterSource {
  readonly listed: ListedChapter
  /** Path inside the book's folder. */
  readonly path: string
  readonly bytes: Uint8Array
  readonly language: LanguageTag
  /** Whether the book has a `book.yaml`. */
  readonly declared: boolean
}

/**
 * Decode and parse a chapter.
 *
 * @param file takes its messages.
 * @returns `undefined` when the file is no text.
 */
export function loadChapter(source: ChapterSource, file: VFile): Chapter | undefined {
  const {listed, path, language, declared} = source
  const text = readText(source.bytes, file)
  if (text === undefined) return undefined
  file.value = text
  const {tree, frontMatter} = parseChapter(file, declared)
  const matter = listed.matter ?? frontMatter.matter ?? 'body'
  const numbered = listed.numbered ?? frontMatter.numbered ?? true
  return {
    path,
    name: listed.name,
    slug: slugOfFile(listed.name),
    matter,
    numbered: numbered && matter === 'body',
    language,
    tree,
    file,
    ...(frontMatter.title === undefined ? {} : {title: frontMatter.title}),
    ...(listed.part === undefined ? {} : {part: listed.part})
  }
}
