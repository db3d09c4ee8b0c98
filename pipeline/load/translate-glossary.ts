// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {GlossaryEntry} from '../model/glossary.ts'
import type {LanguageTag} from '../model/locale.ts'
import {parseDefinition} from './parse-definition.ts'
import type {Wording} from './translate-works.ts'

/** Contexts of what a PO file says of the glossary. */
export const glossaryContexts = ['glossary:words', 'glossary:definition'] as const

const between = ' ; '

/**
 * A glossary in other words. An entry is translated once its definition is; its words are one text,
 * the entry before its other forms, since another language may have more of them, or none.
 *
 * @param word notes whose entry a text is of.
 */
export function translateGlossary(
  entries: readonly GlossaryEntry[],
  word: Wording,
  language: LanguageTag
): GlossaryEntry[] {
  return entries.map((entry) => {
    const words = word('glossary:words', [entry.term, ...entry.forms].join(between))
    const markdown = word('glossary:definition', entry.markdown)
    if (markdown === entry.markdown) return entry
    const [term = entry.term, ...forms] = splitWords(words)
    return {...entry, term, forms, markdown, definition: parseDefinition(markdown), language}
  })
}

function splitWords(words: string): string[] {
  const parts = words.split(/[;؛；]/)
  return parts.map((part) => part.trim()).filter((part) => part !== '')
}
