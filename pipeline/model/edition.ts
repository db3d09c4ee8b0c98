// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Root} from 'mdast'
import type {Point} from 'unist'
import type {VFile} from 'vfile'
import type {Book, Contributor} from './book.ts'
import type {DataTable} from './data-table.ts'
import type {GlossaryEntry} from './glossary.ts'
import type {Concordance} from './index-mark.ts'
import type {LanguageTag, Locale} from './locale.ts'
import type {Change, Credit, Rights} from './rights.ts'

/** Where a chapter stands in the book. */
export type Matter = 'front' | 'body' | 'back'

/** A picture or other file of the book, read and measured. */
export interface Asset {
  /** Path inside the book's folder, POSIX: `images/frise.svg`. */
  readonly path: string
  readonly mediaType: string
  readonly bytes: Uint8Array
  /** Natural size in CSS pixels, where the format has one. */
  readonly width?: number
  readonly height?: number
}

/** A Markdown file, read and parsed. */
export interface Chapter {
  /** Path inside the book's folder, POSIX: `fr/01-introduction.md`. */
  readonly path: string
  /** Path inside the language's folder, the same in every language: `01-introduction.md`. */
  readonly name: string
  /** File name without number and extension: `introduction`. */
  readonly slug: string
  readonly matter: Matter
  /** Title that the front matter gives, for chapters without a heading of their own. */
  readonly title?: string
  /** Title of the part that this chapter opens, if it opens one. */
  readonly part?: string
  /** Whether the chapter takes a number; only body matter does. */
  readonly numbered: boolean
  /** Language it is written in: the edition's, or the source's where the translation is missing. */
  readonly language: LanguageTag
  /** For a translated chapter: the one that it was made from. */
  readonly original?: Chapter
  /** How many passages of a translated chapter are still in the language of its source. */
  readonly untranslated?: number
  readonly tree: Root
  /** Collects this chapter's messages; `path` is as people see it. */
  readonly file: VFile
}

/** Levels of the Web Content Accessibility Guidelines that a book may be found to meet. */
export const wcagLevels = [
  'WCAG 2.0 A',
  'WCAG 2.0 AA',
  'WCAG 2.0 AAA',
  'WCAG 2.1 A',
  'WCAG 2.1 AA',
  'WCAG 2.1 AAA',
  'WCAG 2.2 A',
  'WCAG 2.2 AA',
  'WCAG 2.2 AAA'
] as const

/** What a person found who evaluated the edition (EPUB Accessibility 1.1 §4); no program can. */
export interface Conformance {
  readonly conformsTo: (typeof wcagLevels)[number]
  /** Who vouches for it: a person or an organisation. */
  readonly certifiedBy: string
  /** ISO date of the evaluation. */
  readonly date: string
  /** Address of a report on it. */
  readonly report?: string
  /** Where it is declared, in the edition's file. */
  readonly place?: Point
}

/** One language of the book: read and checked, not typeset. */
export interface Edition {
  readonly book: Book
  readonly locale: Locale
  readonly title: string
  readonly subtitle?: string
  readonly description?: string
  readonly version: string
  /** ISO date of this version: `2026-11-23`. Rules every date in every artefact. */
  readonly date: string
  /** Instant that stamps every file built, ISO 8601 in UTC with seconds: `2026-11-23T00:00:00Z`. */
  readonly modified: string
  readonly contributors: readonly Contributor[]
  readonly rights: Rights
  /** For a translation: what it was made from. */
  readonly source?: {
    readonly language: LanguageTag
    readonly title: string
    readonly version: string
    /** Revision of the sources it was made from, where it is declared: a Git commit. */
    readonly commit?: string
  }
  /** Whether it is a translation that is not finished enough to be published. */
  readonly draft?: boolean
  /** What was changed from version to version, the oldest first; a translation keeps its source's. */
  readonly changes: readonly Change[]
  /**
   * Names and addresses of those who asked not to be credited (CC 4.0, section 3(a)(3)), of all
   * editions: they stand nowhere, and so in no record that is shipped.
   */
  readonly withheld: readonly string[]
  /** Declared by a person; absent where nobody does. */
  readonly conformance?: Conformance
  readonly chapters: readonly Chapter[]
  /** Words that are explained, if the book has a glossary. */
  readonly glossary?: readonly GlossaryEntry[]
  /** Words that the index finds by itself, if the book has such a list. */
  readonly concordance?: Concordance
  /** Cover picture of the book's own, if any; otherwise a typographic cover is drawn. */
  readonly cover?: Asset
  /** The file that declares the edition; takes messages about its metadata. */
  readonly file: VFile
  /** Every file that a chapter uses, by path inside the book's folder. */
  readonly assets: ReadonlyMap<string, Asset>
  /** Those files that are data of charts and tables, read; sound ones only, by the same paths. */
  readonly data?: ReadonlyMap<string, DataTable>
  /** Who made each of those files, and on what terms they are here; by the same paths. */
  readonly credits: ReadonlyMap<string, Credit>
}
