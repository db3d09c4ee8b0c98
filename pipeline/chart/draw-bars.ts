// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {scaleLinear} from 'd3-scale'
import type {Element} from 'hast'
import {type Canvas, chartWidth, fontSize, lineHeight} from './canvas.ts'
import type {ChartSpec} from './chart-spec.ts'
import {type Drawing, valuesOf} from './drawing.ts'
import {createFormat} from './format-value.ts'
import {widthOf, wrapLabel} from './wrap-label.ts'

const gap = 6

/** Where the parts of a chart of bars stand, from the side where its lines begin. */
interface Frame {
  readonly labelRoom: number
  readonly format: (value: number) => string
  /** Place of a value. */
  readonly place: (value: number) => number
  /** Thickness of one bar. */
  readonly bar: number
}

/** Lying bars, each with its value at its end: no scale is needed, and labels may be long. */
export function drawBars(spec: ChartSpec, canvas: Canvas): Drawing {
  const frame = frameOf(spec)
  const children: Element[] = []
  let y = 0
  for (const [row, label] of spec.labels.entries()) {
    const lines = wrapLabel(label, frame.labelRoom, fontSize)
    const height = Math.max(lines.length * lineHeight, spec.series.length * frame.bar)
    const first = y + (height - lines.length * lineHeight) / 2 + fontSize - 0.5
    children.push(canvas.text(0, first, lines))
    const top = y + (height - spec.series.length * frame.bar) / 2
    children.push(...drawRow({spec, row, top}, frame, canvas))
    y += height + gap
  }
  const zero = frame.place(0)
  children.push(canvas.line([zero, 0], [zero, y - gap], 'axis'))
  return {height: y - gap, children}
}

function frameOf({labels, series, language, digits, unit}: ChartSpec): Frame {
  const values = valuesOf({series})
  const format = createFormat(values, {language, digits, ...(unit ? {unit} : {})})
  const widest = Math.max(...labels.map((label) => widthOf(label, fontSize)))
  const labelRoom = Math.min(widest + 1, chartWidth * 0.4)
  const valueRoom = Math.max(...values.map((value) => widthOf(format(value), fontSize))) + gap
  const isNegative = values.some((value) => value < 0)
  const isPositive = values.some((value) => value >= 0)
  const scale = scaleLinear()
    .domain([Math.min(0, ...values), Math.max(0, ...values)])
    .range([
      labelRoom + gap + (isNegative ? valueRoom : 0),
      chartWidth - (isPositive ? valueRoom : 0)
    ])
  return {labelRoom, format, place: (value) => scale(value), bar: series.length > 1 ? 14.5 : 17}
}

interface Row {
  readonly spec: ChartSpec
  readonly row: number
  readonly top: number
}

function drawRow({spec, row, top}: Row, {format, place, bar}: Frame, canvas: Canvas): Element[] {
  return spec.series.flatMap(({values}, index) => {
    const value = values[row]
    const y = top + index * bar
    const [zero, end] = [place(0), place(value ?? 0)]
    const [from, to] = [Math.min(zero, end), Math.max(zero, end)]
    const isNegative = (value ?? 0) < 0
    const textAt = isNegative ? from - 4 : to + 4
    const style = {anchor: isNegative ? ('end' as const) : ('start' as const)}
    const words = value === undefined ? '–' : format(value)
    return [
      canvas.rect({x: from, y: y + 1, width: to - from, height: bar - 2}, `s${index + 1}`),
      canvas.text(textAt, y + bar / 2 + 4, [words], style)
    ]
  })
}
