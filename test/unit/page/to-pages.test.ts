// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {toString as textOf} from 'hast-util-to-string'
import {describe, expect, it} from 'vitest'
import {toPages} from '../../../pipeline/page/to-pages.ts'
import {locale, samplePublication, sampleSection, theme} from './sample-publication.ts'

const caption = {target: 'fig-1', section: 'first', number: '1', title: 'A figure'}

describe('toPages', () => {
  it('puts the book in reading sequence', () => {
    const second = sampleSection({
      id: 'second',
      part: {id: 'part-1', number: 'I', title: 'Part one'}
    })
    const publication = samplePublication([sampleSection({matter: 'front'}), second], {
      figures: [caption],
      tables: [caption]
    })
    expect(toPages(publication, theme).map(({id}) => id)).toEqual([
      'cover',
      'title-page',
      'copyright-page',
      'contents',
      'list-of-figures',
      'list-of-tables',
      'first',
      'part-1',
      'second',
      'colophon'
    ])
  })

  it('leaves out lists without entries', () => {
    const kinds = toPages(samplePublication(), theme).map(({kind}) => kind)
    expect(kinds).not.toContain('list-of-figures')
    expect(kinds).not.toContain('list-of-tables')
  })

  it('gives the element of each page the id of the page', () => {
    for (const {id, element} of toPages(samplePublication(), theme)) {
      expect(element.properties['id']).toBe(id)
      expect(element.tagName).toBe('section')
    }
  })

  it('carries the notes of a chapter and its section, and none elsewhere', () => {
    const section = sampleSection()
    for (const page of toPages(samplePublication([section]), theme)) {
      expect(page.notes).toEqual(page.kind === 'chapter' ? section.notes : [])
      expect(page.section).toBe(page.kind === 'chapter' ? section : undefined)
    }
  })

  it('leaves the publication as it was', () => {
    const publication = samplePublication()
    const before = structuredClone(publication.sections)
    toPages(publication, theme)
    expect(publication.sections).toEqual(before)
  })
})

describe('a chapter in another language than its edition', () => {
  const foreign = sampleSection({language: 'ar', direction: 'rtl'})
  const page = toPages(samplePublication([foreign]), theme).find(({id}) => id === 'first')

  it('carries its own language and direction', () => {
    expect(page?.element.properties).toMatchObject({lang: 'ar', dir: 'rtl'})
    expect(page).toMatchObject({language: 'ar', direction: 'rtl'})
  })

  it('says so after its title, in the language of the edition', () => {
    const notice = page?.element.children[1]
    expect(notice).toMatchObject({properties: {lang: 'en', dir: 'ltr', role: 'note'}})
    expect(notice?.type === 'element' && textOf(notice)).toBe(locale.terms['fallback.notice'])
  })
})
