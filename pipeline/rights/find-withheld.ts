// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

/** How somebody who asked not to be credited is found in a text. */
export interface WithheldPattern {
  readonly name: string
  readonly pattern: RegExp
}

/** Names and addresses as patterns that find them however they are set. */
export function withheldPatterns(names: readonly string[]): readonly WithheldPattern[] {
  return names.flatMap((name) => {
    const words = plain(name).match(/[\p{L}\p{N}]+/gu) ?? []
    if (words.length === 0) return []
    const orders = new Set([words, lastFirst(words), words.toReversed()].map(inText))
    const source = `(?<![\\p{L}\\p{N}])(?:${[...orders].join('|')})(?![\\p{L}\\p{N}])`
    return [{name, pattern: new RegExp(source, words.length > 1 ? 'iu' : 'u')}]
  })
}

/**
 * The names that a text holds: in any case, with or without accents, with the family name first,
 * broken over lines, or with punctuation between the words. A name of one word, which may be a word
 * like others, is found only as it is written.
 */
export function withheldIn(text: string, patterns: readonly WithheldPattern[]): readonly string[] {
  const searched = plain(text)
  return patterns.filter(({pattern}) => pattern.test(searched)).map(({name}) => name)
}

/** Without accents, vowel signs, soft hyphens, ligatures and the tatweel. */
function plain(text: string): string {
  return text.normalize('NFKD').replace(/[\p{M}\p{Cf}\u0640]+/gu, '')
}

function lastFirst(words: readonly string[]): string[] {
  return [...words.slice(-1), ...words.slice(0, -1)]
}

/** Letters may be parted by the end of a line, words by what stands between words. */
function inText(words: readonly string[]): string {
  return words.map((word) => [...word].join('(?:\\p{Pd}?\\s+)?')).join('[^\\p{L}\\p{N}!?;]{0,8}')
}
