// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

/** Where a text was changed last. */
export interface Edit {
  /** Path inside the book's folder. */
  readonly path: string
  readonly line: number
  readonly column: number
}

/** The first letter that differs from what was there, from 1; nothing where none does. */
export function findEdit(before: string, after: string): Omit<Edit, 'path'> | undefined {
  if (before === after) return undefined
  let offset = 0
  while (offset < after.length && before[offset] === after[offset]) offset++
  const letter = after.slice(offset).search(/\S/)
  // What was taken away at the end was behind the last letter.
  const at = letter < 0 ? Math.min(offset, after.trimEnd().length) : offset + letter
  const lines = after.slice(0, at).split('\n')
  return {line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1}
}
