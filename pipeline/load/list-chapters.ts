// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Matter} from '../model/edition.ts'
import type {BookMetadata, ChapterEntry} from './book-schema.ts'

/** A chapter as listed, before its file is read. */
export interface ListedChapter {
  /** Path inside the language's folder. */
  readonly name: string
  readonly matter?: Matter
  readonly numbered?: boolean
  /** Title of the part that this chapter opens. */
  readonly part?: string
  /** Path of keys in `book.yaml` that lists it, for messages. */
  readonly key?: readonly (string | number)[]
}

/** The chapters that `book.yaml` lists, in order. */
export function listDeclared(entries: NonNullable<BookMetadata['chapters']>): ListedChapter[] {
  return entries.flatMap((entry, index) => {
    if (typeof entry === 'string' || !('part' in entry)) return toListed(entry, ['chapters', index])
    return entry.chapters.flatMap((chapter, inner) => {
      const listed = toListed(chapter, ['chapters', index, 'chapters', inner])
      return inner === 0 ? listed.map((one) => ({...one, part: entry.part})) : listed
    })
  })
}

function toListed(entry: ChapterEntry, key: readonly (string | number)[]): ListedChapter[] {
  if (typeof entry === 'string') return [{name: normalise(entry), key}]
  const {file, matter, numbered} = entry
  return [
    {
      name: normalise(file),
      key,
      ...(matter === undefined ? {} : {matter}),
      ...(numbered === undefined ? {} : {numbered})
    }
  ]
}

function normalise(path: string): string {
  return path.replaceAll('\\', '/').replace(/^\.\//, '')
}

/** Files of a repository that are about the repository, not chapters of a book. */
const housekeeping =
  /^(licen[cs]e|copying|changelog|contributing|code_of_conduct|security|summary)\.\w+$/i

const naturally = new Intl.Collator('en', {numeric: true})

/**
 * The chapters of a folder that lists none: its Markdown files in natural order, each folder's
 * README or index first.
 *
 * @param paths POSIX paths inside the language's folder.
 */
export function listFound(paths: readonly string[]): ListedChapter[] {
  return paths
    .filter((path) => /\.(md|markdown)$/i.test(path))
    .filter((path) => !housekeeping.test(path.split('/').at(-1) ?? ''))
    .sort(compareNaturally)
    .map((name) => ({name}))
}

function compareNaturally(a: string, b: string): number {
  const [as, bs] = [sortKey(a), sortKey(b)]
  for (let index = 0; index < Math.min(as.length, bs.length); index++) {
    const order = naturally.compare(as[index] ?? '', bs[index] ?? '')
    if (order !== 0) return order
  }
  return as.length - bs.length || (a < b ? -1 : 1)
}

/** `guide/README.md` sorts as `guide`, so that it opens its folder. */
function sortKey(path: string): string[] {
  const segments = path.replace(/\.[^./]+$/, '').split('/')
  return /^(readme|index)$/i.test(segments.at(-1) ?? '') ? segments.slice(0, -1) : segments
}

/** `02-les-outils.md` → `les-outils`; a name that is only a number stays. */
export function slugOfFile(name: string): string {
  const stem = name.replace(/\.[^./]+$/, '').replaceAll('/', '-')
  return stem.replace(/^\d+[-_. ]+(?=.)/, '')
}
