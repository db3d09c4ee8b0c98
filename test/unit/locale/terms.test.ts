// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {readFileSync} from 'node:fs'
import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {parseTerms} from '../../../pipeline/locale/terms.ts'

const english = readFileSync(new URL('../../../templates/locales/en.json', import.meta.url), 'utf8')

/** Messages that a source gives, as `line:column reason`. */
function complaints(source: string): string[] {
  const file = new VFile({path: 'xx.json'})
  const result = parseTerms(source, file)
  expect(result === undefined).toBe(file.messages.length > 0)
  return file.messages.map(({line, column, reason, ruleId, fatal}) => {
    expect([ruleId, fatal]).toEqual(['locale-terms', true])
    return `${line}:${column} ${reason}`
  })
}

describe('parseTerms', () => {
  it('gives the wording of a whole file', () => {
    const result = parseTerms(english, new VFile())
    expect(result?.['chapter.label']).toBe('Chapter {number}')
  })

  it('keeps remarks to translators out of the wording', () => {
    const source = english.replace('{', '{"$review": "needed", "$comment": "hello",')
    expect(complaints(source)).toEqual([])
    expect(Object.keys(parseTerms(source, new VFile()) ?? {})).not.toContain('$review')
  })

  it('tells the line of an unknown term and what may have been meant', () => {
    const source = english.replace('"cover.label"', '"cover.lable"')
    expect(complaints(source)).toEqual([
      '2:18 Unexpected term `cover.lable`, expected `cover.label`',
      '1:1 Unexpected lack of `cover.label`, expected its wording'
    ])
  })

  it('has no suggestion for a term that is like no other', () => {
    const source = english.replace('{', '{"zzzzzzzzzzzz": "x",')
    expect(complaints(source)).toEqual(['1:18 Unexpected term `zzzzzzzzzzzz`; remove it'])
  })

  it('tells the line of a placeholder that was lost or made up', () => {
    const lost = english.replace('"Chapter {number}"', '"Chapter"')
    const madeUp = english.replace('"Cover"', '"Cover {x} {x}"')
    expect(complaints(lost)).toEqual([
      '13:20 Unexpected placeholders none in `chapter.label`, expected {number}'
    ])
    expect(complaints(madeUp)).toEqual([
      '2:18 Unexpected placeholders {x} {x} in `cover.label`, expected none'
    ])
  })

  it('refuses empty wording', () => {
    const source = english.replace('"Cover"', '" "')
    expect(complaints(source)).toEqual(['2:18 Unexpected empty `cover.label`, expected text'])
  })

  it('refuses values that are not text', () => {
    const source = english.replace('"Cover"', '7')
    expect(complaints(source)[0]).toMatch(/^2:18 Unexpected value of `cover\.label`/)
  })

  it('refuses a remark on review that says anything else than needed', () => {
    const source = english.replace('{', '{"$review": "done",')
    expect(complaints(source)[0]).toMatch(/^1:13 Unexpected `\$review` “done”/)
  })

  it.each([
    ['broken text', '{"cover.label": "Cover"', /^1:\d+ Unexpected text, expected JSON/],
    ['a term given twice', '{"cover.label": "a", "cover.label": "b"}', /Map keys must be unique/],
    ['a list', '[]', /Unexpected content/],
    ['nothing', '', /Unexpected content/]
  ])('refuses %s', (_, source, reason) => {
    expect(complaints(source)[0]).toMatch(reason)
  })
})
