// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {symbol, symbolCircle, symbolDiamond, symbolSquare, symbolTriangle} from 'd3-shape'
import type {Element} from 'hast'
import {s} from 'hastscript'
import {type Point, round} from './canvas.ts'

/** One shape for each line, the fifth and sixth hollow: they are told apart without colours. */
const shapes = [symbolCircle, symbolSquare, symbolTriangle, symbolDiamond]

const area = 34

/** The mark of a line at a point. */
export function drawMarker(index: number, [x, y]: Point): Element {
  const shape = shapes[index % shapes.length] ?? symbolCircle
  const isHollow = index >= shapes.length
  return s('path', {
    className: [isHollow ? 'hollow' : 'mark'],
    d: symbol(shape, area).digits(2)(),
    transform: `translate(${round(x)} ${round(y)})`,
    fill: isHollow ? 'none' : 'currentColor',
    ...(isHollow ? {stroke: 'currentColor', strokeWidth: 1.5} : {})
  })
}
