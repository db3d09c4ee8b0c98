// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Element} from 'hast'
import {type Canvas, chartWidth, fontSize, lineHeight} from './canvas.ts'
import type {ChartSpec} from './chart-spec.ts'
import type {Drawing} from './drawing.ts'
import {widthOf, wrapLabel} from './wrap-label.ts'

const titleSize = 14
const swatch = 10

/** Room for words: on the website a sign at the corner enlarges the chart. */
const room = chartWidth - 40

/** What stands over the plot: title, what the values are, and the key where series need one. */
export function drawHeader(spec: ChartSpec, canvas: Canvas): Drawing {
  const {title, valueLabel} = spec
  const children: Element[] = []
  let y = 0
  if (title !== undefined) {
    const lines = wrapLabel(title, room, titleSize)
    children.push(canvas.text(0, y + titleSize, lines, {className: 'title', size: titleSize}))
    y += lines.length * lineHeight + 4
  }
  if (valueLabel !== undefined) {
    const lines = wrapLabel(valueLabel, room, fontSize)
    children.push(canvas.text(0, y + fontSize, lines, {className: 'quiet'}))
    y += lines.length * lineHeight + 2
  }
  const key = needsKey(spec) ? drawKey(spec, canvas, y) : {height: 0, children: []}
  y += key.height
  return {height: y === 0 ? 0 : y + 8, children: [...children, ...key.children]}
}

/** Lines carry their names at their ends, and parts of a whole beside them. */
function needsKey({type, series}: ChartSpec): boolean {
  return (type === 'bar' || type === 'column') && series.length > 1
}

/** A square and a name for each series, in as many rows as they take. */
function drawKey({series}: ChartSpec, canvas: Canvas, top: number): Drawing {
  const children: Element[] = []
  let [x, y] = [0, top + 4]
  for (const [index, {name}] of series.entries()) {
    const lines = wrapLabel(name, room, fontSize)
    const width = Math.max(...lines.map((line) => widthOf(line, fontSize))) + swatch + 5
    if (x > 0 && x + width > room + swatch + 5) [x, y] = [0, y + lineHeight + 2]
    const box = {x, y: y + 1, width: swatch, height: swatch}
    children.push(canvas.rect(box, `s${index + 1}`))
    children.push(canvas.text(x + swatch + 5, y + swatch, lines))
    x += width + 16
    y += (lines.length - 1) * lineHeight
  }
  return {height: y + lineHeight - top, children}
}
