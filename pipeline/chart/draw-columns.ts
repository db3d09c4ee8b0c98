// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {scaleBand} from 'd3-scale'
import type {Element} from 'hast'
import {s} from 'hastscript'
import {type Canvas, chartWidth, fontSize, lineHeight, round} from './canvas.ts'
import type {ChartSpec} from './chart-spec.ts'
import {createScale, type ValueScale} from './draw-scale.ts'
import {type Drawing, valuesOf} from './drawing.ts'
import {createFormat} from './format-value.ts'
import {placeInTime} from './place-in-time.ts'
import {thinLabels} from './thin-labels.ts'
import {cutLabel, limitLines, widthOf, wrapLabel} from './wrap-label.ts'

const plotHeight = 200

/** Room above the plot, for the number on the highest column. */
const head = 16

/** Where labels begin. */
const foot = head + plotHeight + 4

/** Longest label that stands on its end. */
const tallest = 190

/** A single column is no wall. */
const broadest = 64

/** Share of the axis that stays free. */
const padding = 0.25

/** Sizes of labels: the usual one, and one for long words. */
const sizes = [fontSize, 10.5]

/** Where columns stand. */
interface Columns {
  readonly left: (row: number) => number
  /** Width of all columns of a label, and from one label to the next. */
  readonly group: number
  readonly step: number
  readonly scale: ValueScale
  readonly format: (value: number) => string
  /** Whether each column carries its number, so that no scale is needed. */
  readonly numbered: boolean
}

/** Standing columns: with their numbers where there is room, else beside a scale. */
export function drawColumns(spec: ChartSpec, canvas: Canvas): Drawing {
  const columns = arrange(spec)
  const zero = columns.scale.place(0)
  const start = columns.numbered ? 0 : columns.scale.room
  const bars = spec.labels.flatMap((_, row) => drawGroup(spec, row, columns, canvas))
  const labels = drawLabels(spec, columns, canvas)
  const scale = columns.numbered ? [] : columns.scale.draw(canvas)
  const base = canvas.line([start, zero], [chartWidth, zero], 'axis')
  const height = head + plotHeight + 4 + labels.height
  return {height, children: [...scale, ...bars, base, ...labels.children]}
}

function arrange(spec: ChartSpec): Columns {
  const {labels, series, language, digits, unit} = spec
  const values = valuesOf(spec)
  const extent = [Math.min(0, ...values), Math.max(0, ...values)] as const
  const bottom = head + plotHeight - (extent[0] < 0 ? lineHeight : 0)
  const format = createFormat(values, {language, digits, ...(unit ? {unit} : {})})
  const widest = Math.max(...values.map((value) => widthOf(format(value), fontSize)))
  const free = bandsOf(labels.length, 0)
  const numbered = widest <= Math.min(free.bandwidth() / series.length, broadest) + 2
  const scale = createScale(extent, [bottom, head], spec, numbered)
  const bands = numbered ? free : bandsOf(labels.length, scale.room)
  const group = Math.min(bands.bandwidth(), broadest * series.length)
  const left = (row: number) => (bands(row) ?? 0) + (bands.bandwidth() - group) / 2
  return {left, group, step: bands.step(), scale, format, numbered}
}

function bandsOf(count: number, start: number) {
  const rows = Array.from({length: count}, (_, row) => row)
  return scaleBand<number>().domain(rows).range([start, chartWidth]).padding(padding)
}

function drawGroup(
  {series}: ChartSpec,
  row: number,
  {left, group, scale, format, numbered}: Columns,
  canvas: Canvas
): Element[] {
  const width = group / series.length
  return series.flatMap(({values}, index) => {
    const value = values[row]
    if (value === undefined) return []
    const x = left(row) + index * width
    const [zero, end] = [scale.place(0), scale.place(value)]
    const box = {x, y: Math.min(zero, end), width, height: Math.abs(end - zero)}
    const y = value < 0 ? end + fontSize : end - 4
    const number = canvas.text(x + width / 2, y, [format(value)], {anchor: 'middle'})
    return [canvas.rect(box, `s${index + 1}`), ...(numbered ? [number] : [])]
  })
}

/** Below the columns: in lines; where words are too long for that, on their ends. */
function drawLabels(spec: ChartSpec, columns: Columns, canvas: Canvas): Drawing {
  const moments = placeInTime(spec.labels, spec.language)
  const texts = moments?.map(({text}) => text) ?? spec.labels
  const middles = texts.map((_, row) => columns.left(row) + columns.group / 2)
  const room = columns.step - 4
  const words = texts.flatMap((text) => text.split(/\s/))
  const size = sizes.find((one) => words.every((word) => widthOf(word, one) <= room))
  if (size !== undefined) return writeLines(texts, {middles, room, size}, canvas)
  if (!moments) return standOnEnd(texts, middles, canvas)
  const marks = moments.map(({text, value}, row) => ({text, value, middle: middles[row] ?? 0}))
  const children = thinLabels(marks).map(({text, middle}) =>
    canvas.text(middle, foot + fontSize, [text], {anchor: 'middle'})
  )
  return {height: lineHeight, children}
}

interface Lines {
  readonly middles: readonly number[]
  readonly room: number
  readonly size: number
}

function writeLines(
  texts: readonly string[],
  {middles, room, size}: Lines,
  canvas: Canvas
): Drawing {
  const wrapped = texts.map((text) => limitLines(wrapLabel(text, room, size), 4))
  const children = wrapped.map((lines, row) =>
    canvas.text(middles[row] ?? 0, foot + fontSize, lines, {anchor: 'middle', size})
  )
  return {height: Math.max(...wrapped.map(({length}) => length)) * lineHeight, children}
}

function standOnEnd(texts: readonly string[], middles: readonly number[], canvas: Canvas): Drawing {
  const short = texts.map((text) => cutLabel(text, tallest, fontSize))
  const height = Math.max(...short.map((text) => widthOf(text, fontSize)))
  const children = short.map((text, row) => {
    const label = canvas.text(0, 0, [text], {anchor: 'end'})
    label.properties['x'] = '0'
    const x = round(canvas.x(middles[row] ?? 0) + 4)
    return s('g', {transform: `translate(${x} ${foot}) rotate(-90)`}, [label])
  })
  return {height: height + 4, children}
}
