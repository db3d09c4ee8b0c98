// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Direction, LanguageTag} from '../model/locale.ts'

/** What a chart may be, as its directive names it. */
export const chartTypes = ['bar', 'column', 'line', 'pie', 'ring'] as const

export type ChartType = (typeof chartTypes)[number]

/** How much a chart of a type may show and still be read. */
export interface ChartLimits {
  /** Labels: rows of the data. */
  readonly labels: number
  /** Series: columns beside the first. */
  readonly series: number
}

export const chartLimits: Readonly<Record<ChartType, ChartLimits>> = {
  bar: {labels: 30, series: 4},
  column: {labels: 40, series: 4},
  line: {labels: 1000, series: 6},
  pie: {labels: 8, series: 1},
  ring: {labels: 8, series: 1}
}

/** The values of one column; `undefined` where nothing is known. */
export interface Series {
  readonly name: string
  readonly values: readonly (number | undefined)[]
}

/** What a chart is drawn from. */
export interface ChartSpec {
  readonly type: ChartType
  readonly labels: readonly string[]
  readonly series: readonly Series[]
  /** Digits that fractions were typed with. */
  readonly digits: number
  readonly language: LanguageTag
  readonly direction: Direction
  /** Stands over the chart. */
  readonly title?: string
  /** What the values are: `millions of people`. */
  readonly valueLabel?: string
  readonly unit?: string
}
