// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import fc from 'fast-check'
import {expect, test} from 'vitest'
import {toXliff} from '../../../../pipeline/translate/export/to-xliff.ts'
import {readElements, readTexts} from './read-xml.ts'
import {catalogOf, chapter, languages} from './sample-catalogs.ts'

test('a unit has source, target, context, notes and the former source', () => {
  const catalog = catalogOf('en/a.po', {
    context: 'heading',
    source: 'Le fil',
    target: 'Thread',
    flags: ['fuzzy'],
    comments: ['Sure?'],
    previous: {source: 'Fil'}
  })
  expect(
    toXliff([catalog], languages, '2026-11-23T16:04:05Z')
  ).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2">
<file original="en/a.po" datatype="po" source-language="fr" target-language="en" date="2026-11-23T16:04:05Z">
<body>
<trans-unit id="65cd8001" approved="no" xml:space="preserve">
<source>Le fil</source>
<target state="needs-review-translation">Thread</target>
<context-group purpose="information">
<context context-type="x-gettext-msgctxt">heading</context>
<context context-type="x-section">Le fil</context>
</context-group>
<note>Sure?</note>
<alt-trans alttranstype="previous-version">
<source>Fil</source>
<target>Thread</target>
</alt-trans>
</trans-unit>
</body>
</file>
</xliff>
`)
})

test('what is translated is approved; what is missing has no target; memory is left out', () => {
  const xml = toXliff([chapter], languages)
  const units = readElements(xml, 'trans-unit')
  expect(units.map((unit) => unit.getAttribute('approved'))).toEqual(['yes', 'yes', 'no', 'no'])
  expect(units.map((unit) => unit.getElementsByTagName('target').length)).toEqual([1, 1, 2, 0])
  expect(readElements(xml, 'file')[0]?.hasAttribute('date')).toBe(false)
})

test('line breaks and carriage returns of a text come back as they were', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[\r\n\t ab<>&\]"]{1,12}$/), (source) => {
      expect(readTexts(toXliff([catalogOf('a.po', {source})], languages), 'source')).toEqual([
        source
      ])
    })
  )
})
