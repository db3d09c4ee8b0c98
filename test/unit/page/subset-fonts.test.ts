// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {describe, expect, it} from 'vitest'
import {openResources} from '../../../pipeline/cli/resources.ts'
import {readCmap} from '../../../pipeline/formats/pdf/glyphs/read-cmap.ts'
import type {FontFace} from '../../../pipeline/model/theme.ts'
import {subsetFonts} from '../../../pipeline/page/subset-fonts.ts'

const folder = openResources().package('@expo-google-fonts/eb-garamond')
const whole = await folder.read('400Regular/EBGaramond_400Regular.ttf')

const face: FontFace = {
  family: 'EB Garamond',
  role: 'serif',
  weight: 400,
  style: 'normal',
  scripts: ['Latn'],
  file: 'garamond.ttf',
  bytes: whole,
  licence: 'OFL-1.1',
  licenceText: 'Copyright 2017 The EB Garamond Project Authors'
}

const rendering = new Map<string, string | Uint8Array>([
  ['page.html', '<p>Œuvre, ž</p>'],
  ['style.css', 'a::before {content: "\\2767"; src: url("fonts/garamond.ttf")}'],
  ['fonts/garamond.ttf', whole]
])

describe('subsetFonts', () => {
  it('keeps the characters of the text, those that style sheets bring, and the common ones', async () => {
    const files = await subsetFonts(rendering, [face], 'truetype')
    const font = files.get('fonts/garamond.ttf')
    if (!(font instanceof Uint8Array)) throw new Error('Expected a font')
    const points = readCmap(font)
    const kept = (letters: string) => [...letters].map((one) => points.has(one.codePointAt(0) ?? 0))
    expect(kept('Œž❧aZ9é’')).toEqual([true, true, true, true, true, true, true, true])
    expect(kept('Жω')).toEqual([false, false])
    expect(font.length).toBeLessThan(whole.length / 2)
  })

  it('names files by their format wherever they are named', async () => {
    const files = await subsetFonts(rendering, [face], 'woff')
    expect([...files.keys()]).toEqual(['page.html', 'style.css', 'fonts/garamond.woff'])
    expect(files.get('style.css')).toContain('url("fonts/garamond.woff")')
    expect(
      Buffer.from(files.get('fonts/garamond.woff') ?? '')
        .subarray(0, 4)
        .toString()
    ).toBe('wOFF')
  })

  it('leaves a font whole whose name is reserved', async () => {
    const licenceText = 'Copyright 2010 Someone, with Reserved Font Name "EB Garamond".'
    const files = await subsetFonts(rendering, [{...face, licenceText}], 'woff')
    expect(files.get('fonts/garamond.ttf')).toBe(whole)
  })
})
