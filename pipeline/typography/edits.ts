// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

/** A change to a text: the characters from `start` to `end` become `text`. */
export interface Edit {
  readonly start: number
  readonly end: number
  readonly text: string
  /** The character whose text node takes the new characters. */
  readonly anchor: number
}

/** A stretch of a run that comes from one place in the tree. */
export interface Segment {
  /** Number of its text node in reading order, or -1 for what stands for a whole element. */
  readonly leaf: number
  /** What the tree says, whatever the run shows. */
  readonly source: string
  /** Whether no rule may change it. */
  readonly locked: boolean
}

/** The inline content of one block as one text, with where each stretch of it begins. */
export interface Run {
  readonly text: string
  readonly segments: readonly Segment[]
  /** Offset of each segment in `text`, ascending. */
  readonly starts: readonly number[]
}

/** Replace the characters from `start` to `end`, of which there is at least one. */
export function replacement(start: number, end: number, text: string): Edit {
  return {start, end, text, anchor: start}
}

/** Put text right before the character at `index`, into that character's text node. */
export function insertionBefore(index: number, text: string): Edit {
  return {start: index, end: index, text, anchor: index}
}

/** Put text right after the character before `index`, into that character's text node. */
export function insertionAfter(index: number, text: string): Edit {
  return {start: index, end: index, text, anchor: index - 1}
}

/**
 * Apply edits to a run; those that touch a locked segment are left out.
 *
 * @param edits In ascending order, without overlap.
 */
export function applyEdits(run: Run, edits: readonly Edit[]): Run {
  const locked = run.segments.some((segment) => segment.locked)
  const allowed = locked ? edits.filter((edit) => isAllowed(run, edit)) : edits
  if (allowed.length === 0) return run
  return {
    text: editText(run.text, allowed),
    segments: run.segments,
    starts: run.starts.length === 1 ? run.starts : shiftStarts(run.starts, allowed)
  }
}

/** Index of the segment that holds the character at `offset`. */
export function segmentAt(run: Run, offset: number): number {
  let low = 0
  let high = run.starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((run.starts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}

function isAllowed(run: Run, {start, end, anchor}: Edit): boolean {
  const first = segmentAt(run, start === end ? anchor : start)
  const last = start === end ? first : segmentAt(run, end - 1)
  for (let index = first; index <= last; index += 1) {
    if (run.segments[index]?.locked) return false
  }
  return true
}

function editText(text: string, edits: readonly Edit[]): string {
  let result = ''
  let from = 0
  for (const edit of edits) {
    result += text.slice(from, edit.start) + edit.text
    from = edit.end
  }
  return result + text.slice(from)
}

function shiftStarts(starts: readonly number[], edits: readonly Edit[]): readonly number[] {
  let shift = 0
  let next = 0
  return starts.map((start) => {
    let edit = edits[next]
    while (edit !== undefined && edit.end <= start && edit.anchor < start) {
      shift += edit.text.length - (edit.end - edit.start)
      next += 1
      edit = edits[next]
    }
    if (edit === undefined || edit.start >= start || edit.end <= start) return start + shift
    return edit.start + shift + edit.text.length
  })
}
