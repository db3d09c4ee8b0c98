// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {
  begin,
  beginNotes,
  divideNotes,
  heightOfAll,
  type NoteDivision,
  type NotePiece,
  wholeNote
} from './note-pieces.ts'
import type {PageFrame} from './pages.ts'
import {holderBefore, type Slot} from './slots.ts'

/** What rules the filling of pages. */
export interface PageRules {
  readonly frame: PageFrame
  /** Room that elements keep free at the foot of each page which ends inside them. */
  readonly reserves: ReadonlyMap<number, number>
}

/** A filled page. */
export interface FilledPage {
  /** Slots from the one it began with to before this one. */
  readonly end: number
  /** Sheet sides that it takes. */
  readonly sides: number
  /** Notes on it, continued ones first. */
  readonly notes: readonly NotePiece[]
  /** What the next page must begin its notes with. */
  readonly carry: readonly NotePiece[]
}

/** Lengths that differ by rounding only are equal. */
const tolerance = 0.02

/** Fill a page from a slot on, after the notes that the page before left over. */
export function fillPage(
  slots: readonly Slot[],
  start: number,
  carried: readonly NotePiece[],
  rules: PageRules
): FilledPage {
  const {height, noteGap} = rules.frame
  const room = height - noteGap - leastHeight(slots, start, carried, rules)
  const {placed, rest} = divideNotes(carried, room, room < height / 4 ? 1 : 2)
  const page = fillText(slots, start, placed, rules)
  if (page) return {...page, carry: [...rest, ...page.carry]}
  // Within a paragraph no page of notes alone can come: there is no block to begin the next one.
  const isBetween = (slots[start]?.line ?? 0) === 0
  if (placed.length > 0 && isBetween) return {end: start, sides: 1, notes: placed, carry: rest}
  const forced = fillText(slots, start, [], rules) ?? forceText(slots, start, rules)
  return {...forced, carry: [...carried, ...forced.carry]}
}

/**
 * Height of the least text that a page must begin with, and of its notes, so that notes of earlier
 * pages do not keep new ones from the page of their call. None where a page of notes alone may come
 * first: between blocks, when the text would take most of the page.
 */
function leastHeight(
  slots: readonly Slot[],
  start: number,
  carried: readonly NotePiece[],
  rules: PageRules
): number {
  const first = slots[start]
  if (!first || carried.length === 0) return 0
  let notes: readonly NotePiece[] = []
  for (let index = start; index < slots.length; index++) {
    const slot = slots[index]
    notes = [...notes, ...(slot?.notes ?? []).map(wholeNote)]
    if (!mayEnd(slots, index, rules.frame)) continue
    const height = heightTo(first, slot) + heightOfAll(begun(notes))
    return first.line > 0 || height <= rules.frame.height * 0.6 ? height : 0
  }
  return 0
}

function heightTo(first: Slot, last: Slot | undefined): number {
  return last ? last.bottom - first.origin + last.closing : 0
}

/** The longest run of slots that fits with its notes and may end a page. */
function fillText(
  slots: readonly Slot[],
  start: number,
  before: readonly NotePiece[],
  rules: PageRules
): FilledPage | undefined {
  const first = slots[start]
  let notes: readonly NotePiece[] = before
  let best: FilledPage | undefined
  for (let index = start; first; index++) {
    const division = addSlot(first, slots[index], notes, rules)
    if (!division) break
    notes = [...notes, ...division.placed]
    const {rest: carry} = division
    if (mayEndAt(slots, index, first, notes, rules)) {
      best = {end: index + 1, sides: 1, notes, carry}
    }
    if (carry.length > 0) break
  }
  return best
}

/** What becomes of the notes of a slot that is added to a page, or nothing when it has no room. */
function addSlot(
  first: Slot,
  slot: Slot | undefined,
  notes: readonly NotePiece[],
  rules: PageRules
): NoteDivision | undefined {
  if (!slot || !fits(first, slot, notes, rules)) return undefined
  const own = slot.notes.map(wholeNote)
  const division = divideOwn(first, slot, notes, own, rules)
  const isBegun = division.placed.length === own.length
  return isBegun ? division : undefined
}

