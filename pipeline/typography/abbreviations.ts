// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {numberStart, wordStart} from './characters.ts'
import {keepTogether, type Rule} from './rules.ts'

/** Pattern source: one of several literal words. */
export function oneOf(words: readonly string[]): string {
  return `(?:${words.map((word) => word.replaceAll('.', String.raw`\.`)).join('|')})`
}

/** No line break between an abbreviation such as `p.` and its number; `P.` begins a sentence. */
export function references(abbreviations: readonly string[]): Rule {
  const all = abbreviations.flatMap((short) => [
    short,
    short.charAt(0).toUpperCase() + short.slice(1)
  ])
  return keepTogether(`${wordStart}${oneOf([...new Set(all)])}`, numberStart)
}

/** No line break between a form of address such as `Mme` and a name. */
export function titles(abbreviations: readonly string[]): Rule {
  return keepTogether(`${wordStart}${oneOf(abbreviations)}`, String.raw`\p{Lu}`)
}

const initial = String.raw`${wordStart}\p{Lu}\.`
const nextInitial = String.raw`\p{Lu}\.(?!\p{L})`

/** No line break among two or more initials, nor between them and the surname. */
export const initials: readonly Rule[] = [
  keepTogether(initial, nextInitial),
  keepTogether(String.raw`${initial}(?:\s|-)${nextInitial}(?<!J\.-C\.)`, String.raw`\p{Lu}\p{Ll}`)
]
