// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {CalledNote} from './galley.ts'

/** Lines of a note that stand together: from one index to before another. */
export interface NotePiece {
  readonly note: CalledNote
  readonly from: number
  readonly to: number
}

/** Notes that found room, and what goes on to the next page. */
export interface NoteDivision {
  readonly placed: readonly NotePiece[]
  readonly rest: readonly NotePiece[]
}

/** Fewest lines of a divided note on either page. */
const fewestLines = 2

/** A note in one piece. */
export function wholeNote(note: CalledNote): NotePiece {
  return {note, from: 0, to: note.lines.length}
}

/** Height of a piece, in CSS pixels. */
export function heightOf({note, from, to}: NotePiece): number {
  return (note.lines[to - 1] ?? 0) - (from === 0 ? 0 : (note.lines[from - 1] ?? 0))
}

/** Height of pieces one below the other. */
export function heightOfAll(pieces: readonly NotePiece[]): number {
  return pieces.reduce((sum, piece) => sum + heightOf(piece), 0)
}

/**
 * Set as much of some notes as a height holds; the rest begins with the one that was divided.
 *
 * @param fewest lines that a piece must have; fewer only where a note has no more.
 */
export function divideNotes(
  pieces: readonly NotePiece[],
  height: number,
  fewest = fewestLines
): NoteDivision {
  let room = height + 0.01
  for (const [index, piece] of pieces.entries()) {
    if (heightOf(piece) > room) {
      const to = dividePiece(piece, room, fewest)
      const before = pieces.slice(0, index)
      const after = pieces.slice(index + 1)
      if (to === undefined) return {placed: before, rest: [piece, ...after]}
      return {placed: [...before, {...piece, to}], rest: [{...piece, from: to}, ...after]}
    }
    room -= heightOf(piece)
  }
  return {placed: pieces, rest: []}
}

/** Where to divide a piece, or `undefined` when too few lines would stand on either side. */
function dividePiece(piece: NotePiece, room: number, fewest: number): number | undefined {
  const {from, to} = piece
  let end = from
  while (end < to && heightOf({...piece, to: end + 1}) <= room) end++
  const divided = Math.min(end, to - fewest)
  return divided - from >= fewest ? divided : undefined
}

/**
 * Begin every one of some notes, though they have no room in full: each gets a few lines, the
 * earlier ones as much more as there is room for.
 *
 * @returns nothing when not even that fits.
 */
export function beginNotes(pieces: readonly NotePiece[], height: number): NoteDivision | undefined {
  const least = pieces.map(begin)
  let room = height + 0.01 - heightOfAll(least)
  if (room < 0) return undefined
  const placed = pieces.map((piece, index) => {
    const own = least[index] ?? piece
    const longer = lengthen(own, piece.to, room)
    room -= heightOf(longer) - heightOf(own)
    return longer
  })
  const rest = pieces.map((piece, index) => ({...piece, from: placed[index]?.to ?? piece.from}))
  return {placed, rest: rest.filter(({from, to}) => from < to)}
}

/** The least of a note that may stand alone. */
export function begin(piece: NotePiece): NotePiece {
  return {...piece, to: Math.min(piece.to, piece.from + fewestLines)}
}

function lengthen(piece: NotePiece, most: number, room: number): NotePiece {
  let {to} = piece
  while (to < most && heightOf({...piece, to: to + 1}) - heightOf(piece) <= room) to++
  return {...piece, to}
}
