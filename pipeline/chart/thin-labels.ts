// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {scaleLinear} from 'd3-scale'
import {fontSize} from './canvas.ts'
import {widthOf} from './wrap-label.ts'

/** A label of an axis: where its middle stands, and its value on a scale. */
export interface AxisLabel {
  readonly text: string
  readonly middle: number
  readonly value: number
}

const apart = 10

/** Labels that stand apart: all of them, or those of round values, or else every so many. */
export function thinLabels(labels: readonly AxisLabel[]): readonly AxisLabel[] {
  const values = labels.map(({value}) => value)
  const scale = scaleLinear().domain([Math.min(...values), Math.max(...values)])
  const rounds = [12, 8, 5, 3].map((count) => {
    const kept = new Set(scale.ticks(count))
    return labels.filter(({value}) => kept.has(value))
  })
  const fitting = [labels, ...rounds].find((some) => some.length > 1 && standApart(some))
  return fitting ?? everyOther(labels)
}

function standApart(labels: readonly AxisLabel[]): boolean {
  return labels.every((label, index) => {
    const next = labels[index + 1]
    return next === undefined || endOf(label) + apart <= startOf(next)
  })
}

/** Every second, third… label, from the first: dates are as far apart as they were. */
function everyOther(labels: readonly AxisLabel[]): readonly AxisLabel[] {
  const steps = [...usualSteps, ...labels.keys()].filter((step) => step > 1)
  const some = steps.map((step) => labels.filter((_, index) => index % step === 0))
  return some.find(standApart) ?? labels.slice(0, 1)
}

/** Steps that turn months into quarters and years. */
const usualSteps = [2, 3, 4, 6, 12, 24, 36, 60, 120]

function startOf({text, middle}: AxisLabel): number {
  return middle - widthOf(text, fontSize) / 2
}

function endOf({text, middle}: AxisLabel): number {
  return middle + widthOf(text, fontSize) / 2
}
