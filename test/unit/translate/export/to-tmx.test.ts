// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import fc from 'fast-check'
import {expect, test} from 'vitest'
import {toTmx} from '../../../../pipeline/translate/export/to-tmx.ts'
import {readElements, readTexts} from './read-xml.ts'
import {catalogOf, chapter, languages} from './sample-catalogs.ts'

test('a memory holds what nobody doubts, also of texts that are gone', () => {
  expect(readTexts(toTmx([chapter], languages), 'seg')).toEqual([
    ...['Le fil', 'The thread'],
    ...['Un **mot** & un « autre ».', 'A **word** & "another".'],
    ...['Parti', 'Gone']
  ])
})

test('a unit says where it is from and in what languages it is', () => {
  const catalog = catalogOf('en/a.po', {context: 'heading', source: 'Fil', target: 'Thread'})
  expect(toTmx([catalog], languages)).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<tmx version="1.4">
<header creationtool="Colophon" creationtoolversion="0.1.0" segtype="block" o-tmf="po" adminlang="en" srclang="fr" datatype="plaintext"/>
<body>
<tu tuid="3febcf6b">
<prop type="x-file">en/a.po</prop>
<prop type="x-context">heading</prop>
<tuv xml:lang="fr"><seg>Fil</seg></tuv>
<tuv xml:lang="en"><seg>Thread</seg></tuv>
</tu>
</body>
</tmx>
`)
})

test('the same translation in several files is one unit, another translation one more', () => {
  const file = (path: string, target: string) => catalogOf(path, {source: 'Fil', target})
  const catalogs = [file('a.po', 'Thread'), file('b.po', 'Thread'), file('c.po', 'Yarn')]
  expect(readElements(toTmx(catalogs, languages), 'tu')).toHaveLength(2)
})

test('a memory has a date when one is given', () => {
  const date = (instant?: string) =>
    readElements(toTmx([], languages, instant), 'header')[0]?.getAttribute('creationdate')
  expect(date('2026-11-23T16:04:05Z')).toBe('20261123T160405Z')
  expect(date()).toBeNull()
})

test('every text of XML comes back as it was, and none makes the memory invalid', () => {
  const text = fc.string({unit: 'binary', minLength: 1})
  fc.assert(
    fc.property(text, text, (source, target) => {
      const xml = toTmx([catalogOf('a.po', {source, target})], languages)
      const legal = (typed: string) =>
        typed.replace(/[\ufffe\uffff]/g, '\ufffd').replace(/[\0-\x08\v\f\x0e-\x1f]/g, '')
      expect(readTexts(xml, 'seg')).toEqual([legal(source), legal(target)])
    })
  )
})
