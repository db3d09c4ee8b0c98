// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

/**
 * A citation key behind its `@`, as Pandoc has them: letters, digits and `_`, with single signs
 * inside, or anything in braces. What stands right behind a letter or digit is an address.
 */
const key = String.raw`@(?:\{([^{}\s]{1,200})\}|([\p{L}\p{N}_](?:[\p{L}\p{N}_]|[:.#$%&+?<>~/-](?=[\p{L}\p{N}_])){0,199}))`

/** Finds citation keys: group 1 is the hyphen of `-@key`, 2 or 3 the key. */
export const citationKey = new RegExp(String.raw`(?<![\p{L}\p{N}\p{M}_@./:-])(-?)${key}`, 'gu')

/** A citation key that was found in a text. */
export interface FoundKey {
  readonly key: string
  readonly isAuthorSuppressed: boolean
  /** Index of its first character, and of the one behind its last. */
  readonly start: number
  readonly end: number
}

/** The citation keys of a text, in their order. */
export function findCitationKeys(text: string): FoundKey[] {
  if (!text.includes('@')) return []
  return [...text.matchAll(citationKey)].map(
    ({0: typed, 1: hyphen, 2: braced, 3: plain, index}) => ({
      key: braced ?? plain ?? '',
      isAuthorSuppressed: hyphen === '-',
      start: index,
      end: index + typed.length
    })
  )
}
