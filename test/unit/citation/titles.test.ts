// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {expect, test} from 'vitest'
import type {Reference} from '../../../pipeline/model/reference.ts'
import {processorIn, toMarks} from './sample-works.ts'

const report: Reference = {
  id: 'x',
  type: 'webpage',
  title: '[Annonce du festival]',
  author: [{literal: 'Le Journal'}],
  language: 'fr'
}

test.each([
  ['fr', 'Le Journal, [Annonce du festival], s. d.'],
  ['en', 'Le Journal. {fr:[Annonce du festival]}. n.d.']
])('a title in brackets is a description and has no quotation marks in %s', async (tag, entry) => {
  const processor = await processorIn(tag, 'note', [report])
  expect(toMarks(processor.formatEntry('x'))).toBe(entry)
})

test('brackets inside a title change nothing', async () => {
  const processor = await processorIn('fr', 'note', [{...report, title: '[Sans] titre [connu]'}])
  expect(toMarks(processor.formatEntry('x'))).toBe('Le Journal, « [Sans] titre [connu] », s. d.')
})

test.each([
  ['https://a.org/num%C3%A9risation', 'https://a.org/numérisation'],
  ['https://a.org/%D9%81%D9%86?q=%C3%A9', 'https://a.org/فن?q=é'],
  ['https://a.org/a%20b%2Fc', 'https://a.org/a%20b%2Fc'],
  ['https://a.org/%E2%80%AEx%FF', 'https://a.org/%E2%80%AEx%FF'],
  ['https://a.org/%E2%80%8Bx', 'https://a.org/%E2%80%8Bx']
])('letters of the address %s are read as %s, and the link is kept', async (URL, said) => {
  const processor = await processorIn('fr', 'note', [{...report, URL}])
  const entry = processor.formatEntry('x')
  expect(toMarks(entry)).toContain(`s. d., ${said}`)
  expect(JSON.stringify(entry)).toContain(`"href":${JSON.stringify(URL)}`)
})
