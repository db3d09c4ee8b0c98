// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {canonicalTag} from '../../../pipeline/locale/canonical-tag.ts'
import {compareIn} from '../../../pipeline/locale/collation.ts'
import {createLocale} from '../../../pipeline/locale/create-locale.ts'
import {directionOf, scriptOf} from '../../../pipeline/locale/direction.ts'
import {localeFallbacks} from '../../../pipeline/locale/fallbacks.ts'
import {formatBytes} from '../../../pipeline/locale/format-bytes.ts'
import {formatDate} from '../../../pipeline/locale/format-date.ts'
import {formatTerm, termParts} from '../../../pipeline/locale/format-term.ts'
import {joinList} from '../../../pipeline/locale/join-list.ts'
import {languageName} from '../../../pipeline/locale/language-name.ts'
import {formatNumber, formatRoman} from '../../../pipeline/locale/numbering.ts'
import {type Terms, terms} from '../../../pipeline/model/locale.ts'

describe('canonicalTag', () => {
  it.each([
    ['fr', 'fr'],
    ['FR-ca', 'fr-CA'],
    ['fra', 'fr'],
    ['iw', 'he'],
    ['sr-latn', 'sr-Latn'],
    ['ar-u-nu-arab', 'ar-u-nu-arab'],
    ['gcf', 'gcf'],
    ['qps', 'qps'],
    ['qps-arab', 'qps-Arab'],
    ['qaa-x-elvish', 'qaa-x-elvish'],
    ['x-demo', 'und-x-demo'],
    ['und-x-demo', 'und-x-demo']
  ])('takes %s as %s', (tag, canonical) => {
    expect(canonicalTag(tag)).toBe(canonical)
  })

  it.each([
    '',
    'jp',
    'dk',
    'zz',
    'en_US',
    'french',
    'fr-',
    'i-default',
    'und',
    'mul',
    '../fr',
    'x-'
  ])('refuses %j', (tag) => {
    expect(canonicalTag(tag)).toBeUndefined()
  })

  it('changes nothing that it has once taken', () => {
    const subtag = fc.stringMatching(/^[a-zA-Z0-9]{1,8}$/)
    const tags = fc.array(subtag, {minLength: 1, maxLength: 4}).map((parts) => parts.join('-'))
    fc.assert(
      fc.property(tags, (tag) => {
        const canonical = canonicalTag(tag)
        if (canonical !== undefined) expect(canonicalTag(canonical)).toBe(canonical)
      })
    )
  })
})

describe('directionOf', () => {
  it.each([
    'ar',
    'ar-MA',
    'az-Arab',
    'ckb',
    'dv',
    'fa',
    'ff-Adlm',
    'he',
    'nqo',
    'ps',
    'qps-Arab',
    'ug',
    'ur',
    'wo-Arab',
    'yi'
  ])('reads %s from right to left', (tag) => {
    expect(directionOf(tag)).toBe('rtl')
  })

  it.each(['az', 'el', 'en', 'fr-CA', 'ff', 'ja', 'ku', 'qps', 'ru', 'und-x-demo', 'wo', 'zh'])(
    'reads %s from left to right',
    (tag) => {
      expect(directionOf(tag)).toBe('ltr')
    }
  )
})

describe('scriptOf', () => {
  it.each([
    ['fr', 'Latn'],
    ['ar', 'Arab'],
    ['zh-TW', 'Hant'],
    ['sr', 'Cyrl'],
    ['sr-Latn', 'Latn'],
    ['gcf', 'Latn']
  ])('tells the script of %s', (tag, script) => {
    expect(scriptOf(tag)).toBe(script)
  })
})

describe('createLocale', () => {
  it('joins a language with its wording', () => {
    const wording = Object.fromEntries(terms.map((term) => [term, term])) as Terms
    expect(createLocale('ar-MA', wording)).toEqual({
      tag: 'ar-MA',
      direction: 'rtl',
      script: 'Arab',
      terms: wording
    })
  })
})

describe('localeFallbacks', () => {
  it.each([
    ['fr', ['fr', 'en']],
    ['en', ['en']],
    ['fr-CA', ['fr-CA', 'fr', 'en']],
    ['zh-Hant-TW', ['zh-Hant-TW', 'zh-Hant', 'zh', 'en']],
    ['ht', ['ht', 'fr', 'en']],
    ['ar-u-nu-arab', ['ar-u-nu-arab', 'ar-u-nu', 'ar', 'en']],
    ['und-x-demo', ['und-x-demo', 'und', 'en']]
  ])('goes from %s to English', (tag, expected) => {
    expect(localeFallbacks(tag)).toEqual(expected)
  })
})

describe('formatTerm', () => {
  it('puts values in the place of placeholders, wherever they stand', () => {
    expect(formatTerm('{b}: {a}, {b}', {a: '1', b: '2'})).toBe('2: 1, 2')
  })

  it('takes values as they are', () => {
    expect(formatTerm('{a}', {a: '$& {a}'})).toBe('$& {a}')
  })

  it.each(['{a}', '{toString}'])('throws when %s has no value', (template) => {
    expect(() => formatTerm(template, {})).toThrow(/Unexpected \{\w+\}/)
  })
})

