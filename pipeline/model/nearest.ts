// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import leven from 'leven'

/** The candidate that a typing slip away from `word` would be, if there is one. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const limit = word.length < 4 ? 1 : Math.max(2, Math.floor(word.length / 3))
  const ranked = [...candidates]
    .map((candidate) => ({candidate, distance: leven(word, candidate, {maxDistance: limit + 1})}))
    .filter(({distance}) => distance <= limit)
    .sort((a, b) => a.distance - b.distance)
  return ranked[0]?.candidate
}
