// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {describe, expect, test} from 'vitest'
import {emptyFacts} from '../../../pipeline/formats/epub/content-facts.ts'
import {embedFaces, type FontNeeds, facesInUse} from '../../../pipeline/formats/epub/font-faces.ts'
import type {FontFace} from '../../../pipeline/model/theme.ts'

function face(given: Partial<FontFace> & Pick<FontFace, 'family' | 'role'>): FontFace {
  const {family, weight = 400, style = 'normal'} = given
  const file = `${family.toLowerCase()}-${weight}-${style}.ttf`
  const bytes = new Uint8Array()
  return {
    scripts: ['Latn'],
    licence: 'OFL-1.1',
    licenceText: '',
    file,
    bytes,
    ...given,
    weight,
    style
  }
}

const fonts = [
  face({family: 'Garamond', role: 'serif'}),
  face({family: 'Garamond', role: 'serif', style: 'italic'}),
  face({family: 'Garamond', role: 'serif', weight: 700}),
  face({family: 'Amiri', role: 'serif', scripts: ['Arab']}),
  face({family: 'Amiri', role: 'serif', scripts: ['Arab'], weight: 700}),
  face({family: 'Alegreya', role: 'sans'}),
  face({family: 'Fira', role: 'mono'}),
  face({family: 'STIX', role: 'maths', scripts: ['Zmth']})
].filter((one) => one.role !== 'maths' || one.scripts[0] !== undefined)

function filesFor(tags: readonly string[], needs: Partial<FontNeeds> = {}): readonly string[] {
  const css = 'p { font-family: serif } code { font-family: monospace } math { font-family: math }'
  const facts = {...emptyFacts(), tags: new Set(tags)}
  return facesInUse(fonts, {css, ownStyles: '', facts, text: 'abc', script: 'Latn', ...needs}).map(
    ({file}) => file
  )
}

describe('faces in use', () => {
  test('plain text needs the regular face alone', () => {
    expect(filesFor(['p'])).toEqual(['garamond-400-normal.ttf'])
  })

  test('emphasis, bold, code and formulas bring theirs', () => {
    expect(filesFor(['p', 'em', 'strong', 'code', 'math'])).toEqual([
      'garamond-400-normal.ttf',
      'garamond-400-italic.ttf',
      'garamond-700-normal.ttf',
      'fira-400-normal.ttf',
      'stix-400-normal.ttf'
    ])
  })

  test('a script that visits brings its regular face, one at home all of them', () => {
    const tags = ['p', 'strong']
    expect(filesFor(tags, {text: 'abc نص'})).toContain('amiri-400-normal.ttf')
    expect(filesFor(tags, {text: 'abc نص'})).not.toContain('amiri-700-normal.ttf')
    expect(filesFor(tags, {text: 'abc نص', script: 'Arab'})).toContain('amiri-700-normal.ttf')
  })

  test('a role that the style sheet does not name is left out', () => {
    expect(filesFor(['p'])).not.toContain('alegreya-400-normal.ttf')
  })
})

describe('the style sheet with faces', () => {
  test('lets a script without a face of the role have its text face', () => {
    const arabic = fonts.filter(({family}) => family === 'Amiri' || family === 'Alegreya')
    const css = embedFaces('h1 {\n  font-family: sans-serif;\n}\n', arabic)
    expect(css).toContain('font-family: "Alegreya", "Amiri", sans-serif;')
  })

  test('sets embedded families before the generic one, which stays last', () => {
    const [garamond, , , amiri] = fonts
    const css = embedFaces(
      'p {\n  font-family: serif;\n}\nh1 {\n  font-family: sans-serif;\n}\n',
      [garamond, amiri].filter((one) => one !== undefined)
    )
    expect(css).toContain('font-family: "Garamond", "Amiri", serif;')
    expect(css).toContain('font-family: sans-serif;')
    expect(css).toContain('src: url("fonts/garamond-400-normal.ttf") format("truetype");')
  })
})
