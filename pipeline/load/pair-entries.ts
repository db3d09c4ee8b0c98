// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {GlossaryEntry} from '../model/glossary.ts'
import type {GlossaryTerm} from '../translate/comparison.ts'

/** The words that the glossary of a book explains, with what its translation calls them. */
export function pairEntries(
  source: readonly GlossaryEntry[] = [],
  own: readonly GlossaryEntry[] = []
): GlossaryTerm[] {
  const known = new Map(own.map((entry) => [entry.id, entry] as const))
  return source.flatMap(({id, term}) => {
    const entry = known.get(id)
    return entry ? [{term, translations: [entry.term, ...entry.forms]}] : []
  })
}
