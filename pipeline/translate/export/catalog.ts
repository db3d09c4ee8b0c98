// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {createHash} from 'node:crypto'
import type {LanguageTag} from '../../model/locale.ts'
import {present} from '../../model/present.ts'
import {isFuzzy, type PoEntry, type PoFile} from '../po.ts'

/** A PO file of a translation with its path inside the book's folder: `en/01-introduction.po`. */
export interface Catalog {
  readonly path: string
  readonly file: PoFile
}

/** From what language a book is translated into what. */
export interface LanguagePair {
  readonly source: LanguageTag
  readonly target: LanguageTag
}

/** How far a message has come: `fuzzy` waits for review. */
export type MessageState = 'translated' | 'fuzzy' | 'missing'

/** A message as people see it outside of its PO file. */
export interface MessageRow {
  /** Eight hexadecimal digits that follow from context and source, and are stored nowhere. */
  readonly id: string
  readonly context?: string
  /** Heading of the section that it stands in; empty where there is none. */
  readonly section: string
  readonly source: string
  /** Its translation; empty where there is none yet. */
  readonly target: string
  readonly state: MessageState
  /** What the source said when the translation was made, where that has changed. */
  readonly previous?: string
  /** What translators wrote, then what the author did. */
  readonly notes: readonly string[]
}

/** The messages of a PO file in their order; what is kept as memory is left out. */
export function rowsOf({entries}: PoFile): MessageRow[] {
  return entries.filter(({obsolete}) => !obsolete).map(toRow)
}

function toRow(entry: PoEntry): MessageRow {
  const {context, source, target, comments, notes, previous} = entry
  return {
    id: messageId(entry),
    ...present({context}),
    section: sectionOf(entry),
    source,
    target,
    state: stateOf(entry),
    ...present({previous: previous?.source}),
    notes: [...comments, ...notes.filter((note) => !mechanical.test(note))]
  }
}

/** Note of the extraction: `type: paragraph; section: Le fil`. */
const mechanical = /^type: [^;]*(?:; section: (.*))?$/s

/** A heading begins the section that it names. */
function sectionOf({context, source, notes}: PoEntry): string {
  if (context?.split('|').includes('heading')) return source
  return notes.flatMap((note) => mechanical.exec(note)?.[1] ?? [])[0] ?? ''
}

function stateOf(entry: PoEntry): MessageState {
  if (entry.target === '') return 'missing'
  return isFuzzy(entry) ? 'fuzzy' : 'translated'
}

/**
 * Names a message in lists and in links: the first 32 bits of the SHA-1 of its key. Messages of the
 * same words in several files have the same.
 */
export function messageId({context = '', source}: Pick<PoEntry, 'context' | 'source'>): string {
  return createHash('sha1').update(`${context}\u0004${source}`).digest('hex').slice(0, 8)
}
