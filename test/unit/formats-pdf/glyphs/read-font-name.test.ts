// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {expect, it} from 'vitest'
import {openResources} from '../../../../pipeline/cli/resources.ts'
import {readFontName} from '../../../../pipeline/formats/pdf/glyphs/read-font-name.ts'

it('reads the name by which a PDF calls a font', async () => {
  const folder = openResources().package('@expo-google-fonts/eb-garamond')
  const font = await folder.read('500Medium_Italic/EBGaramond_500Medium_Italic.ttf')
  expect(readFontName(font)).toBe('EBGaramond-MediumItalic')
})

it('a font without a table of names has none', () => {
  expect(readFontName(new Uint8Array(12))).toBeUndefined()
})
