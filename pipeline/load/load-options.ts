// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {LanguageTag} from '../model/locale.ts'
import type {Recall} from '../model/memo.ts'
import type {ParsedText} from './parsed-text.ts'

/** Sources of translations: the one they were made from, or the newest. */
export const sourceChoices = ['pin', 'head'] as const

export type SourceChoice = (typeof sourceChoices)[number]

/** What the person who starts a build decides about loading. */
export interface LoadOptions {
  /** Licence of a folder without `book.yaml`. */
  readonly license?: string
  /** Editions to build; the first also names the language of a folder without `book.yaml`. */
  readonly languages: readonly LanguageTag[]
  /** Chapters to build, by path, name or slug; all when empty. */
  readonly only: readonly string[]
  /** Instant that `SOURCE_DATE_EPOCH` gives, ISO 8601; rules over the book's date in file stamps. */
  readonly epoch?: string
  /** Now, ISO 8601: the date of a book that declares none. */
  readonly now: string
  /** Revision of the files of the book, a Git commit; nothing is guessed. */
  readonly revision?: string
  /** Language of what is said about licences; English where nothing is asked. */
  readonly speaks?: 'fr' | 'en'
  /** Whether to tell, besides what stops a build, what a translator should look at. */
  readonly reviewed?: boolean
  /**
   * Which text translations are made from: the one that each was last brought up to date with, or
   * the one that is there (default).
   */
  readonly source?: SourceChoice
  /** Whether chapters are parsed only when somebody looks at their trees, and told of then. */
  readonly lazy?: boolean
  /** Remembers parsed chapters from one load to the next. */
  readonly parsed?: Recall<ParsedText>
}

/** Thrown when what was asked for cannot be (exit code 2); the message says how to mend it. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}
