// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {PhrasingContent} from 'mdast'
import type {LanguageTag} from './locale.ts'

/** A word of the book that is explained. */
export interface GlossaryEntry {
  /** ASCII, the same in every language: what `:term[…]{of=id}` names. */
  readonly id: string
  readonly term: string
  /** Other words for it, and other forms of it: plurals, abbreviations. */
  readonly forms: readonly string[]
  readonly definition: readonly PhrasingContent[]
  /** The definition as it was typed, on one line. */
  readonly markdown: string
  /** Ids of other entries. */
  readonly see: readonly string[]
  readonly language: LanguageTag
}

/** What a word is looked up by: its letters, without regard to capitals and white space. */
export function lookupForm(word: string): string {
  return word.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim()
}

/** Entries by everything that they are called, and by id. */
export function indexTerms(entries: readonly GlossaryEntry[]): ReadonlyMap<string, GlossaryEntry> {
  const index = new Map<string, GlossaryEntry>()
  for (const entry of entries) {
    for (const word of [entry.term, ...entry.forms]) {
      if (!index.has(lookupForm(word))) index.set(lookupForm(word), entry)
    }
  }
  return index
}
