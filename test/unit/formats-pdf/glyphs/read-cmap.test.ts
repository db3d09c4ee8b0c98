// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {openResources} from '../../../../pipeline/cli/resources.ts'
import {readCmap} from '../../../../pipeline/formats/pdf/glyphs/read-cmap.ts'
import {buildFont, type CmapRun} from './build-font.ts'

/** Runs in order, none over another. */
const runs = (limit: number) =>
  fc
    .uniqueArray(fc.integer({min: 32, max: limit}), {minLength: 2, maxLength: 16})
    .map((points) => points.toSorted((a, b) => a - b))
    .map((points) =>
      points.flatMap((first, index): CmapRun[] => {
        const next = points[index + 1]
        return index % 2 === 0 && next ? [[first, Math.min(next, first + 40), index + 1]] : []
      })
    )

const pointsOf = (all: readonly CmapRun[]) =>
  all.flatMap(([first, last]) => Array.from({length: last - first + 1}, (_, at) => first + at))

describe('readCmap', () => {
  it('reads every code point of format 4, by offset and by array', () => {
    fc.assert(
      fc.property(runs(0xfff0), (all) => {
        expect([...readCmap(buildFont(4, all))].toSorted()).toEqual(pointsOf(all).toSorted())
      })
    )
  })

  it('reads every code point of format 12, beyond the basic plane too', () => {
    fc.assert(
      fc.property(runs(0x10fff0), (all) => {
        expect([...readCmap(buildFont(12, all))].toSorted()).toEqual(pointsOf(all).toSorted())
      })
    )
  })

  it('leaves out code points of which the glyph is that of missing characters', () => {
    expect([...readCmap(buildFont(12, [[0x41, 0x42, 0]]))]).toEqual([0x42])
    expect([...readCmap(buildFont(4, [[0x41, 0x42, 0]]))]).toEqual([0x42])
  })

  it('does not go on with a file that maps no characters', () => {
    expect(() => readCmap(new Uint8Array(12))).toThrow('Unicode cmap')
  })

  it('reads the fonts of the theme', async () => {
    const folder = openResources().package('@expo-google-fonts/noto-emoji')
    const points = readCmap(await folder.read('400Regular/NotoEmoji_400Regular.ttf'))
    expect(points.has(0x1f600)).toBe(true)
    expect(points.has(0x0627)).toBe(false)
  })
})
