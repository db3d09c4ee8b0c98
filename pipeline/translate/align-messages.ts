// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Message} from './message.ts'

/** A message of the source with the one that translates it. */
export interface AlignedPair {
  readonly source: Message
  readonly target: Message
  /** Whether nobody can be sure that they belong together. */
  readonly doubtful: boolean
}

/**
 * Pair the messages of a chapter with those of its translation as a whole file (Needleman and
 * Wunsch): in order, those of one kind and context with each other, the rather the more note
 * calls, addresses and numbers they share and the nearer their lengths are.
 *
 * @returns pairs in order; what has no counterpart is in none of them.
 */
export function alignMessages(
  source: readonly Message[],
  target: readonly Message[]
): readonly AlignedPair[] {
  const isAlike =
    source.length === target.length &&
    source.every((message, index) => classOf(message) === classOf(target[index]))
  const path = isAlike
    ? source.map((_, index) => [index, index] as const)
    : findPath(source, target)
  return path.flatMap(([one, other]) => {
    const [from, to] = [source[one], target[other]]
    if (!from || !to) return []
    return [{source: from, target: to, doubtful: !isAlike && likeness(from, to) < sure}]
  })
}

/** Likeness from which a pair needs no second look: something must be shared. */
const sure = 1.8

function classOf(message: Message | undefined): string {
  return `${message?.kind} ${message?.context ?? ''}`
}

type Path = readonly (readonly [number, number])[]

/** What a message without a counterpart costs. */
const gap = -0.4

function findPath(source: readonly Message[], target: readonly Message[]): Path {
  const width = target.length + 1
  const scores = new Float64Array((source.length + 1) * width)
  for (let row = 0; row <= source.length; row++) scores[row * width] = row * gap
  for (let column = 0; column < width; column++) scores[column] = column * gap
  const at = (row: number, column: number) => scores[row * width + column] ?? 0
  for (const [row, from] of source.entries()) {
    for (const [column, to] of target.entries()) {
      scores[(row + 1) * width + column + 1] = Math.max(
        at(row, column) + likeness(from, to),
        at(row, column + 1) + gap,
        at(row + 1, column) + gap
      )
    }
  }
  return tracePath(source.length, target.length, at)
}

function tracePath(
  rows: number,
  columns: number,
  at: (row: number, column: number) => number
): Path {
  const path: (readonly [number, number])[] = []
  let [row, column] = [rows, columns]
  while (row > 0 && column > 0) {
    if (at(row, column) === at(row - 1, column) + gap) row--
    else if (at(row, column) === at(row, column - 1) + gap) column--
    else path.unshift([--row, --column])
  }
  return path
}

/** From −2, which cannot be, to 3. */
function likeness(source: Message, target: Message): number {
  if (classOf(source) !== classOf(target)) return -2
  const [one, other] = [marksOf(source.source), marksOf(target.source)]
  const shared = one.filter((mark) => other.includes(mark)).length
  const most = Math.max(one.length, other.length)
  const [short, long] = [source.source.length, target.source.length].sort((a, b) => a - b)
  const ratio = (short ?? 0) / Math.max(1, long ?? 1)
  return ratio + (most === 0 ? 0.7 : (2 * shared) / most)
}

/** What a translator leaves as it is: note calls, labels, addresses, numbers. */
function marksOf(text: string): string[] {
  return text.match(/\[\^[^\]]+\]|\]\([^)]*\)|:ref\[[^\]]*\]|https?:\/\/[^\s)>]+|\d+/g) ?? []
}
