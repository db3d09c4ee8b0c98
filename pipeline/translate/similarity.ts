// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import leven from 'leven'

/**
 * How alike two texts are, from 0 to 1: the share of letters that need no change (Levenshtein).
 *
 * @param least what is less alike counts as 0; it saves most of the work.
 */
export function similarityOf(one: string, other: string, least: number): number {
  const longest = Math.max(one.length, other.length)
  if (longest === 0) return 1
  const most = Math.floor(longest * (1 - least))
  if (Math.abs(one.length - other.length) > most) return 0
  // Leven gives its limit for whatever is farther, so the limit must be out of bounds itself.
  const distance = leven(one, other, {maxDistance: most + 1})
  return distance <= most ? 1 - distance / longest : 0
}

/**
 * A text without what can change in it and leave its translation as good: addresses of links, the
 * shape of quotation marks and apostrophes, the kind and number of spaces.
 */
export function maskCosmetics(text: string): string {
  return text
    .replace(linkTarget, '](')
    .replace(/[«»“”„"]\s*/g, '"')
    .replace(/\s+(?=["!?:;])/g, '')
    .replace(/[‘’]/g, "'")
    .replace(/[\s\u00A0\u202F]+/g, ' ')
    .trim()
}

const linkTarget = /\]\((?:[^()\s]|\([^()\s]*\))*/g

/** Addresses of the links in a text, in order. */
export function linkTargets(text: string): string[] {
  return [...text.matchAll(linkTarget)].map(([target]) => target.slice(2))
}

/**
 * A translation with the addresses of its source as it is now instead of those it was made from;
 * `undefined` where it does not hold one that changed, or one became several.
 */
export function moveLinks(target: string, then: string, now: string): string | undefined {
  const next = linkTargets(now)
  const moves = new Map<string, string>()
  for (const [index, from] of linkTargets(then).entries()) {
    const to = next[index] ?? from
    if ((moves.get(from) ?? to) !== to) return undefined
    moves.set(from, to)
  }
  const held = new Set(linkTargets(target))
  if ([...moves].some(([from, to]) => from !== to && !held.has(from))) return undefined
  return target.replace(linkTarget, (link) => `](${moves.get(link.slice(2)) ?? link.slice(2)}`)
}
