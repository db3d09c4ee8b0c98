// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Nodes} from 'hast'
import type {LanguageTag} from '../../model/locale.ts'

/** Long enough that no first name or surname is meant: « Association », not « Pierre ». */
const words = /(?<![\p{L}\p{M}])\p{Ll}[\p{Ll}\p{M}]{7,}(?![\p{L}\p{M}])/gu

/** Languages that write every noun with a capital. */
const capitalisesNouns: ReadonlySet<string> = new Set(['de', 'lb'])

/** The longer words that are written without a capital somewhere in these trees. */
export function collectCommonWords(trees: readonly Nodes[]): ReadonlySet<string> {
  const found = new Set<string>()
  for (const tree of trees) addWords(tree, found)
  return found
}

function addWords(node: Nodes, found: Set<string>): void {
  if (node.type === 'text') for (const [word] of node.value.matchAll(words)) found.add(word)
  if ('children' in node) for (const child of node.children) addWords(child, found)
}

/**
 * Whether a word may be a proper noun, which is not broken: it begins with a capital, and the book
 * writes it nowhere without one.
 */
export function isProperNoun(
  word: string,
  common: ReadonlySet<string>,
  language: LanguageTag
): boolean {
  if (/^\p{Ll}/u.test(word)) return false
  if (capitalisesNouns.has(new Intl.Locale(language).language)) return false
  return !common.has(word.toLocaleLowerCase(language))
}
