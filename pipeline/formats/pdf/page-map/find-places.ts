// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Flow} from './galley.ts'
import type {Place, PlacedNote, Sheet} from './pages.ts'
import type {Slot} from './slots.ts'

/**
 * Where everything of a flow stands that links may lead to, its notes included.
 *
 * @param starts index of the first page of every sheet.
 */
export function findPlaces(
  {id, anchors}: Flow,
  slots: readonly Slot[],
  sheets: readonly Sheet[],
  starts: readonly number[],
  notes: readonly PlacedNote[]
): Map<string, Place> {
  const sheetOf = new Int32Array(slots.length)
  for (const [index, {start, end}] of sheets.entries()) sheetOf.fill(index, start, end)
  const places = new Map<string, Place>([[id, {page: 0, top: 0}]])
  for (const {id: target, top} of anchors) {
    const sheet = sheetOf[lastAbove(slots, top)] ?? 0
    const origin = slots[sheets[sheet]?.start ?? 0]?.origin ?? 0
    places.set(target, {page: starts[sheet] ?? 0, top: Math.max(0, top - origin)})
  }
  for (const {note, page, top} of notes.filter(({from}) => from === 0)) {
    for (const target of note.ids) places.set(target, {page, top})
  }
  return places
}

/** Index of the last slot that begins above a position; the first one where none does. */
function lastAbove(slots: readonly Slot[], position: number): number {
  let [low, high] = [0, slots.length]
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if ((slots[middle]?.top ?? 0) <= position + 0.5) low = middle
    else high = middle
  }
  return low
}
