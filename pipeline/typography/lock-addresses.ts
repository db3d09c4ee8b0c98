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
  const cursor = {next: 0}
  const pieces = run.segments.flatMap((segment, index) => {
    const start = run.starts[index] ?? 0
    const text = run.text.slice(start, run.starts[index + 1])
    if (segment.locked) return [{shown: text, segment}]
    return cutSegment(segment, start, addresses, cursor)
  })
  return toRun(pieces)
}

function cutSegment(
  {leaf, source}: Segment,
  start: number,
  addresses: readonly AddressRange[],
  cursor: {next: number}
): readonly Piece[] {
  const pieces: Piece[] = []
  let from = 0
  const cut = (to: number, locked: boolean): void => {
    if (to <= from) return
    const text = source.slice(from, to)
    pieces.push({shown: locked ? addressMark : text, segment: {leaf, source: text, locked}})
    from = Math.min(to, source.length)
  }
  let address = addresses[cursor.next]
  while (address !== undefined && address.start - start < source.length) {
    cut(address.start - start, false)
    cut(address.end - start, true)
    // An address that goes on in the next segment is met there again.
    if (address.end - start > source.length) break
    cursor.next += 1
    address = addresses[cursor.next]
  }
  cut(source.length, false)
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
