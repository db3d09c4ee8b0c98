// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {fillPage, mayEnd} from './fill-page.ts'
import {findPlaces} from './find-places.ts'
import type {Flow} from './galley.ts'
import {moveFigures} from './move-figures.ts'
import {heightOf, heightOfAll, type NotePiece} from './note-pieces.ts'
import type {FlowPages, Forced, PageFrame, PageStart, PlacedNote, Sheet} from './pages.ts'
import {holderBefore, listSlots, type Slot} from './slots.ts'

/** More rounds than any book needs. */
const mostRounds = 60

/**
 * Divide a flow into pages: as much text on each as it holds with the notes that are called there,
 * no heading or single line left alone, notes continued where one does not fit.
 */
export function buildPages(flow: Flow, frame: PageFrame): FlowPages {
  const slots = listSlots(flow.blocks)
  const least = new Map<number, number>()
  for (let round = 1; ; round++) {
    const {sheets, reserves, lacking} = layOut(slots, frame, least)
    if (lacking.size === 0 || round === mostRounds) {
      return describe(flow, slots, sheets, reserves, frame)
    }
    for (const [holder, room] of lacking) least.set(holder, room)
  }
}

/** How a flow was divided. */
interface Division {
  readonly sheets: readonly Sheet[]
  /** Room that each divided element keeps free on all its pages but the last. */
  readonly reserves: ReadonlyMap<number, number>
  /** Room that elements would have to keep from the beginning, for a later page needs more. */
  readonly lacking: ReadonlyMap<number, number>
}

function layOut(
  slots: readonly Slot[],
  frame: PageFrame,
  least: ReadonlyMap<number, number>
): Division {
  const sheets: Sheet[] = []
  const division = {sheets, reserves: new Map(least), lacking: new Map<number, number>()}
  let start = 0
  let carried: readonly NotePiece[] = []
  while (start < slots.length || carried.length > 0 || sheets.length === 0) {
    const rules = {frame, reserves: division.reserves}
    const {end, sides, notes, carry} = fillPage(slots, start, carried, rules)
    if (end === start && notes.length === 0 && slots.length > 0) {
      throw new Error('Unexpected page that holds nothing')
    }
    holdRoom({start, end}, slots, frame, division)
    sheets.push({start, end, sides, notes})
    start = end
    carried = carry
  }
  return division
}

/**
 * Let the element that a page ends in keep room free, so that the browser ends the page there too.
 * An element that is divided twice has one room for all its pages.
 */
function holdRoom(
  {start, end}: Pick<Sheet, 'start' | 'end'>,
  slots: readonly Slot[],
  {height}: PageFrame,
  {reserves, lacking}: {reserves: Map<number, number>; lacking: Map<number, number>}
): void {
  const [first, last, next] = [slots[start], slots[end - 1], slots[end]]
  const holder = next && holderBefore(next)
  if (!first || !last || !next || holder === undefined || end === start) return
  const free = height - (last.bottom - first.origin + last.closing)
  const room = Math.max(0, free - slack(next))
  const held = reserves.get(holder)
  const isFirst = holderBefore(first) !== holder
  if (held === undefined || (isFirst && room > held)) reserves.set(holder, room)
  else if (!holdsEnough(next, free, held)) lacking.set(holder, room)
}

/** Whether the room that an element keeps already makes the browser end a page before a slot. */
function holdsEnough({line, top, bottom}: Slot, free: number, held: number): boolean {
  return line === 0 || bottom - top > free - held
}

/**
 * Half a line of play for what was rounded; little in a box, for its edge shows where its room ends,
 * nor where a break is forced.
 */
function slack({line, top, bottom, block}: Slot): number {
  return line > 0 && block.inside.after === 0 ? (bottom - top) / 2 : 1
}

function describe(
  flow: Flow,
  slots: readonly Slot[],
  sheets: readonly Sheet[],
  reserves: ReadonlyMap<number, number>,
  frame: PageFrame
): FlowPages {
  const starts = startsOf(sheets)
  const notes = sheets.flatMap((sheet, index) =>
    placeNotes(sheet.notes, (starts[index] ?? 0) + sheet.sides - 1, frame)
  )
  const last = slots.length
  const trailing = sheets.filter(({start, end}) => start === last && end === last).length
  return {
    id: flow.id,
    pages: starts.at(-1) ?? 1,
    breaks: breaksOf(sheets, slots),
    reserves: reservesIn(sheets, slots, reserves),
    notes,
    trailing: last === 0 ? 0 : trailing,
    places: findPlaces(flow, slots, sheets, starts, notes),
    moves: moveFigures(sheets, slots, frame),
    starts: sheets
      .slice(1)
      .flatMap((sheet, index) => startAt(sheet, slots, starts[index + 1] ?? 0)),
    forced: sheets.flatMap((sheet, index) => forcedAt(sheet, slots, starts[index] ?? 0, frame))
  }
}

function startAt({start, end}: Sheet, slots: readonly Slot[], page: number): PageStart[] {
  const slot = slots[start]
  if (!slot || start === end) return []
  return [{page, key: slot.block.key, line: slot.line, top: slot.top}]
}

/** A page that ends where none should. */
function forcedAt(
  {start, end, sides}: Sheet,
  slots: readonly Slot[],
  first: number,
  frame: PageFrame
): Forced[] {
  const [slot, next] = [slots[end - 1], slots[end]]
  if (!slot || !next || end === start || mayEnd(slots, end - 1, frame)) return []
  const kind = next.line === 0 ? 'heading' : 'line'
  return [{key: slot.block.key, kind, page: first + sides - 1}]
}

/** Rooms of the elements that are divided; others need none, though an earlier round divided them. */
function reservesIn(
  sheets: readonly Sheet[],
  slots: readonly Slot[],
  reserves: ReadonlyMap<number, number>
): FlowPages['reserves'] {
  const nexts = sheets.flatMap(({end}) => slots[end] ?? [])
  const divided = new Set(nexts.flatMap((slot) => holderBefore(slot) ?? []))
  return [...reserves]
    .filter(([key, room]) => room > 0 && divided.has(key))
    .map(([key, room]) => ({key, room}))
}

/** Index of the first page of every sheet, and behind them the number of pages. */
function startsOf(sheets: readonly Sheet[]): number[] {
  const starts = [0]
  for (const {sides} of sheets) starts.push((starts.at(-1) ?? 0) + sides)
  return starts
}

/** What may be lost by rounding: a note that ran over its page would be continued on the next. */
const play = 1

/** Notes stand at the foot, the last one's lower edge on that of the type area. */
function placeNotes(pieces: readonly NotePiece[], page: number, {height}: PageFrame): PlacedNote[] {
  let top = height - play - heightOfAll(pieces)
  return pieces.map((piece, index) => {
    const placed = {...piece, page, top, first: index === 0}
    top += heightOf(piece)
    return placed
  })
}

/** A page that holds notes alone is counted as a filler of the break behind it. */
function breaksOf(sheets: readonly Sheet[], slots: readonly Slot[]): FlowPages['breaks'] {
  const breaks: {key: number; fillers: number}[] = []
  let fillers = 0
  for (const [index, {start, end}] of sheets.entries()) {
    const slot = slots[start]
    const isBreak = index > 0 && slot?.line === 0
    if (start === end) fillers++
    else {
      if (isBreak) breaks.push({key: slot.block.key, fillers})
      fillers = 0
    }
  }
  return breaks
}
