// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {describe, expect, it} from 'vitest'
import {pageSizes} from '../../../pipeline/load/page-sizes.ts'
import {toPixels} from '../../../pipeline/model/length.ts'
import {bookYaml, load, say} from '../sample-book.ts'

async function loadTheme(...settings: readonly string[]) {
  const theme = ['theme:', ...settings.map((setting) => `  ${setting}`)].join('\n')
  const book = {'book.yaml': `${bookYaml}${theme}\n`, '01-one.md': '# One\n'}
  const {editions, files} = await load(book)
  return {theme: editions[0]?.book.theme, said: say(files)}
}

describe('theme settings', () => {
  it('write a page size out, however its name is spelt', async () => {
    for (const name of ['6x9in', '"6 × 9 in"', '6X9IN']) {
      const {theme, said} = await loadTheme(`page-size: ${name}`)
      expect(said).toEqual([])
      expect(theme).toMatchObject({'page-width': '6in', 'page-height': '9in'})
    }
  })

  it('prefer a single setting to that of the page size, in any order', async () => {
    const {theme} = await loadTheme('margin-inner: 25mm', 'page-size: a4')
    expect(theme).toMatchObject({'page-width': '210mm', 'margin-inner': '25mm'})
  })

  it.each([
    ['colour: red', 'setting `colour`, expected one of those that templates/README.md lists'],
    ['Accent: red', 'setting `Accent`, expected a known one; did you mean `accent`?'],
    ['page-sise: a5', 'setting `page-sise`, expected a known one; did you mean `page-size`?']
  ])('are known, or reported at their name: %s', async (setting, problem) => {
    const {said, theme} = await loadTheme(setting)
    expect(said).toEqual([`book/book.yaml:6:3 error theme-value: Unexpected theme ${problem}`])
    expect(theme).toEqual({})
  })

  it.each([
    ['page-size: a7', '`a7` for `theme.page-size`, expected one of `a5`, `a4`'],
    ['bleed: 3', '`3` for `theme.bleed`, expected a length in mm'],
    ['margin-top: 2em', '`2em` for `theme.margin-top`, expected a length in mm'],
    ['margin-top: -5mm', '`-5mm` for `theme.margin-top`, expected a length in mm'],
    ['indent: wide', '`wide` for `theme.indent`, expected a length, such as'],
    ['leading: 1,4', '`1,4` for `theme.leading`, expected a number'],
    ['crop-marks: yes', '`yes` for `theme.crop-marks`, expected `on` or `off`'],
    ['accent: bleu', '`bleu` for `theme.accent`, expected a colour'],
    ['accent: "red; color: blue"', '`red; color: blue` for `theme.accent`, expected a colour'],
    ['accent: "rgb(1"', '`rgb(1` for `theme.accent`, expected a colour'],
    ["serif: '\"Open'", '`"Open` for `theme.serif`, expected names of families']
  ])('are of their kind, or reported at their value: %s', async (setting, problem) => {
    const {said} = await loadTheme(setting)
    expect(said).toHaveLength(1)
    const column = setting.indexOf(':') + 5
    expect(said[0]).toContain(`book/book.yaml:6:${column} error theme-value: Unexpected ${problem}`)
  })

  it.each([
    ['accent: "#0b5d3b"'],
    ['accent: RebeccaPurple'],
    ['accent: oklch(60% 0.1 200 / 50%)'],
    ['measure: 30rem'],
    ['bleed: 0'],
    ['leading: 1.4'],
    ['serif: \'"Noto Serif Hebrew", EB Garamond, serif\'']
  ])('take any value of their kind: %s', async (setting) => {
    expect((await loadTheme(setting)).said).toEqual([])
  })

  it.each([
    [['margin-inner: 70mm'], 'lines of 59 mm', false],
    [['margin-inner: 100mm'], 'lines of 29 mm, expected 40 mm at least', true],
    [['page-size: pocket', 'margin-outer: 80mm'], 'lines of 15 mm', true],
    [['margin-top: 160mm'], 'text 28 mm high', true],
    [['page-width: 10m'], '`10m` for `theme.page-width`', true],
    [['page-width: 9000mm'], '`page-width` of 9000 mm, expected from 50 to 1200 mm', true],
    [['print-size: 3pt'], '`print-size` of 3 pt, expected from 6 to 36 pt', true],
    [['print-leading: 9pt'], '`print-leading` of 9 pt, expected `print-size` (11 pt)', true],
    [['bleed: 3cm'], '`bleed` of 30 mm, expected 25 mm at most', true]
  ])('work together, or one of them is reported: %s', async (settings, problem, isWrong) => {
    const {said} = await loadTheme(...settings)
    expect(said.some((line) => line.includes(problem))).toBe(isWrong)
    expect(said).toHaveLength(isWrong ? 1 : 0)
  })
})

describe('pageSizes', () => {
  it('give lines of 60 to 72 characters, and the widest margin at the foot', () => {
    for (const settings of Object.values(pageSizes)) {
      const length = (name: string) => toPixels(settings[name] ?? '') ?? Number.NaN
      const line = length('page-width') - length('margin-inner') - length('margin-outer')
      const characters = line / (length('print-size') * 0.394)
      expect(characters).toBeGreaterThan(59)
      expect(characters).toBeLessThan(72)
      expect(length('margin-bottom')).toBeGreaterThan(length('margin-top'))
    }
  })
})
