// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

/**
 * Pair what is alike between two lists, within the gaps that common members leave: those in the
 * same order in both hold the lists together, and what stands between two of them here may only
 * be paired with what stands between the same two there.
 *
 * @param keyOf tells members that are the same in both.
 * @param alike from 0, not at all, to 1.
 * @returns pairs, the most alike of each gap first.
 */
export function pairNearby<Item>(
  fresh: readonly Item[],
  old: readonly Item[],
  keyOf: (item: Item) => string,
  alike: (one: Item, other: Item) => number
): readonly (readonly [Item, Item])[] {
  const pairs: (readonly [Item, Item])[] = []
  let [start, oldStart] = [0, 0]
  for (const [end, oldEnd] of [
    ...anchorsOf(fresh, old, keyOf),
    [fresh.length, old.length] as const
  ]) {
    pairs.push(...pairGap(fresh.slice(start, end), old.slice(oldStart, oldEnd), alike))
    ;[start, oldStart] = [end + 1, oldEnd + 1]
  }
  return pairs
}

/** Indexes of members of both lists that rise in both: the longest such run. */
function anchorsOf<Item>(
  fresh: readonly Item[],
  old: readonly Item[],
  keyOf: (item: Item) => string
): (readonly [number, number])[] {
  const places = new Map(old.map((item, index) => [keyOf(item), index] as const))
  const common = fresh.flatMap((item, index) => {
    const place = places.get(keyOf(item))
    return place === undefined ? [] : [[index, place] as const]
  })
  return longestRise(common)
}

interface Link {
  readonly pair: readonly [number, number]
  readonly before: Link | undefined
}

/** Patience: the least end of a run of each length. */
function longestRise(
  common: readonly (readonly [number, number])[]
): (readonly [number, number])[] {
  const ends: Link[] = []
  for (const pair of common) {
    let [low, high] = [0, ends.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((ends[middle]?.pair[1] ?? 0) < pair[1]) low = middle + 1
      else high = middle
    }
    ends[low] = {pair, before: ends[low - 1]}
  }
  const run: (readonly [number, number])[] = []
  for (let link = ends.at(-1); link; link = link.before) run.unshift(link.pair)
  return run
}

function pairGap<Item>(
  fresh: readonly Item[],
  old: readonly Item[],
  alike: (one: Item, other: Item) => number
): (readonly [Item, Item])[] {
  const candidates = fresh.flatMap((one) =>
    old.map((other) => ({one, other, likeness: alike(one, other)}))
  )
  const best = candidates
    .filter(({likeness}) => likeness > 0)
    .sort((a, b) => b.likeness - a.likeness)
  const used = new Set<Item>()
  return best.flatMap(({one, other}) => {
    if (used.has(one) || used.has(other)) return []
    used.add(one).add(other)
    return [[one, other] as const]
  })
}
