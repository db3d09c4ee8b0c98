// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {PageBoxes} from './page-boxes.ts'

/** Widths in points: of a hairline, of the gap between bleed and mark, of a mark at the longest. */
const hairline = 0.25
const gap = 3
const longest = 18

/** A stretch along one side: where a mark begins and ends. */
type Stretch = readonly [start: number, end: number]

/**
 * Operators that draw a pair of hairlines at each corner of the page, outside of the bleed, as an
 * artifact (ISO 32000-1 §14.8.2.2.1); nothing where the sheet leaves no room for them.
 */
export function cropMarks({sheet, trim, bleed}: PageBoxes): string {
  const bottom = sheet.height - trim.top - trim.height
  const xs = [trim.left, trim.left + trim.width]
  const ys = [bottom, bottom + trim.height]
  const level = stretches(trim.left, trim.width, bleed, sheet.width).flatMap(([start, end]) =>
    ys.map((y) => line(start, y, end, y))
  )
  const upright = stretches(bottom, trim.height, bleed, sheet.height).flatMap(([start, end]) =>
    xs.map((x) => line(x, start, x, end))
  )
  const lines = [...level, ...upright].join('\n')
  return `/Artifact BMC\nq\n0 0 0 RG\n${hairline} w\n${lines}\nQ\nEMC\n`
}

/** Before and behind a page of some length that begins at an offset of the sheet. */
function stretches(start: number, length: number, bleed: number, sheet: number): Stretch[] {
  const before = start - bleed - gap
  const behind = start + length + bleed + gap
  const both: Stretch[] = [
    [Math.max(0, before - longest), before],
    [behind, Math.min(sheet, behind + longest)]
  ]
  return both.filter(([from, to]) => to > from)
}

function line(...coordinates: readonly number[]): string {
  const [x1, y1, x2, y2] = coordinates.map((length) => Math.round(length * 1000) / 1000)
  return `${x1} ${y1} m ${x2} ${y2} l S`
}
