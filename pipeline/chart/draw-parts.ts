// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {arc, type PieArcDatum, pie} from 'd3-shape'
import type {Element} from 'hast'
import {s} from 'hastscript'
import {type Canvas, chartWidth, fontSize, lineHeight, plainFill, round} from './canvas.ts'
import type {ChartSpec} from './chart-spec.ts'
import type {Drawing} from './drawing.ts'
import {createFormat} from './format-value.ts'
import {spreadPlaces} from './spread-places.ts'
import {wrapLabel} from './wrap-label.ts'

const radius = 84
const middle = chartWidth / 2
const reach = radius + 14
const labelRoom = middle - reach - 12

type Part = PieArcDatum<number>

/** What stands beside a part: its name, then its value. */
interface PartLabel {
  readonly part: Part
  readonly lines: readonly string[]
  /** On which side of the circle it stands. */
  readonly side: 1 | -1
}

/** A circle in parts, each with its name and value beside it. */
export function drawPie(spec: ChartSpec, canvas: Canvas): Drawing {
  return drawParts(spec, canvas, 0)
}

/** A ring in parts. */
export function drawRing(spec: ChartSpec, canvas: Canvas): Drawing {
  return drawParts(spec, canvas, radius * 0.58)
}

function drawParts(spec: ChartSpec, canvas: Canvas, hole: number): Drawing {
  const values = (spec.series[0]?.values ?? []).map((value) => value ?? 0)
  const parts = pie<number>().sortValues(null)(values)
  const labels = labelsOf(spec, parts)
  const sides = ([1, -1] as const).map((side) => labels.filter((label) => label.side === side))
  const tall = Math.max(...sides.map((side) => side.reduce((sum, one) => sum + roomOf(one), 0)))
  const height = Math.max(2 * radius + 16, tall)
  const shape = arc<Part>().innerRadius(hole).outerRadius(radius).digits(2)
  const slices = parts.map((part, index) =>
    s('path', {
      className: [`s${index + 1}`, 'slice'],
      d: shape(part),
      ...plainFill(`s${index + 1}`)
    })
  )
  const circle = s('g', {transform: `translate(${middle} ${round(height / 2)})`}, slices)
  const names = sides.flatMap((side) => drawSide(side, height, canvas))
  return {height, children: [circle, ...names]}
}

function roomOf({lines}: PartLabel): number {
  return lines.length * lineHeight + 5
}

function labelsOf(
  {labels, language, digits, unit}: ChartSpec,
  parts: readonly Part[]
): PartLabel[] {
  const values = parts.map(({data}) => data)
  const total = values.reduce((sum, value) => sum + value, 0)
  const format = createFormat(values, {language, digits, ...(unit ? {unit} : {})})
  const share = createFormat([], {language, digits: 0, unit: '%'})
  const isShare = unit === '%'
  return parts.flatMap((part, row) => {
    if (part.data === 0) return []
    const value = format(part.data)
    const words = isShare ? value : `${value} (${share((part.data / total) * 100)})`
    const lines = [
      ...wrapLabel(labels[row] ?? '', labelRoom, fontSize),
      ...wrapLabel(words, labelRoom, fontSize)
    ]
    return [{part, lines, side: angleOf(part) < Math.PI ? 1 : -1}] satisfies PartLabel[]
  })
}

function angleOf({startAngle, endAngle}: Part): number {
  return (startAngle + endAngle) / 2
}

function drawSide(labels: readonly PartLabel[], height: number, canvas: Canvas): Element[] {
  const wanted = labels.map((label) => ({
    middle: height / 2 - Math.cos(angleOf(label.part)) * reach,
    room: roomOf(label)
  }))
  const places = spreadPlaces(wanted, [0, height])
  return labels.flatMap(({part, lines, side}, index) => {
    const y = places[index] ?? 0
    const angle = angleOf(part)
    const edge = [Math.sin(angle), -Math.cos(angle)].map((way) => way * (radius + 3))
    const knee = middle + side * reach
    const points = [
      [middle + (edge[0] ?? 0), height / 2 + (edge[1] ?? 0)],
      [knee, y],
      [knee + side * 6, y]
    ]
    const first = y - ((lines.length - 1) * lineHeight) / 2 + 4
    const anchor = side > 0 ? 'start' : 'end'
    return [
      s('polyline', {
        className: ['grid'],
        points: points.map((point) => point.map(round).join(',')).join(' '),
        fill: 'none',
        stroke: 'currentColor',
        strokeWidth: 0.5
      }),
      canvas.text(knee + side * 10, first, lines, {anchor})
    ]
  })
}
