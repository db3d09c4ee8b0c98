// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {createHash} from 'node:crypto'
import type {Element} from 'hast'
import {s} from 'hastscript'

/** Colours of a cover's picture, each one visible on the next. */
export interface ArtColours {
  readonly ground: string
  readonly tint: string
  readonly accent: string
  readonly light: string
}

/** Size of the picture, in units of the cover's view box. */
export const artSize = {width: 148, height: 111} as const

/** The same number from 0 up to 1 for the same seed and place, whatever the machine. */
type Draw = (place: string) => number

/**
 * Abstract picture that belongs to one book: a motif and its proportions follow from the seed.
 *
 * @param seed what names the work in all its languages.
 */
export function drawArt(seed: string, colours: ArtColours): Element {
  const draw: Draw = (place) =>
    createHash('sha256').update(`${seed}\n${place}`).digest().readUInt32BE(0) / 2 ** 32
  const motif = pick(motifs, draw('motif'))
  return s('g.cover-art', [
    s('rect', {width: artSize.width, height: artSize.height, fill: colours.ground}),
    ...motif(draw, colours)
  ])
}

const motifs = [quarters, orbits, strata, threads] as const

/** Quarter discs and rings on a grid. */
function quarters(draw: Draw, colours: ArtColours): Element[] {
  const columns = pick([4, 4, 8] as const, draw('columns'))
  const side = artSize.width / columns
  const rows = artSize.height / side
  const cells = Array.from({length: columns * rows}, (_, index) => index)
  return cells.flatMap((index) => {
    const x = (index % columns) * side
    const y = Math.floor(index / columns) * side
    const turn = Math.floor(draw(`turn ${index}`) * 4) * 90
    const transform = `translate(${round(x)} ${round(y)}) rotate(${turn} ${round(side / 2)} ${round(side / 2)})`
    const shapes = pick(tiles, draw(`tile ${index}`))(side, toneOf(draw, index, colours), colours)
    return shapes.length > 0 ? [s('g', {transform}, shapes)] : []
  })
}

type Tile = (side: number, tone: string, colours: ArtColours) => Element[]

const tiles: readonly Tile[] = [
  (side, tone) => [s('path', {d: quarterDisc(side), fill: tone})],
  (side, tone) => [s('path', {d: quarterDisc(side), fill: tone})],
  (side, tone, {ground}) => [
    s('path', {d: quarterDisc(side), fill: tone}),
    s('path', {d: quarterDisc(side / 2), fill: ground})
  ],
  (side, tone) => [
    s('circle', {cx: round(side / 2), cy: round(side / 2), r: round(side / 4), fill: tone})
  ],
  (side, tone) => [s('rect', {width: round(side), height: round(side / 2), fill: tone})],
  () => []
]

function quarterDisc(radius: number): string {
  const r = round(radius)
  return `M0 0H${r}A${r} ${r} 0 0 1 0 ${r}Z`
}

/** Rings about a point, with one disc on its way. */
function orbits(draw: Draw, colours: ArtColours): Element[] {
  const cx = round(artSize.width * (0.2 + 0.6 * draw('cx')))
  const cy = round(artSize.height * (0.3 + 0.6 * draw('cy')))
  const count = 9 + Math.floor(draw('count') * 8)
  const rings = Array.from({length: count}, (_, index) => {
    const r = round(6 + ((index + draw(`ring ${index}`) * 0.6) * 120) / count)
    const strokeWidth = round(0.3 + 2.4 * draw(`width ${index}`) ** 3)
    return s('circle', {cx, cy, r, fill: 'none', stroke: toneOf(draw, index, colours), strokeWidth})
  })
  const angle = draw('angle') * 2 * Math.PI
  const reach = 24 + 22 * draw('reach')
  const planet = {
    cx: round(cx + reach * Math.cos(angle)),
    cy: round(cy + reach * Math.sin(angle)),
    r: round(6 + 7 * draw('planet')),
    fill: colours.accent
  }
  return [...clip(rings), s('circle', planet)]
}

/** Waves, one before the other. */
function strata(draw: Draw, colours: ArtColours): Element[] {
  const count = 7 + Math.floor(draw('count') * 5)
  const sun = {
    cx: round(artSize.width * (0.2 + 0.6 * draw('sun x'))),
    cy: round(artSize.height * (0.2 + 0.14 * draw('sun y'))),
    r: round(9 + 8 * draw('sun')),
    fill: colours.accent
  }
  const waves = Array.from({length: count}, (_, index) => {
    const top = artSize.height * (0.3 + (0.66 * index) / count)
    const fill = index % 2 === 0 ? colours.tint : colours.ground
    const stroke = colours.light
    return s('path', {d: wave(draw, index, top), fill, stroke, strokeWidth: 0.25})
  })
  return [s('circle', sun), ...clip(waves)]
}

function wave(draw: Draw, index: number, top: number): string {
  const height = 5 + 9 * draw(`height ${index}`)
  const phase = draw(`phase ${index}`) * 2 * Math.PI
  const length = 40 + 60 * draw(`length ${index}`)
  const points = Array.from({length: 38}, (_, step) => {
    const x = step * 4
    return `${x} ${round(top + height * Math.sin((x / length) * 2 * Math.PI + phase))}`
  })
  return `M-2 ${artSize.height + 2}L${points.join('L')}L150 ${artSize.height + 2}Z`
}

/** Straight threads across corners, which together seem bent. */
function threads(draw: Draw, {light, accent, tint}: ArtColours): Element[] {
  const start = Math.floor(draw('start') * 4)
  const count = 2 + Math.floor(draw('corners') * 3)
  const corners = Array.from({length: count}, (_, index) => (start + index) % 4)
  return corners.flatMap((corner) => {
    const stroke = pick([light, accent, light, tint], draw(`tone ${corner}`))
    const lines = 16 + Math.floor(draw(`lines ${corner}`) * 22)
    const reach = 0.7 + 0.3 * draw(`reach ${corner}`)
    return Array.from({length: lines}, (_, index) => {
      const t = (index + 0.5) / lines
      const [x1, y1] = between(corner, corner + 1, t * reach)
      const [x2, y2] = between(corner, corner + 3, (1 - t) * reach)
      return s('line', {x1, y1, x2, y2, stroke, strokeWidth: 0.35})
    })
  })
}

/** A point on the way from one corner of the frame to another. */
function between(from: number, to: number, t: number): readonly [number, number] {
  const x = (corner: number) => (corner % 4 === 1 || corner % 4 === 2 ? artSize.width : 0)
  const y = (corner: number) => (corner % 4 >= 2 ? artSize.height : 0)
  return [round(x(from) + (x(to) - x(from)) * t), round(y(from) + (y(to) - y(from)) * t)]
}

/** A nested picture hides what leaves its frame, in every reading system. */
function clip(shapes: Element[]): Element[] {
  return [
    s(
      'svg',
      {...artSize, viewBox: `0 0 ${artSize.width} ${artSize.height}`, overflow: 'hidden'},
      shapes
    )
  ]
}

function toneOf(draw: Draw, index: number, {tint, accent, light}: ArtColours): string {
  return pick([tint, tint, light, accent] as const, draw(`tone ${index}`))
}

function pick<Item>(items: readonly [Item, ...Item[]] | readonly Item[], at: number): Item {
  const item = items[Math.floor(at * items.length)]
  if (item === undefined) throw new RangeError(`Expected a number from 0 up to 1, got ${at}`)
  return item
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
