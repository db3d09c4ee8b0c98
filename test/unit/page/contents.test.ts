// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {describe, expect, it} from 'vitest'
import {buildContents, buildNavList} from '../../../pipeline/page/contents.ts'
import {buildLists} from '../../../pipeline/page/lists.ts'
import {serializeHtml} from '../../../pipeline/page/serialize-html.ts'
import {samplePublication, sampleSection} from './sample-publication.ts'

const point = {target: 'first', section: 'first', number: '1', title: 'First', children: []}
const below = {target: 'sec-one', section: 'first', title: 'One', children: []}

describe('buildContents', () => {
  it('marks each link with the id whose folio print shall set', () => {
    const {element} = buildContents(samplePublication(), {before: [], after: []})
    expect(serializeHtml([element])).toBe(
      '<section id="contents" class="contents"><h1 class="page-title">contents.label</h1>' +
        '<nav role="doc-toc" aria-label="contents.label"><ol><li class="chapter body">' +
        '<a href="#first" data-page="first"><span class="number">1</span> ' +
        '<span class="title">First</span></a></li></ol></nav></section>'
    )
  })
})

describe('buildNavList', () => {
  it('nests as the book is nested, down to the depth that is asked for', () => {
    const publication = samplePublication()
    const points = [{...point, children: [below]}]
    expect(serializeHtml(buildNavList(publication, points))).toContain('<ol><li><a href="#sec-one"')
    expect(serializeHtml(buildNavList(publication, points, 1))).not.toContain('sec-one')
  })

  it('gives titles of another language their language and direction', () => {
    const publication = samplePublication([sampleSection({language: 'ar', direction: 'rtl'})])
    expect(serializeHtml(buildNavList(publication, [{...point, language: 'ar'}]))).toContain(
      '<span class="title" lang="ar" dir="rtl">'
    )
  })

  it('makes no list without points', () => {
    expect(buildNavList(samplePublication(), [])).toEqual([])
  })
})

describe('buildLists', () => {
  it('lists captions with their numbers', () => {
    const caption = {target: 'fig-a', section: 'first', number: '1.1', title: 'A line'}
    const [list] = buildLists(samplePublication(undefined, {figures: [caption]}))
    expect(list && serializeHtml([list.element])).toContain(
      '<a href="#fig-a" data-page="fig-a"><span class="number">1.1</span> <span class="title">A line</span></a>'
    )
  })
})
