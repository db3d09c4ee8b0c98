// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {type AddressRange, findAddresses} from './addresses.ts'
import {addressMark} from './characters.ts'
import type {Run, Segment} from './edits.ts'

interface Piece {
  readonly shown: string
  readonly segment: Segment
}

/** Lock the addresses in a run: each becomes a segment that shows one character for all of it. */
export function lockAddresses(run: Run): Run {
  const addresses = findAddresses(run.text)
  if (addresses.length === 0) return run
  const pieces = run.segments.flatMap((segment, index) => {
    const start = run.starts[index] ?? 0
    const end = run.starts[index + 1] ?? run.text.length
    if (segment.locked) return [{shown: run.text.slice(start, end), segment}]
    return cutSegment(run.text, segment, start, end, addresses)
  })
  return toRun(pieces)
}

function cutSegment(
  text: string,
  {leaf}: Segment,
  start: number,
  end: number,
  addresses: readonly AddressRange[]
): readonly Piece[] {
  const pieces: Piece[] = []
  let from = start
  const cut = (to: number, locked: boolean): void => {
    const source = text.slice(from, to)
    if (to <= from) return
    pieces.push({shown: locked ? addressMark : source, segment: {leaf, source, locked}})
    from = to
  }
  for (const address of addresses.filter((range) => range.start < end && range.end > start)) {
    cut(Math.max(from, address.start), false)
    cut(Math.min(end, address.end), true)
  }
  cut(end, false)
  return pieces
}

function toRun(pieces: readonly Piece[]): Run {
  const starts: number[] = []
  let length = 0
  for (const {shown} of pieces) {
    starts.push(length)
    length += shown.length
  }
  return {
    text: pieces.map(({shown}) => shown).join(''),
    segments: pieces.map(({segment}) => segment),
    starts
  }
}
