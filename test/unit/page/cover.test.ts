// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import fc from 'fast-check'
import {toString as textOf} from 'hast-util-to-string'
import {describe, expect, it} from 'vitest'
import {buildCover} from '../../../pipeline/page/cover.ts'
import {drawArt} from '../../../pipeline/page/cover-art.ts'
import {placeArt} from '../../../pipeline/page/cover-face.ts'
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

  it('lets a picture of about the proportions of the page fill it, and shows others whole', () => {
    const picture = {path: 'c.png', mediaType: 'image/png', bytes: new Uint8Array(), height: 1000}
    const classOf = (width: number) => {
      const [image] = buildCover({...edition, cover: {...picture, width}}, theme).element.children
      return image?.type === 'element' ? image.properties['className'] : undefined
    }
    expect(classOf(680)).toEqual(['fills'])
    expect(classOf(750)).toEqual(['fills'])
    expect(classOf(1000)).toBeUndefined()
    expect(classOf(500)).toBeUndefined()
  })

  it('takes the proportions of the page, its ground reaching into the bleed', () => {
    const settings = {'page-width': '148mm', 'page-height': '185mm', bleed: '9mm'}
    const own = {...edition, book: {...book, theme: settings}}
    const [drawing] = buildCover(own, theme).element.children
    expect(drawing).toMatchObject({
      properties: {viewBox: '0 0 148 185'},
      children: [{properties: {x: -9.26, y: -9.26, width: 166.52, height: 203.52}}, {}, {}]
    })
  })
})

describe('placeArt', () => {
  it('leaves the picture of an A5 page as it is drawn', () => {
    expect(placeArt({width: 148, height: 210, bleed: 0, artHeight: 111})).toEqual({})
  })

  it('covers the whole upper part and its bleed, whatever the page', () => {
    const shape = fc.record({
      height: fc.double({min: 100, max: 400, noNaN: true}),
      bleed: fc.double({min: 0, max: 30, noNaN: true})
    })
    fc.assert(
      fc.property(shape, ({height, bleed}) => {
        const artHeight = height * 0.53
        const face = {width: 148, height, bleed, artHeight}
        const {transform = 'translate(0 0) scale(1)'} = placeArt(face)
        const [x = 0, y = 0, scale = 1] = (transform.match(/-?[\d.]+/g) ?? []).map(Number)
        expect(x).toBeLessThanOrEqual(-bleed + 0.01)
        expect(y).toBeLessThanOrEqual(-bleed + 0.01)
        expect(x + 148 * scale).toBeGreaterThanOrEqual(148 + bleed - 0.01)
        expect(Math.abs(y + 111 * scale - artHeight)).toBeLessThan(0.01)
      })
    )
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
