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