describe('termParts', () => {
  it('cuts wording at its placeholders', () => {
    expect(termParts('See {section}.')).toEqual([
      {text: 'See '},
      {placeholder: 'section'},
      {text: '.'}
    ])
  })

  it('loses nothing', () => {
    fc.assert(
      fc.property(fc.string(), (template) => {
        const whole = termParts(template).map((part) =>
          'text' in part ? part.text : `{${part.placeholder}}`
        )
        expect(whole.join('')).toBe(template)
      })
    )
  })
})

describe('formatNumber', () => {
  it.each([
    ['fr', '12345'],
    ['en', '12345'],
    ['ar-EG', '١٢٣٤٥'],
    ['fa', '۱۲۳۴۵'],
    ['ht', '12345'],
    ['und-x-demo', '12345']
  ])('writes numbers as %s does, without separators', (tag, expected) => {
    expect(formatNumber(12345, tag)).toBe(expected)
  })
})

describe('formatRoman', () => {
  it.each([
    [1, 'i'],
    [4, 'iv'],
    [9, 'ix'],
    [14, 'xiv'],
    [49, 'xlix'],
    [1994, 'mcmxciv'],
    [3999, 'mmmcmxcix']
  ])('writes %i as %s', (number, numeral) => {
    expect(formatRoman(number)).toBe(numeral)
  })

  it('adds up to the number it was made from', () => {
    const values: Record<string, number> = {m: 1000, d: 500, c: 100, l: 50, x: 10, v: 5, i: 1}
    fc.assert(
      fc.property(fc.integer({min: 1, max: 3999}), (number) => {
        const digits = [...formatRoman(number)].map((letter) => values[letter] ?? 0)
        const sum = digits.reduce(
          (total, value, index) => total + (value < (digits[index + 1] ?? 0) ? -value : value),
          0
        )
        expect(sum).toBe(number)
      })
    )
  })

  it.each([0, -1, 4000, 1.5])('has no numeral for %d', (number) => {
    expect(() => formatRoman(number)).toThrow(RangeError)
  })
})

describe('formatDate', () => {
  it.each([
    ['fr', '1 mars 2026'],
    ['en', 'March 1, 2026'],
    ['es', '1 de marzo de 2026'],
    ['mg', '1 Martsa 2026'],
    ['ht', '2026-03-01']
  ])('writes a date as %s does', (tag, expected) => {
    expect(formatDate('2026-03-01', tag)).toBe(expected)
  })

  it('counts years alike in every language', () => {
    expect(formatDate('2026-03-01', 'th')).toContain('2026')
    expect(formatDate('2026-03-01', 'fa')).toContain('۲۰۲۶')
  })
})

describe('joinList', () => {
  it.each([
    ['fr', 'a, b et c'],
    ['en', 'a, b, and c'],
    ['ar', 'a وb وc'],
    ['mg', 'a, b, c'],
    ['ht', 'a, b, c']
  ])('joins items as %s does', (tag, expected) => {
    expect(joinList(['a', 'b', 'c'], tag)).toBe(expected)
  })

  it('leaves one item alone and makes nothing of none', () => {
    expect(joinList(['a'], 'fr')).toBe('a')
    expect(joinList([], 'mg')).toBe('')
  })
})

describe('compareIn', () => {
  it('files as the language does', () => {
    expect(['nz', 'ñ', 'o', 'n'].sort(compareIn('es'))).toEqual(['n', 'nz', 'ñ', 'o'])
    expect(['zèbre', 'étude', 'euro'].sort(compareIn('fr'))).toEqual(['étude', 'euro', 'zèbre'])
  })

  it('counts numbers as numbers', () => {
    expect(['a10', 'a9'].sort(compareIn('ht'))).toEqual(['a9', 'a10'])
  })
})

describe('formatBytes', () => {
  it.each([
    [2_100_000, 'fr', '2,1 Mo'],
    [2_100_000, 'en', '2.1 MB'],
    [340_400, 'en', '340 kB'],
    [12, 'fr', '12 o'],
    [15_900_000, 'de', '16 MB'],
    [3_200_000_000, 'es', '3,2 GB'],
    [2_100_000, 'ht', '2,1 Mo']
  ])('writes %i for %s readers as %s', (bytes, tag, expected) => {
    expect(formatBytes(bytes, tag).replace(/\s/g, ' ')).toBe(expected)
  })
})

describe('languageName', () => {
  it.each([
    ['fr', 'fr', 'français'],
    ['ar', 'ar', 'العربية'],
    ['fr', 'en', 'French'],
    ['ht', 'ht', 'Kreyòl ayisyen'],
    ['fr', 'ht', 'français'],
    ['ht', 'fr', 'créole haïtien'],
    ['bci', 'bci', 'bci'],
    ['bci', 'fr', 'bci']
  ])('names %s in %s', (tag, inTag, name) => {
    expect(languageName(tag, inTag)).toBe(name)
  })
})
