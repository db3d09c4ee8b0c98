// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {toString as textOf} from 'hast-util-to-string'
import {describe, expect, it} from 'vitest'
import {buildCover} from '../../../pipeline/page/cover.ts'
import {drawArt} from '../../../pipeline/page/cover-art.ts'
import {book, edition, locale, theme} from './sample-publication.ts'

const colours = {ground: '#000', tint: '#333', accent: '#f00', light: '#fff'}

describe('buildCover', () => {
  it('draws an A5 picture with an accessible name and the book’s words in it', () => {
    const [picture] = buildCover(edition, theme).element.children
    expect(picture).toMatchObject({
      tagName: 'svg',
      properties: {viewBox: '0 0 148 210', role: 'img', ariaLabel: 'Cover of A Guide'}
    })
    const text = picture?.type === 'element' ? textOf(picture) : ''
    for (const words of ['A Guide', 'To Everything', 'Ada Lovelace', 'The Press', 'CC BY-SA 4.0']) {
      expect(text).toContain(words)
    }
  })

  it('takes its colours from the tokens, or from the book where it sets them', () => {
    const own = {...edition, book: {...book, theme: {'cover-ink': 'rebeccapurple'}}}
    expect(JSON.stringify(buildCover(edition, theme))).toContain('"#666"')
    expect(JSON.stringify(buildCover(own, theme))).toContain('"rebeccapurple"')
  })

  it('sets a right-to-left title from the right edge', () => {
    const arabic = {...edition, locale: {...locale, tag: 'ar', direction: 'rtl', script: 'Arab'}}
    const json = JSON.stringify(buildCover({...arabic, title: 'كتاب'} as typeof edition, theme))
    expect(json).toContain('"direction":"rtl"')
    expect(json).toContain('"x":135')
  })

  it('shows the book’s own picture instead where there is one', () => {
    const cover = {path: 'images/c.png', mediaType: 'image/png', bytes: new Uint8Array(), width: 5}
    expect(buildCover({...edition, cover}, theme).element.children).toMatchObject([
      {tagName: 'img', properties: {src: 'asset:images/c.png', alt: 'Cover of A Guide', width: 5}}
    ])
  })
})

describe('drawArt', () => {
  it('draws the same picture for the same book', () => {
    expect(drawArt('a', colours)).toEqual(drawArt('a', colours))
  })

  it('draws no two books alike', () => {
    const seeds = Array.from({length: 60}, (_, index) => `book ${index}`)
    const pictures = new Set(seeds.map((seed) => JSON.stringify(drawArt(seed, colours))))
    expect(pictures.size).toBe(seeds.length)
  })
})
