// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

/**
 * Letters, digits and punctuation of a text in one case: what is left of it however it is set, with
 * ligatures, small capitals, hyphens at the ends of lines, or without white space. Dashes are left
 * out: those at the ends of lines are not told from others.
 */
export function lettersOf(text: string): string {
  return bare(text).replace(/[\s\p{Cf}\p{Pd}]+/gu, '')
}

/** Words and numbers of a text, each as its letters or digits. */
export function wordsOf(text: string): string[] {
  return bare(text).match(/\p{L}+|\p{N}+/gu) ?? []
}

/** Capitals first: some have no single small letter. The tatweel only stretches a word. */
function bare(text: string): string {
  const plain = text.normalize('NFKD').replace(/[\p{M}\p{Cf}\u0640]+/gu, '')
  return plain
    .toUpperCase()
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
}

/** Whether some of a text runs from right to left. */
export function hasRightToLeft(text: string): boolean {
  return /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u.test(
    text
  )
}

/** Places behind a start where a text holds the very characters of another, in any order. */
export function* findAnagrams(text: string, of: string, start: number): Generator<number> {
  const lacking = new Map<string, number>()
  let unequal = 0
  const count = (character: string, by: number) => {
    const before = lacking.get(character) ?? 0
    lacking.set(character, before + by)
    if (before === 0) unequal += 1
    else if (before + by === 0) unequal -= 1
  }
  for (const character of of.split('')) count(character, 1)
  for (let end = start; end < text.length; end++) {
    count(text.charAt(end), -1)
    if (end - of.length >= start) count(text.charAt(end - of.length), 1)
    const at = end - of.length + 1
    if (unequal === 0 && at >= start) yield at
  }
}
