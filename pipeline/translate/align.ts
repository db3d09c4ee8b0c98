// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

interface Keyed {
  readonly key: string
}

/** Two lists side by side. */
export interface Alignment<T> {
  /** What stands in the second list for an item of the first. */
  readonly pairs: ReadonlyMap<T, T>
  readonly missing: readonly T[]
  readonly extra: readonly T[]
}

/** Longest common subsequence by key, so that one item left out does not move all that follow. */
export function align<T extends Keyed>(source: readonly T[], target: readonly T[]): Alignment<T> {
  const lengths = lengthsOf(source, target)
  const lengthAt = (row: number, column: number): number => lengths[row]?.[column] ?? 0
  const pairs = new Map<T, T>()
  let [row, column] = [0, 0]
  while (row < source.length && column < target.length) {
    const [one, other] = [source[row], target[column]]
    if (one && other && one.key === other.key) {
      pairs.set(one, other)
      row++
      column++
    } else if (lengthAt(row + 1, column) >= lengthAt(row, column + 1)) row++
    else column++
  }
  const paired = new Set(pairs.values())
  return {
    pairs,
    missing: source.filter((item) => !pairs.has(item)),
    extra: target.filter((item) => !paired.has(item))
  }
}

/** Lengths of the common subsequences of every two tails. */
function lengthsOf(source: readonly Keyed[], target: readonly Keyed[]): number[][] {
  const rows: number[][] = []
  let below: number[] = []
  for (const {key} of source.toReversed()) {
    below = rowAbove(below, key, target)
    rows.push(below)
  }
  return rows.reverse()
}

function rowAbove(below: readonly number[], key: string, target: readonly Keyed[]): number[] {
  const row: number[] = target.map(() => 0)
  for (let column = target.length - 1; column >= 0; column--) {
    row[column] =
      target[column]?.key === key
        ? (below[column + 1] ?? 0) + 1
        : Math.max(below[column] ?? 0, row[column + 1] ?? 0)
  }
  return row
}