/** Whether a slot's text fits above the notes there are already, and the room that it must keep. */
function fits(
  first: Slot,
  slot: Slot,
  notes: readonly NotePiece[],
  {frame, reserves}: PageRules
): boolean {
  const held = reserves.get(slot.block.holder) ?? 0
  const below = Math.max(areaOf(notes, frame), held)
  return slot.bottom - first.origin + below <= frame.height + tolerance
}

function areaOf(notes: readonly NotePiece[], {noteGap}: PageFrame): number {
  return notes.length > 0 ? heightOfAll(notes) + noteGap : 0
}

/** A slot's own notes, as far as they have room; the last one may be divided. */
function divideOwn(
  first: Slot,
  slot: Slot,
  notes: readonly NotePiece[],
  own: readonly NotePiece[],
  {frame}: PageRules
) {
  if (own.length === 0) return {placed: own, rest: own}
  const used = slot.bottom - first.origin + heightOfAll(notes) + frame.noteGap
  const whole = divideNotes(own, frame.height - used)
  if (whole.rest.length === 0) return whole
  const divided = divideNotes(own, frame.height - used - slot.closing)
  if (divided.placed.length === own.length || own.length === 1) return divided
  return beginNotes(own, frame.height - used - slot.closing) ?? divided
}

/** Whether a page may end after a slot, all lengths considered. */
function mayEndAt(
  slots: readonly Slot[],
  index: number,
  first: Slot,
  notes: readonly NotePiece[],
  rules: PageRules
): boolean {
  const {frame} = rules
  const slot = slots[index]
  if (!slot || !mayEnd(slots, index, rules.frame)) return false
  if (index === slots.length - 1) return true
  const used = heightTo(first, slot)
  const held = reserveAfter(slots, index, rules)
  return used + Math.max(areaOf(notes, frame), held) <= frame.height + tolerance
}

/** Whether the rules of good setting let a page end after a slot. */
export function mayEnd(slots: readonly Slot[], index: number, frame: PageFrame): boolean {
  const [slot, next] = [slots[index], slots[index + 1]]
  if (!slot || !next) return true
  if (next.line === 0) return !slot.block.keep
  const {length} = next.block.lines
  return next.line >= frame.orphans && length - next.line >= frame.widows
}

function reserveAfter(slots: readonly Slot[], index: number, {reserves}: PageRules): number {
  const next = slots[index + 1]
  const holder = next && holderBefore(next)
  return holder === undefined ? 0 : (reserves.get(holder) ?? 0)
}

/**
 * A page that breaks a rule because there is no other way: as many slots as fit at all, or one that
 * is taller than a page and is continued on the next ones.
 */
function forceText(slots: readonly Slot[], start: number, rules: PageRules): FilledPage {
  const first = slots[start]
  const {height, noteGap} = rules.frame
  if (!first) return {end: start, sides: 1, notes: [], carry: []}
  const called = first.notes.map(wholeNote)
  let end = start + 1
  while (!mayEnd(slots, end - 1, rules.frame) && isPlain(slots[end], first, begun(called), rules))
    end++
  const used = (slots[end - 1]?.bottom ?? 0) - first.origin
  const sides = Math.max(1, Math.ceil((used - tolerance) / height))
  const room = sides * height - used - noteGap
  const {placed, rest} = beginNotes(called, room) ?? divideNotes(called, room, 1)
  return {end, sides, notes: placed, carry: rest}
}

/** The least of some notes that may stand on their page: the last one only begun. */
function begun(notes: readonly NotePiece[]): NotePiece[] {
  return notes.map((piece, index) => (index < notes.length - 1 ? piece : begin(piece)))
}

/** Whether a slot calls no note and fits. */
function isPlain(
  slot: Slot | undefined,
  first: Slot,
  notes: readonly NotePiece[],
  rules: PageRules
): boolean {
  return slot !== undefined && slot.notes.length === 0 && fits(first, slot, notes, rules)
}
