// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Root} from 'mdast'
import {VFile} from 'vfile'
import type {Chapter} from '../model/edition.ts'
import type {LanguageTag} from '../model/locale.ts'
import type {Recall} from '../model/memo.ts'
import {type ListedChapter, slugOfFile} from './list-chapters.ts'
import {type ParsedChapter, parseChapter} from './parse-chapter.ts'
import {type ParsedText, recallChapter} from './parsed-text.ts'
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
  /** Whether it is parsed only when its tree is asked for. */
  readonly lazy?: boolean
  /** Remembers what was parsed before. */
  readonly parsed?: Recall<ParsedText>
}

/**
 * Decode and parse a chapter.
 *
 * @param file takes its messages.
 * @returns `undefined` when the file is no text.
 */
export function loadChapter(source: ChapterSource, file: VFile): Chapter | undefined {
  const {listed, path, language} = source
  const text = readText(source.bytes, file)
  if (text === undefined) return undefined
  file.value = text
  const parsed = parseOnce(file, source)
  const {frontMatter} = parsed
  const matter = listed.matter ?? frontMatter.matter ?? 'body'
  const numbered = listed.numbered ?? frontMatter.numbered ?? true
  return {
    path,
    name: listed.name,
    slug: slugOfFile(listed.name),
    matter,
    numbered: numbered && matter === 'body',
    language,
    get tree() {
      return parsed.tree
    },
    file,
    ...(frontMatter.title === undefined ? {} : {title: frontMatter.title}),
    ...(listed.part === undefined ? {} : {part: listed.part})
  }
}

function parseOnce(file: VFile, {declared, lazy, parsed}: ChapterSource): ParsedChapter {
  if (lazy) return parseLazily(file, declared)
  return parsed ? recallChapter(file, declared, parsed) : parseChapter(file, declared)
}

const frontMatterBlock = /^---[ \t]*\r?\n(?:[\s\S]*?\n)?---[ \t]*(?:\r?\n|$)/

/** The front matter now, the rest when it is asked for. */
function parseLazily(file: VFile, declared: boolean): ParsedChapter {
  const text = String(file)
  const head = new VFile({path: file.path, value: frontMatterBlock.exec(text)?.[0] ?? ''})
  const {frontMatter} = parseChapter(head, declared)
  file.messages.push(...head.messages)
  let tree: Root | undefined
  return {
    frontMatter,
    get tree() {
      tree ??= parseChapter(new VFile({path: file.path, value: text}), declared).tree
      return tree
    }
  }
}
