// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Element} from 'hast'
import {s} from 'hastscript'
import {type Canvas, chartWidth, createCanvas, round} from './canvas.ts'
import type {ChartSpec, ChartType} from './chart-spec.ts'
import {drawBars} from './draw-bars.ts'
import {drawColumns} from './draw-columns.ts'
import {drawHeader} from './draw-header.ts'
import {drawLines} from './draw-lines.ts'
import {drawPie, drawRing} from './draw-parts.ts'
import type {DrawPlot} from './drawing.ts'
import {placeInTime} from './place-in-time.ts'

/** What those hear or read who do not see a chart. */
export interface ChartWords {
  readonly name: string
  readonly description: string
}

const plots: Readonly<Record<ChartType, DrawPlot>> = {
  bar: drawBars,
  column: drawColumns,
  line: drawLines,
  pie: drawPie,
  ring: drawRing
}

/**
 * A chart as accessible SVG: its lettering is text in the fonts of the page, its colours are those
 * of the style sheet (classes `s1`… for areas, `l1`… for lines), or greys without one.
 *
 * @param id begins the ids of its parts; unlike any other on the page.
 */
export function drawChart(spec: ChartSpec, {name, description}: ChartWords, id: string): Element {
  const isRtl = spec.direction === 'rtl'
  const header = drawHeader(spec, createCanvas(isRtl))
  const plot = plots[spec.type](spec, canvasFor(spec, isRtl))
  const height = Math.ceil(header.height + plot.height + 4)
  const properties = {
    className: ['chart'],
    viewBox: `0 0 ${chartWidth} ${height}`,
    width: chartWidth,
    height,
    role: 'img',
    lang: spec.language,
    direction: spec.direction,
    ariaLabelledBy: `${id}-name ${id}-words`
  }
  return s('svg', properties, [
    s('title', {id: `${id}-name`}, name),
    s('desc', {id: `${id}-words`}, description),
    ...header.children,
    s('g', {transform: `translate(0 ${round(header.height)})`}, [...plot.children])
  ])
}

/** Time runs from left to right on charts of every language; circles have no side. */
function canvasFor({type, labels, language}: ChartSpec, isRtl: boolean): Canvas {
  const isFixed =
    type === 'pie' ||
    type === 'ring' ||
    (type === 'line' && placeInTime(labels, language) !== undefined)
  return createCanvas(isRtl, isRtl && !isFixed)
}
