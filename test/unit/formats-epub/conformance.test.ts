// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {VFile} from 'vfile'
import {expect, test} from 'vitest'
import type {Conformance} from '../../../pipeline/model/edition.ts'
import {renderSample, textIn} from './build-sample.ts'
import {samplePublication} from './sample.ts'

const conformance: Conformance = {
  conformsTo: 'WCAG 2.2 AA',
  certifiedBy: 'Ada A. & Cie',
  date: '2026-11-24',
  report: 'https://example.org/rapport',
  place: {line: 7, column: 3}
}

function render(given: Conformance | undefined, drop?: string) {
  const file = new VFile({path: 'manuscript/book.yaml'})
  const {edition, sections} = samplePublication()
  const change = JSON.stringify(sections).replace(drop ?? '', '')
  const variant = {edition: {...edition, file, ...(given ? {conformance: given} : {})}}
  const {rendering} = renderSample({...variant, ...(drop ? {sections: JSON.parse(change)} : {})})
  return {opf: textIn(rendering, 'OEBPS/content.opf'), messages: file.messages}
}

test('what a person declares is told, with name, date and report', () => {
  const {opf, messages} = render(conformance)
  expect(messages).toEqual([])
  expect(opf).toContain(
    '<meta property="dcterms:conformsTo" id="conformance">EPUB Accessibility 1.1 - WCAG 2.2 Level AA</meta>'
  )
  expect(opf).toContain(
    '<meta property="a11y:certifiedBy" refines="#conformance" id="certifier">Ada A. &#x26; Cie</meta>'
  )
  expect(opf).toContain('<meta property="dcterms:date" refines="#certifier">2026-11-24</meta>')
  expect(opf).toContain(
    '<link rel="a11y:certifierReport" refines="#certifier" href="https://example.org/rapport"/>'
  )
})

test('nothing is told where nobody declares anything', () => {
  expect(render(undefined).opf).not.toMatch(/conformsTo|certifie/)
})

test.each([
  [
    'about an earlier edition',
    {...conformance, date: '2026-11-22'},
    undefined,
    /evaluation of 2026-11-22 for an edition of 2026-11-23/
  ],
  [
    'that a picture contradicts',
    conformance,
    /"ariaLabel":"Un carré",/,
    /pictures without alternative text/
  ],
  [
    'that a formula contradicts',
    conformance,
    /,"alttext":"E = m c\^2"/,
    /formulas without alternative text/
  ]
] as const)(
  'a declaration %s is left out, and that is said at its place',
  (_, given, drop, reason) => {
    const {sections} = samplePublication()
    const part = drop?.exec(JSON.stringify(sections))?.[0]
    const {opf, messages} = render(given, part)
    expect(opf).not.toMatch(/conformsTo|certifie/)
    expect(messages).toEqual([
      expect.objectContaining({
        ruleId: 'accessibility-declared',
        line: 7,
        fatal: false,
        reason: expect.stringMatching(reason)
      })
    ])
  }
)
