// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

/**
 * Move places on a line apart until each has its room, as little as it takes and inside a range
 * where they all fit.
 *
 * @param wanted each middle, and how much room it takes; in any order.
 * @returns the middles, in the same order.
 */
export function spreadPlaces(
  wanted: readonly {readonly middle: number; readonly room: number}[],
  [low, high]: readonly [number, number]
): number[] {
  const order = wanted.map((_, index) => index)
  order.sort((a, b) => (wanted[a]?.middle ?? 0) - (wanted[b]?.middle ?? 0))
  const middles = wanted.map(({middle}) => middle)
  const settle = (indices: readonly number[], sign: 1 | -1, limit: number) => {
    let edge = limit
    for (const index of indices) {
      const half = (wanted[index]?.room ?? 0) / 2
      const place = middles[index] ?? 0
      middles[index] = sign > 0 ? Math.max(place, edge + half) : Math.min(place, edge - half)
      edge = (middles[index] ?? 0) + sign * half
    }
  }
  settle(order, 1, low)
  settle(order.toReversed(), -1, high)
  return middles
}
