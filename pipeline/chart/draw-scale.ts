// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {scaleLinear} from 'd3-scale'
import type {Element} from 'hast'
import {type Canvas, chartWidth, fontSize} from './canvas.ts'
import type {ChartSpec} from './chart-spec.ts'
import {createFormat, digitsOfStep} from './format-value.ts'
import {widthOf} from './wrap-label.ts'

/** A scale of values that stands at the side where lines begin, with a fine line for each step. */
export interface ValueScale {
  readonly place: (value: number) => number
  /** Room that the numbers take beside the plot. */
  readonly room: number
  readonly draw: (canvas: Canvas, end?: number) => Element[]
}

/**
 * A scale with about five round steps.
 *
 * @param extent lowest and highest value.
 * @param range their places, the lowest first, from above.
 * @param isExact whether it ends with the values instead of a round step.
 */
export function createScale(
  extent: readonly [number, number],
  [bottom, top]: readonly [number, number],
  {language, unit}: Pick<ChartSpec, 'language' | 'unit'>,
  isExact = false
): ValueScale {
  const [low, high] = extent[0] === extent[1] ? [extent[0] - 1, extent[1] + 1] : extent
  const exact = scaleLinear().domain([low, high]).range([bottom, top])
  const scale = isExact ? exact : exact.nice(5)
  const steps = scale.ticks(5)
  const digits = digitsOfStep((steps[1] ?? 1) - (steps[0] ?? 0))
  const format = createFormat(steps, {language, digits, ...(unit ? {unit} : {})})
  const room = Math.max(...steps.map((step) => widthOf(format(step), fontSize))) + 6
  const place = (value: number) => scale(value)
  return {
    place,
    room,
    draw: (canvas, end = chartWidth) =>
      steps.flatMap((step) => [
        canvas.line([room, place(step)], [end, place(step)], step === 0 ? 'axis' : 'grid'),
        canvas.text(room - 6, place(step) + 4, [format(step)], {anchor: 'end', className: 'quiet'})
      ])
  }
}
