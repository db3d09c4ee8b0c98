// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

/** A part of a text that a translation keeps. */
export interface Part {
  /** What makes two parts the same. */
  readonly key: string
  /** The part as people know it. */
  readonly typed: string
}

/** What differs between two lists of parts, whatever their order. */
export interface Difference {
  /** Parts of the source, each with one that stands in the target instead. */
  readonly changed: readonly (readonly [source: Part, target: Part])[]
  readonly missing: readonly Part[]
  readonly extra: readonly Part[]
}

/** Compare as multisets; what is left on both sides is paired in reading order. */
export function differenceOf(source: readonly Part[], target: readonly Part[]): Difference {
  const missing = without(source, target)
  const extra = without(target, source)
  const changed = missing.flatMap((part, index) => {
    const other = extra[index]
    return other ? [[part, other] as const] : []
  })
  return {changed, missing: missing.slice(changed.length), extra: extra.slice(changed.length)}
}

function without(parts: readonly Part[], others: readonly Part[]): Part[] {
  const counts = new Map<string, number>()
  for (const {key} of others) counts.set(key, (counts.get(key) ?? 0) + 1)
  return parts.filter(({key}) => {
    const count = counts.get(key) ?? 0
    counts.set(key, count - 1)
    return count <= 0
  })
}
