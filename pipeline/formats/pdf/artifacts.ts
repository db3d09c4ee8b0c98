// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {isSpace, type Range, unmarkedRanges} from './unmarked-ranges.ts'

const opening = Buffer.from('/Artifact BMC\n')
const closing = Buffer.from('\nEMC\n')

/**
 * A page's content in which everything that is painted outside the structure (margins of the page,
 * rules, leaders, backgrounds) is marked as an artifact (ISO 32000-1 §14.8.2.2).
 */
export function markArtifacts(content: Uint8Array): Uint8Array {
  const ranges = joinRanges(unmarkedRanges(content), content)
  const parts: Uint8Array[] = []
  let last = 0
  for (const [start, end] of ranges) {
    parts.push(content.subarray(last, start), opening, content.subarray(start, end), closing)
    last = end
  }
  return Buffer.concat([...parts, content.subarray(last)])
}

/** Ranges with nothing but white space between them become one. */
function joinRanges(ranges: readonly Range[], content: Uint8Array): Range[] {
  const joined: Range[] = []
  for (const [start, end] of ranges) {
    const before = joined.at(-1)
    const isNext = before && content.subarray(before[1], start).every((byte) => isSpace[byte])
    if (isNext) joined.splice(-1, 1, [before[0], end])
    else joined.push([start, end])
  }
  return joined
}
