// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {describe, expect, it} from 'vitest'
import {profileOf} from '../../../pipeline/typography/profiles.ts'
import {typesetText} from '../../../pipeline/typography/typeset.ts'

describe('profileOf', () => {
  it.each([
    ['fr-FR', 'fr'],
    ['fr-BE', 'fr'],
    ['fr-SN', 'fr'],
    ['FR', 'fr'],
    ['fr-Latn-CA', 'fr-CA'],
    ['fr-ca', 'fr-CA'],
    ['fr-CH-x-book', 'fr-CH'],
    ['en-GB', 'en'],
    ['es-419', 'es'],
    ['ar-MA', 'ar'],
    ['zh-Hant-TW', 'zh']
  ])('gives %s the usage of %s', (tag, usage) => {
    expect(profileOf(tag)).toBe(profileOf(usage))
  })

  it('tells the three usages of French apart', () => {
    expect(new Set(['fr', 'fr-CA', 'fr-CH'].map(profileOf)).size).toBe(3)
  })
})

describe('a language whose usage is not known', () => {
  it('has its ellipses set and nothing else', () => {
    expect(typesetText('Ja ! "Wort"... -- l\'x 5 km', 'de')).toBe('Ja ! "Wort"… -- l\'x 5 km')
  })

  it.each(['', 'und', 'zxx', 'zh', 'ja', 'not a tag'])('is left alone when it is %j', (tag) => {
    expect(typesetText('Ja ! "Wort"... -- x', tag)).toBe('Ja ! "Wort"... -- x')
  })
})
