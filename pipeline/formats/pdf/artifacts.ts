// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

/** Strings, names and delimiters as operands; everything else that is no number is an operator. */
const token =
  /\((?:\\.|[^\\()]|\([^()]*\))*\)|<<|>>|<[0-9A-Fa-f\s]*>|[[\]]|\/[^\s<>[\]()/%]*|[^\s<>[\]()/%]+/g

const operand = /^[\d+\-.(<>[\]/]/

type Range = readonly [start: number, end: number]

/** How far a content stream was read. */
interface Scan {
  readonly ranges: Range[]
  /** Open marked sequences. */
  depth: number
  /** Where the open path or text object begins; −1 outside of any. */
  opened: number
}

type Effect = (scan: Scan, start: number, end: number) => void

const open: Effect = (scan) => {
  scan.depth++
}

const close: Effect = (scan) => {
  scan.depth--
}

const begin: Effect = (scan, start) => {
  if (scan.opened < 0) scan.opened = start
}

const drop: Effect = (scan) => {
  scan.opened = -1
}

const paint: Effect = (scan, start, end) => {
  if (scan.depth === 0) scan.ranges.push([scan.opened < 0 ? start : scan.opened, end])
  scan.opened = -1
}

/**
 * What operators do to the reading: open and close marked sequences, begin a path or a text object,
 * paint it or drop it (ISO 32000-1 Annex A).
 */
const effects: ReadonlyMap<string, Effect> = new Map([
  ...['BDC', 'BMC'].map((name) => [name, open] as const),
  ['EMC', close],
  ...['m', 're', 'BT'].map((name) => [name, begin] as const),
  ['n', drop],
  ...['f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'S', 's', 'ET', 'Do', 'sh'].map(
    (name) => [name, paint] as const
  )
])

/**
 * A page's content in which everything that is painted outside the structure (margins of the page,
 * rules, leaders, backgrounds) is marked as an artifact (ISO 32000-1 §14.8.2.2).
 *
 * @param content operators of the page, one character a byte.
 */
export function markArtifacts(content: string): string {
  let marked = ''
  let last = 0
  for (const [start, end] of joinRanges(unmarkedRanges(content), content)) {
    marked += `${content.slice(last, start)}/Artifact BMC\n${content.slice(start, end)}\nEMC\n`
    last = end
  }
  return marked + content.slice(last)
}

/** What is painted outside of every marked sequence: operators with their operands and paths. */
function unmarkedRanges(content: string): Range[] {
  const scan: Scan = {ranges: [], depth: 0, opened: -1}
  let operands = -1
  for (const {0: text, index} of content.matchAll(token)) {
    if (operands < 0) operands = index
    if (operand.test(text)) continue
    effects.get(text)?.(scan, operands, index + text.length)
    operands = -1
  }
  return scan.ranges
}

/** Ranges with nothing but white space between them become one. */
function joinRanges(ranges: readonly Range[], content: string): Range[] {
  const joined: Range[] = []
  for (const [start, end] of ranges) {
    const before = joined.at(-1)
    const isNext = before && content.slice(before[1], start).trim() === ''
    if (isNext) joined.splice(-1, 1, [before[0], end])
    else joined.push([start, end])
  }
  return joined
}
