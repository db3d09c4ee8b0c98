// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {h} from 'hastscript'
import {describe, expect, it} from 'vitest'
import type {FontFace} from '../../../pipeline/model/theme.ts'
import {fontsOfPage} from '../../../pipeline/page/fonts-of-page.ts'
import {serif} from './sample-publication.ts'

const face = (file: string, changes: Partial<FontFace> = {}): FontFace => ({
  ...serif,
  ...changes,
  file
})
const fonts = [
  face('text'),
  face('italic', {style: 'italic'}),
  face('bold', {weight: 700}),
  face('bold-italic', {weight: 700, style: 'italic'}),
  face('labels', {role: 'sans', weight: 700}),
  face('code', {role: 'mono'}),
  face('formulas', {role: 'maths', scripts: ['Zmth']}),
  face('arabic', {scripts: ['Arab']}),
  face('arabic-bold', {scripts: ['Arab'], weight: 700})
]
const filesOf = (children: Parameters<typeof h>[1], script = 'Latn') =>
  fontsOfPage(fonts, h('body', children), script).map(({file}) => file)

describe('the fonts of a page', () => {
  it('are those of plain text and labels where there is nothing else', () => {
    expect(filesOf([h('p', 'Text')])).toEqual(['text', 'labels'])
  })

  it('are those of what else there is', () => {
    const marked = [h('em', 'a'), h('strong', 'b'), h('code', 'c'), h('math', 'd')]
    expect(filesOf(marked)).toEqual(['text', 'italic', 'bold', 'labels', 'code', 'formulas'])
    expect(filesOf([h('p.term', 'a')])).toEqual(['text', 'italic', 'labels'])
  })

  it('are bold in another script only where it is that of the page', () => {
    expect(filesOf([h('p', 'a نص')])).toEqual(['text', 'labels', 'arabic'])
    expect(filesOf([h('p', 'نص')], 'Arab')).toEqual(['arabic', 'arabic-bold'])
  })
})
