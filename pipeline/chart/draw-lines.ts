// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {scaleLinear} from 'd3-scale'
import {line} from 'd3-shape'
import type {Element} from 'hast'
import {s} from 'hastscript'
import {type Canvas, chartWidth, fontSize, lineHeight} from './canvas.ts'
import type {ChartSpec} from './chart-spec.ts'
import {createScale, type ValueScale} from './draw-scale.ts'
import {type Drawing, valuesOf} from './drawing.ts'
import {drawMarker} from './markers.ts'
import {placeInTime} from './place-in-time.ts'
import {spreadPlaces} from './spread-places.ts'
import {thinLabels} from './thin-labels.ts'
import {limitLines, widthOf, wrapLabel} from './wrap-label.ts'

const plotHeight = 200
const head = 8
const nameRoom = 110

/** Dashes that tell lines apart without colours. */
const dashes = ['none', '7 3', '2 2.5', '10 3 2 3', '4 2', '1 3']

/** More marks on a line would hide it. */
const mostMarks = 12

/** Where lines run. */
interface Plot {
  /** Place of a row. */
  readonly x: (row: number) => number
  readonly scale: ValueScale
  /** Where the plot ends and names begin. */
  readonly end: number
  /** Names of lines, in lines of text; empty for a line alone. */
  readonly names: readonly (readonly string[])[]
  /** Labels as they are written, and where they stand on the scale. */
  readonly texts: readonly string[]
  readonly places: readonly number[]
}

/** Lines over a scale of time or a row of labels, each with its name at its end. */
export function drawLines(spec: ChartSpec, canvas: Canvas): Drawing {
  const plot = arrange(spec)
  const lines = spec.series.map((_, index) => drawLine(spec, index, plot, canvas))
  const labels = drawLabels(plot, canvas)
  const children = [
    ...plot.scale.draw(canvas, plot.end),
    ...lines,
    ...drawNames(spec, plot, canvas),
    ...labels
  ]
  return {height: head + plotHeight + 6 + lineHeight, children}
}

function arrange(spec: ChartSpec): Plot {
  const {labels, series, language} = spec
  const scale = createScale(extentOf(valuesOf(spec)), [head + plotHeight, head], spec)
  const isAlone = series.length === 1
  const names = series.map(({name}) =>
    isAlone ? [] : limitLines(wrapLabel(name, nameRoom, fontSize), 3)
  )
  const widest = Math.max(0, ...names.flat().map((name) => widthOf(name, fontSize)))
  const end = chartWidth - (isAlone ? 8 : widest + 12)
  const moments = placeInTime(labels, language)
  const texts = moments?.map(({text}) => text) ?? labels
  const places = moments?.map(({value}) => value) ?? labels.map((_, row) => row)
  const start = scale.room + 6
  const across = scaleLinear()
    .domain([Math.min(...places), Math.max(...places)])
    .range([start, end - 6])
  const x = (row: number) => across(places[row] ?? 0)
  return {x, scale, end, names, texts, places}
}

/** Zero belongs to the scale unless the values keep far from it. */
function extentOf(values: readonly number[]): readonly [number, number] {
  const [low, high] = [Math.min(...values), Math.max(...values)]
  if (low > 0 && low < high * 0.6) return [0, high]
  return high < 0 && high > low * 0.6 ? [low, 0] : [low, high]
}

function drawLine({series}: ChartSpec, index: number, {x, scale}: Plot, canvas: Canvas): Element {
  const points = (series[index]?.values ?? []).map((value, row) => ({value, row}))
  const path = line<(typeof points)[number]>()
    .defined(({value}) => value !== undefined)
    .x(({row}) => canvas.x(x(row)))
    .y(({value}) => scale.place(value ?? 0))
    .digits(2)
  const known = points.filter(({value}) => value !== undefined)
  const step = Math.ceil(known.length / mostMarks)
  const shown = known.filter((_, place) => (known.length - 1 - place) % step === 0)
  const marks = shown.map(({row, value}) =>
    drawMarker(index, [canvas.x(x(row)), scale.place(value ?? 0)])
  )
  const dash = dashes[index] ?? 'none'
  const stroke = s('path', {
    className: ['line'],
    d: path(points),
    fill: 'none',
    stroke: 'currentColor',
    strokeWidth: 2,
    strokeLineJoin: 'round',
    ...(dash === 'none' ? {} : {strokeDashArray: dash})
  })
  return s('g', {className: [`l${index + 1}`]}, [stroke, ...marks])
}

function drawNames({series}: ChartSpec, plot: Plot, canvas: Canvas): Element[] {
  const wanted = series.map(({values}, index) => {
    const last = values.findLast((value) => value !== undefined) ?? 0
    return {middle: plot.scale.place(last), room: (plot.names[index]?.length ?? 0) * lineHeight}
  })
  const middles = spreadPlaces(wanted, [0, head + plotHeight + lineHeight])
  return plot.names.flatMap((lines, index) => {
    if (lines.length === 0) return []
    const first = (middles[index] ?? 0) - ((lines.length - 1) * lineHeight) / 2 + 4
    const name = canvas.text(plot.end + 12, first, lines, {className: `n${index + 1}`})
    const mark = drawMarker(index, [canvas.x(plot.end + 5), first - 4])
    return [s('g', {className: [`l${index + 1}`]}, [mark]), name]
  })
}

function drawLabels({x, texts, places}: Plot, canvas: Canvas): Element[] {
  const labels = texts.map((text, row) => {
    const half = widthOf(text, fontSize) / 2
    const middle = Math.min(Math.max(x(row), half), chartWidth - half)
    return {text, middle, value: places[row] ?? row}
  })
  const y = head + plotHeight + 6 + fontSize
  return thinLabels(labels).map(({text, middle}) =>
    canvas.text(middle, y, [text], {anchor: 'middle', className: 'quiet'})
  )
}
