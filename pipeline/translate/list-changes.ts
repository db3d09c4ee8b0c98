// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {LanguageTag} from '../model/locale.ts'
import {diffWords, type WordRun} from './diff-words.ts'
import {isFuzzy, keyOf, type PoEntry, type PoFile} from './po.ts'

/** What happened to a passage of the source since its translation was made. */
export interface SourceChange {
  readonly kind: 'changed' | 'new' | 'gone'
  /** Its line in the PO file, from 1; absent where the file does not know it yet. */
  readonly line?: number
  readonly runs: readonly WordRun[]
  /** Its translation, where it has one. */
  readonly target: string
}

/**
 * What a translator has to look at, in the order of the source; what is gone comes last.
 *
 * @param before the PO file as it is.
 * @param after the same, brought up to date with the source.
 */
export function listChanges(before: PoFile, after: PoFile, language: LanguageTag): SourceChange[] {
  const earlier = new Map(before.entries.map((entry) => [keyOf(entry), entry] as const))
  const changes = after.entries.flatMap((entry) => {
    const known = earlier.get(keyOf(entry))
    return toChange(entry, known, earlier, language) ?? []
  })
  return changes.toSorted((a, b) => Number(a.kind === 'gone') - Number(b.kind === 'gone'))
}

function toChange(
  entry: PoEntry,
  known: PoEntry | undefined,
  earlier: ReadonlyMap<string, PoEntry>,
  language: LanguageTag
): SourceChange | undefined {
  const {source, target, previous, obsolete} = entry
  const line = (known ?? (previous && earlier.get(keyOf(previous))))?.line
  const change = (kind: SourceChange['kind'], runs: readonly WordRun[]): SourceChange => ({
    kind,
    ...(line === undefined ? {} : {line}),
    runs,
    target
  })
  if (obsolete) {
    return known && !known.obsolete ? change('gone', [{kind: 'removed', text: source}]) : undefined
  }
  if (isFuzzy(entry) && previous) {
    return change('changed', diffWords(previous.source, source, language))
  }
  return known ? undefined : change('new', [{kind: 'added', text: source}])
}
