// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {ElementContent} from 'hast'
import {toString as textOf} from 'hast-util-to-string'
import {termParts} from '../model/format-term.ts'

/** A piece of an entry: phrasing content, none where there is nothing to say. */
export type Phrase = readonly ElementContent[]

/** Plain text as a phrase; none for nothing. */
export function say(text: string | undefined): Phrase {
  return text ? [{type: 'text', value: text}] : []
}

/** The words of a phrase. */
export function wordsOf(phrase: Phrase): string {
  return textOf({type: 'root', children: [...phrase]})
}

/** Phrases one behind the other, the empty ones left out. */
export function join(phrases: readonly Phrase[], separator: string): Phrase {
  const filled = phrases.filter((phrase) => phrase.length > 0)
  return filled.flatMap((phrase, index) => (index === 0 ? phrase : [...say(separator), ...phrase]))
}

/** Wording with phrases in place of its placeholders; nothing where the first of them is nothing. */
export function fill(template: string, values: Readonly<Record<string, Phrase>>): Phrase {
  const [first] = Object.values(values)
  if (first?.length === 0) return []
  return termParts(template).flatMap((part) =>
    'text' in part ? say(part.text) : (values[part.placeholder] ?? [])
  )
}

/** The phrase with a capital at its beginning, where it begins with plain text or a citation. */
export function capitalise([first, ...rest]: Phrase): Phrase {
  if (first?.type === 'element' && first.properties['role'] === 'doc-biblioref') {
    return [{...first, children: [...capitalise(first.children)]}, ...rest]
  }
  if (first?.type !== 'text') return first ? [first, ...rest] : []
  const [initial = ''] = first.value
  const value = initial.toUpperCase() + first.value.slice(initial.length)
  return [{...first, value}, ...rest]
}

const ends = /[.!?…؟]["”»’)\]\s\u00A0\u202F]*$/u

/** The phrase with a full stop, unless it ends as a sentence already. */
export function stop(phrase: Phrase): Phrase {
  if (phrase.length === 0 || ends.test(wordsOf(phrase))) return phrase
  return [...phrase, ...say('.')]
}
