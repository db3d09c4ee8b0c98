// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {h} from 'hastscript'
import {describe, expect, it} from 'vitest'
import {buildNote, buildNotes} from '../../../pipeline/page/build-notes.ts'
import {serializeHtml} from '../../../pipeline/page/serialize-html.ts'
import {locale} from './sample-publication.ts'

const note = {id: 'fn-1', callIds: ['fnref-1'], number: '1', children: [h('p', 'Text.')]}

describe('buildNote', () => {
  it('sets the number before the text and the way back after it', () => {
    expect(serializeHtml([buildNote(note, locale, {item: 'li'})])).toBe(
      '<li id="fn-1" class="note"><p><span class="note-number">1</span> Text.\u00A0' +
        '<a class="backlink" href="#fnref-1" role="doc-backlink" aria-label="Back to call 1">↩\uFE0E</a>' +
        '</p></li>'
    )
  })

  it('carries the element and the role that the format asks for', () => {
    expect(buildNote(note, locale, {item: 'aside', itemRole: 'doc-footnote'})).toMatchObject({
      tagName: 'aside',
      properties: {role: 'doc-footnote'}
    })
  })

  it('leads back to every call', () => {
    const twice = {...note, callIds: ['fnref-1', 'fnref-1-2']}
    const html = serializeHtml([buildNote(twice, locale, {item: 'li'})])
    expect(html).toContain('href="#fnref-1"')
    expect(html).toContain('href="#fnref-1-2" role="doc-backlink" aria-label="Back to call 1 (2)"')
  })

  it('makes a paragraph for the way back where a note ends with something else', () => {
    const list = {...note, children: [h('p', 'These:'), h('ul', [h('li', 'one')])]}
    expect(serializeHtml([buildNote(list, locale, {item: 'li'})])).toMatch(
      /<\/ul><p>\u00A0<a class="backlink"[^>]*>[^<]*<\/a><\/p><\/li>$/
    )
  })

  it('leaves the note as it was', () => {
    const before = structuredClone(note)
    buildNote(note, locale, {item: 'li'})
    expect(note).toEqual(before)
  })
})

describe('buildNotes', () => {
  it('makes one section with a heading', () => {
    const [section] = buildNotes('first', [note], locale, {
      item: 'li',
      role: 'doc-endnotes',
      level: 2
    })
    expect(section && serializeHtml([section])).toMatch(
      /^<section id="first-notes" class="notes" role="doc-endnotes" aria-label="notes.label"><h2>notes.label<\/h2><ol class="note-list"><li/
    )
  })

  it('makes nothing without notes', () => {
    expect(buildNotes('first', [], locale, {item: 'li', level: 2})).toEqual([])
  })
})
