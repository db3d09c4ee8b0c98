// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Element, Properties} from 'hast'
import {s} from 'hastscript'

/** Width of every chart in its own unit, which is a text of 12 high on the usual line. */
export const chartWidth = 420
export const fontSize = 12
export const lineHeight = 14.5

/** Where a text stands on its point: at its beginning, its middle or its end. */
export type Anchor = 'start' | 'middle' | 'end'

/** What a text is beside its words. */
export interface TextStyle {
  readonly anchor?: Anchor
  readonly className?: string
  readonly size?: number
}

/**
 * A sheet to draw on from left to right. In a right-to-left book it mirrors what is drawn, or, where
 * a scale of time stays as it is, only keeps anchors of texts true.
 */
export interface Canvas {
  /** Place of a point on the page. */
  readonly x: (x: number) => number
  readonly text: (x: number, y: number, lines: readonly string[], style?: TextStyle) => Element
  readonly rect: (box: Box, className: string) => Element
  readonly line: (from: Point, to: Point, className: string) => Element
}

/** A corner, and how far it reaches from there. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export type Point = readonly [x: number, y: number]

/** A sheet for a text direction; `mirrored` where places change sides with it. */
export function createCanvas(isRtl: boolean, mirrored = isRtl): Canvas {
  const x = (place: number) => round(mirrored ? chartWidth - place : place)
  const turned: Readonly<Record<Anchor, Anchor>> =
    isRtl === mirrored
      ? {start: 'start', middle: 'middle', end: 'end'}
      : {start: 'end', middle: 'middle', end: 'start'}
  return {
    x,
    text: (at, y, lines, {anchor = 'start', className, size = fontSize} = {}) =>
      drawText([x(at), y], lines, {
        anchor: turned[anchor],
        size,
        ...(className ? {className} : {})
      }),
    rect: (box, className) =>
      s('rect', {
        className: [className],
        x: mirrored ? x(box.x + box.width) : x(box.x),
        y: round(box.y),
        width: round(box.width),
        height: round(box.height),
        ...plainFill(className)
      }),
    line: ([x1, y1], [x2, y2], className) =>
      s('line', {
        className: [className],
        x1: x(x1),
        y1: round(y1),
        x2: x(x2),
        y2: round(y2),
        stroke: 'currentColor',
        strokeWidth: className === 'grid' ? 0.5 : 1,
        ...(className === 'grid' ? {strokeOpacity: 0.3} : {})
      })
  }
}

function drawText([x, y]: Point, lines: readonly string[], style: TextStyle): Element {
  const {anchor, className, size} = style
  const properties: Properties = {
    x: String(x),
    y: String(round(y)),
    fontSize: String(size),
    fill: 'currentColor',
    textAnchor: anchor,
    ...(className ? {className: [className]} : {}),
    ...(className === 'title' ? {fontWeight: '700'} : {})
  }
  const [only = ''] = lines
  if (lines.length === 1) return s('text', properties, only)
  const spans = lines.map((line, index) => s('tspan', {x, dy: index === 0 ? 0 : lineHeight}, line))
  return s('text', properties, spans)
}

/** Greys that stay where no style sheet gives colours: `s1`, `s2`… from dark to light. */
const greys = [0.9, 0.55, 0.3, 0.12, 0.7, 0.42, 0.2, 0.06]

/** Fill of a series without a style sheet. */
export function plainFill(className: string): Properties {
  const number = Number(/^s(\d+)$/.exec(className)?.[1] ?? 1)
  return {fill: 'currentColor', fillOpacity: greys[(number - 1) % greys.length] ?? 1}
}

/** Two decimals are finer than any printer. */
export function round(value: number): number {
  return Math.round(value * 100) / 100
}
