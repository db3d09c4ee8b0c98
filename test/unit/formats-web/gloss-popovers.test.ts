// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {h} from 'hastscript'
import {expect, test} from 'vitest'
import {findGlosses, openGlosses} from '../../../pipeline/formats/web/gloss-popovers.ts'
import {bookYaml, publishChapter, toHtml} from '../sample-book.ts'

test('a term opens its definition, and still links to it', async () => {
  const {publication, section} = await publishChapter('A :term[corpus].', {
    'book.yaml': bookYaml,
    'glossary.yaml': 'terms: [{term: Corpus, definition: A *set*.}]\n'
  })
  const glosses = findGlosses(publication)
  const page = h('section', section.body.children)
  const opened = openGlosses(page, glosses, 'Glossary')
  expect(toHtml({type: 'root', children: opened.page.children.slice(1)})).toContain(
    'A <span class="gloss-call"><a class="term glossref" role="doc-glossref" href="#gloss-corpus">corpus</a><button popovertarget="_g1" aria-label="Glossary: corpus"></button></span>.'
  )
  expect(toHtml({type: 'root', children: [...opened.popovers]})).toBe(
    '<div class="gloss" id="_g1" popover="auto"><p class="gloss-term"><a href="#gloss-corpus">Corpus</a></p><p>A <em>set</em>.</p></div>'
  )
  expect(toHtml(section.body)).not.toContain('button')
})

test('a page without terms is as it was', async () => {
  const page = h('section', [h('p', 'Text.')])
  const opened = openGlosses(page, new Map(), 'Glossary')
  expect(opened).toEqual({page, popovers: []})
})
