// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {readdirSync, readFileSync} from 'node:fs'
import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {canonicalTag} from '../../../pipeline/locale/canonical-tag.ts'
import {parseTerms} from '../../../pipeline/locale/terms.ts'
import {marcRoles} from '../../../pipeline/model/book.ts'
import {isTerm, terms} from '../../../pipeline/model/locale.ts'

const folder = new URL('../../../templates/locales/', import.meta.url)
const tags = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => name.replace('.json', ''))

function read(tag: string): string {
  return readFileSync(new URL(`${tag}.json`, folder), 'utf8')
}

describe('the locale files', () => {
  it('include the languages that books are made in first', () => {
    expect(tags).toEqual(expect.arrayContaining(['ar', 'en', 'es', 'fr']))
  })

  it('have wording for every role that a contributor may take', () => {
    expect(marcRoles.filter((role) => !isTerm(`role.${role}`))).toEqual([])
  })
})

describe.each(tags)('%s.json', (tag) => {
  it('is named by a canonical language tag', () => {
    expect(canonicalTag(tag)).toBe(tag)
  })

  it('is JSON with the terms in their order, after remarks to translators', () => {
    const keys = Object.keys(JSON.parse(read(tag)))
    expect(keys.filter((key) => !key.startsWith('$'))).toEqual(terms)
  })

  it('has exactly the known terms, each with its placeholders', () => {
    const file = new VFile({path: `${tag}.json`})
    expect(parseTerms(read(tag), file)).toBeDefined()
    expect(file.messages).toEqual([])
  })

  it('has one term a line', () => {
    const lines = read(tag).trimEnd().split('\n').slice(1, -1)
    expect(lines.filter((line) => !/^ {2}"[\w$.]+": ".*",?$/.test(line))).toEqual([])
  })

  it('uses typographic apostrophes, plain spaces and composed letters', () => {
    const values = Object.values<string>(JSON.parse(read(tag)))
    const spoilt = values.filter((value) => /['\u00a0\u202f\u2009]|^ | $| {2}/.test(value))
    expect(spoilt).toEqual([])
    expect(read(tag)).toBe(read(tag).normalize('NFC'))
  })

  it('reserves rights in no term but the one that is for it', () => {
    const {'rights.reserved': reserved, ...others} = JSON.parse(read(tag))
    const phrase = reserved.replace(/\.$/, '').toLowerCase()
    const texts = Object.values<string>(others).map((value) => value.toLowerCase())
    expect(texts.filter((text) => text.includes(phrase))).toEqual([])
    expect(texts.filter((text) => /all rights reserved|tous droits réservés/.test(text))).toEqual(
      []
    )
  })
})
