// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Element} from 'hast'
import type {Canvas} from './canvas.ts'
import type {ChartSpec} from './chart-spec.ts'

/** A part of a chart, drawn from its own top at 0. */
export interface Drawing {
  readonly height: number
  readonly children: readonly Element[]
}

/** Draws the part of a chart that its type rules. */
export type DrawPlot = (spec: ChartSpec, canvas: Canvas) => Drawing

/** Every value that is known. */
export function valuesOf({series}: Pick<ChartSpec, 'series'>): number[] {
  return series.flatMap(({values}) => values.filter((value) => value !== undefined))
}
