// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import fc from 'fast-check'
import {expect, it} from 'vitest'
import {spreadPlaces} from '../../../pipeline/chart/spread-places.ts'

it('leaves alone what stands apart', () => {
  const wanted = [
    {middle: 20, room: 10},
    {middle: 80, room: 10}
  ]
  expect(spreadPlaces(wanted, [0, 100])).toEqual([20, 80])
})

it('gives each its room, in order and inside the range, wherever they wish to be', () => {
  const wish = fc.record({middle: fc.integer({min: -50, max: 350}), room: fc.constant(20)})
  fc.assert(
    fc.property(fc.array(wish, {minLength: 1, maxLength: 12}), (wanted) => {
      const places = spreadPlaces(wanted, [0, 300]).toSorted((a, b) => a - b)
      expect(places[0]).toBeGreaterThanOrEqual(10)
      expect(places.at(-1)).toBeLessThanOrEqual(290)
      for (const [index, place] of places.slice(1).entries()) {
        expect(place - (places[index] ?? 0)).toBeGreaterThanOrEqual(20)
      }
    })
  )
})
