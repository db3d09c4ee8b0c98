// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import fc from 'fast-check'
import {expect, test} from 'vitest'
import {diffWords} from '../../../pipeline/translate/diff-words.ts'
import {toChangesHtml} from '../../../pipeline/translate/export/to-changes-html.ts'
import {listChanges} from '../../../pipeline/translate/list-changes.ts'
import type {PoEntry, PoFile} from '../../../pipeline/translate/po.ts'

const join = (runs: ReturnType<typeof diffWords>, without: string) =>
  runs
    .filter(({kind}) => kind !== without)
    .map(({text}) => text)
    .join('')

test('the runs of either text are that text', () => {
  const text = fc
    .array(fc.constantFrom('a', 'b', 'l’été', ' ', '. ', 'مرحبا', '*x*'))
    .map((all) => all.join(''))
  fc.assert(
    fc.property(text, text, (before, after) => {
      const runs = diffWords(before, after, 'fr')
      expect(join(runs, 'added')).toBe(before)
      expect(join(runs, 'removed')).toBe(after)
    })
  )
})

test('what is the same stays in one piece', () => {
  expect(diffWords('The thread holds.', 'The thread breaks.', 'en')).toEqual([
    {kind: 'kept', text: 'The thread '},
    {kind: 'removed', text: 'holds'},
    {kind: 'added', text: 'breaks'},
    {kind: 'kept', text: '.'}
  ])
})

const blank = {target: '', comments: [], notes: [], references: [], flags: [], obsolete: false}
const entry = (source: string, more: Partial<PoEntry> = {}): PoEntry => ({
  ...blank,
  source,
  ...more
})
const po = (...entries: PoEntry[]): PoFile => ({comments: [], header: new Map(), entries})

const before = po(
  entry('Same.', {target: 'Gleich.', line: 4}),
  entry('It holds.', {target: 'Es hält.', line: 7}),
  entry('Old.', {target: 'Alt.', line: 10}),
  entry('Long gone.', {target: 'Lange weg.', line: 13, obsolete: true})
)
const after = po(
  entry('Same.', {target: 'Gleich.'}),
  entry('It breaks.', {target: 'Es hält.', flags: ['fuzzy'], previous: {source: 'It holds.'}}),
  entry('Old.', {target: 'Alt.', obsolete: true}),
  entry('Long gone.', {target: 'Lange weg.', obsolete: true}),
  entry('Fresh.')
)

test('changed, new and gone passages are told with their lines, what is gone last', () => {
  const changes = listChanges(before, after, 'en')
  expect(changes.map(({kind, line}) => [kind, line])).toEqual([
    ['changed', 7],
    ['new', undefined],
    ['gone', 10]
  ])
})

test('a page shows them as insertions and deletions, each language in its direction', () => {
  const changes = listChanges(before, after, 'en')
  const html = toChangesHtml([{path: 'ar/01.po', changes}], {source: 'en', target: 'ar'}, 'Title')
  expect(html).toContain('<p lang="en" dir="ltr"><span>It </span><del>holds</del><ins>breaks</ins>')
  expect(html).toContain('<p class="translation" lang="ar" dir="rtl">Es hält.</p>')
  expect(html).not.toContain('Same.')
})
