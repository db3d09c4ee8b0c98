// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {heightOfAll} from './note-pieces.ts'
import type {FigureMove, PageFrame, Sheet} from './pages.ts'
import type {Slot} from './slots.ts'

/** Smallest hole at the foot of a page that is worth a move, as part of the page. */
const hole = 0.12

/** How far a picture may go from its place, as part of a page. */
const farthest = 0.7

/**
 * Pictures that leave a hole at the foot of a page, because they do not fit there: the text that
 * follows them fills it, and they come behind the paragraph that goes on overleaf.
 */
export function moveFigures(
  sheets: readonly Sheet[],
  slots: readonly Slot[],
  frame: PageFrame
): FigureMove[] {
  return sheets.flatMap((sheet) => {
    const figure = slots[sheet.end]
    const free = freeBelow(sheet, slots, frame)
    if (figure?.line !== 0 || free < hole * frame.height) return []
    const {key, passes = []} = figure.block
    const height = Math.min(free, farthest * frame.height)
    const behind = findBlock(slots.slice(sheet.end + 1, sheet.end + 200), passes, height)
    return behind === undefined ? [] : [{key, behind}]
  })
}

/** Height that a page leaves free between its text and its notes. */
function freeBelow(
  {start, end, notes}: Sheet,
  slots: readonly Slot[],
  {height, noteGap}: PageFrame
): number {
  const [first, last] = [slots[start], slots[end - 1]]
  if (!first || !last || end === start) return 0
  const area = notes.length > 0 ? heightOfAll(notes) + noteGap : 0
  return height - area - (last.bottom - first.origin)
}

/** The first of some blocks with which a height is full, or the last one. */
function findBlock(
  slots: readonly Slot[],
  blocks: readonly number[],
  height: number
): number | undefined {
  const top = slots[0]?.top ?? 0
  const starts = slots.findIndex(({line, block}) => line === 0 && !isAmong(block, blocks))
  const passed = starts < 0 ? slots : slots.slice(0, starts)
  const full = passed.find(({bottom}) => bottom - top >= height) ?? passed.at(-1)
  return passed.findLast(({line, top: at}) => line === 0 && full && at <= full.top)?.block.key
}

function isAmong({key, passes}: Slot['block'], blocks: readonly number[]): boolean {
  return blocks.includes(key) && passes === undefined
}
