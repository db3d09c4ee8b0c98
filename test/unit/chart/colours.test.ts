// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import fs from 'node:fs'
import {expect, it} from 'vitest'

/** Lightness in CIELAB, 0 to 100, of `#rrggbb`. */
function lightnessOf(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  const luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue
  return luminance > 0.008856 ? 116 * Math.cbrt(luminance) - 16 : 903.3 * luminance
}

/** The colours of charts in a style sheet, in their order. */
function coloursOf(css: string, pattern: RegExp): string[] {
  return [...css.matchAll(pattern)].map(([, colour = '']) => colour)
}

const tokens = fs.readFileSync('templates/css/tokens.css', 'utf8')
const [light = '', dark = ''] = tokens.split('prefers-color-scheme')
const epub = fs.readFileSync('templates/css/epub.css', 'utf8')

it.each([
  ['by day', coloursOf(light, /--chart-\d: (#\w{6})/g)],
  ['by night', coloursOf(dark, /--chart-\d: (#\w{6})/g)],
  ['in EPUBs', coloursOf(epub, /\.s\d \{\s*fill: (#\w{6})/g)]
])('colours that stand side by side in charts %s are told apart in grey', (_, colours) => {
  expect(colours).toHaveLength(8)
  const steps = colours.slice(1).map((colour, index) => {
    return Math.abs(lightnessOf(colour) - lightnessOf(colours[index] ?? '#000000'))
  })
  expect(Math.min(...steps)).toBeGreaterThan(9)
})

it('EPUBs have the colours of the day', () => {
  expect(coloursOf(epub, /\.s\d \{\s*fill: (#\w{6})/g)).toEqual(
    coloursOf(light, /--chart-\d: (#\w{6})/g)
  )
})
