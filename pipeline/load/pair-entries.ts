// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {GlossaryEntry} from '../model/glossary.ts'
import type {LanguageTag} from '../model/locale.ts'
import type {GlossaryTerm} from '../translate/comparison.ts'

/** The words that the glossary of a book explains, with what its translation calls them. */
export function pairEntries(
  source: readonly GlossaryEntry[] | undefined,
  own: readonly GlossaryEntry[] | undefined,
  language: LanguageTag
): GlossaryTerm[] {
  const translated = (own ?? []).filter((entry) => entry.language === language)
  const known = new Map(translated.map((entry) => [entry.id, entry] as const))
  return (source ?? []).flatMap(({id, term}) => {
    const entry = known.get(id)
    return entry ? [{term, translations: [entry.term, ...entry.forms]}] : []
  })
}
