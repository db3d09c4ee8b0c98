// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {createHash} from 'node:crypto'
import {expect, test} from 'vitest'
import {messageId, rowsOf} from '../../../../pipeline/translate/export/catalog.ts'
import {catalogOf, chapter} from './sample-catalogs.ts'

test('a message is named by the digest of its context and source', () => {
  const digest = (text: string) => createHash('sha1').update(text).digest('hex').slice(0, 8)
  expect(messageId({context: 'heading', source: 'Le fil'})).toBe(digest('heading\u0004Le fil'))
  expect(messageId({source: 'Le fil'})).toBe(digest('\u0004Le fil'))
})

test('a row tells state, section, former source and what people wrote; memory has no row', () => {
  const rows = rowsOf(chapter.file)
  expect(rows.map(({state}) => state)).toEqual(['translated', 'translated', 'fuzzy', 'missing'])
  expect(rows.map(({section}) => section)).toEqual(['Le fil', 'Le fil', 'Le fil', 'Le fil'])
  expect(rows[1]?.notes).toEqual(['Checked', 'Not a quotation'])
  expect(rows[2]?.previous).toBe('Une ligne.')
  expect(rows[0]).not.toHaveProperty('previous')
})

test('a message that stands in several sections is shown in the first', () => {
  const notes = ['type: paragraph; section: Un; deux', 'type: paragraph; section: Trois']
  expect(rowsOf(catalogOf('en/a.po', {notes}).file)[0]?.section).toBe('Un; deux')
})

test('a message of the metadata stands in no section', () => {
  const {file} = catalogOf('en/book.po', {context: 'meta:title', notes: ['type: title']})
  expect(rowsOf(file)[0]).toMatchObject({context: 'meta:title', section: '', notes: []})
})
