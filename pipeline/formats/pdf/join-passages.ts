// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

/** Pages that an entry of the index leads to, as their places in the book. */
export interface Passage {
  readonly from: number
  readonly to: number
}

/**
 * Each page once, and pages that follow each other as one passage: 3, 7, 7, 8–9 become 3, 7–9. What
 * is said with an earlier one is `undefined`. It runs in the document, too: it calls nothing.
 */
export function joinPassages(passages: readonly Passage[]): (Passage | undefined)[] {
  const joined: (Passage | undefined)[] = []
  let head = -1
  for (const passage of passages) {
    const last = joined[head]
    if (last && passage.from >= last.from && passage.from <= last.to + 1) {
      joined[head] = {from: last.from, to: Math.max(last.to, passage.to)}
      joined.push(undefined)
    } else head = joined.push(passage) - 1
  }
  return joined
}
