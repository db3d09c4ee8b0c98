// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {measureSheet, toBoxes} from '../../../pipeline/formats/pdf/sheet.ts'
import {loadTheme} from '../../../pipeline/load/load-theme.ts'
import {pageSizes} from '../../../pipeline/load/page-sizes.ts'
import {openFolder} from '../../../pipeline/platform/disk.ts'
import {memoryFolder} from '../memory-folder.ts'
import {bookYaml, load} from '../sample-book.ts'

const resources = {
  templates: openFolder('templates', 'templates'),
  package: (name: string) => memoryFolder({}, name)
}

async function sheetOf(settings: Readonly<Record<string, string>>) {
  const theme = await loadTheme(resources, new Set())
  const yaml = `${bookYaml}theme: ${JSON.stringify(settings)}\n`
  const {editions} = await load({'book.yaml': yaml, '01-one.md': '# One\n'})
  if (!editions[0]) throw new Error('Expected an edition')
  return measureSheet(theme, editions[0].book)
}

describe('measureSheet', () => {
  it.each(Object.keys(pageSizes))(
    'prints %s on a sheet of multiples of eight pixels',
    async (name) => {
      const sheet = await sheetOf({'page-size': name, bleed: '3mm', 'crop-marks': 'on'})
      expect([sheet.width % 8, sheet.height % 8]).toEqual([0, 0])
      const {sheet: outer, trim, bleed} = toBoxes(sheet)
      expect(trim.left).toBeGreaterThan(bleed + 18)
      expect(outer.width).toBeGreaterThan(trim.left + trim.width + bleed + 18)
    }
  )

  it('measures whatever an author writes, as loading keeps what it cannot use', async () => {
    const name = fc.constantFrom('page-size', 'page-width', 'margin-inner', 'bleed', 'crop-marks')
    const value = fc.oneof(fc.constantFrom('a4', '3mm', '0', '400in', 'on', '1e9mm'), fc.string())
    await fc.assert(
      fc.asyncProperty(fc.dictionary(name, value), async (settings) => {
        const {area} = await sheetOf(settings)
        expect(area.width).toBeGreaterThan(150)
        expect(area.height).toBeGreaterThan(150)
      }),
      {numRuns: 60}
    )
  })
})
