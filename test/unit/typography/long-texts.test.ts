// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {h} from 'hastscript'
import {describe, expect, it} from 'vitest'
import {typeset, typesetText} from '../../../pipeline/typography/typeset.ts'

const languages = ['fr', 'fr-CA', 'fr-CH', 'en', 'es', 'ar', 'de']

const units = [
  ...['"', "'", '" ', " '", '«', '« ', '“', '-', '--', '- ', ' – ', '— ', '.', '. ', '...', ' ...'],
  ...[
    ' ',
    '\n',
    '\u00a0',
    '\n ',
    '? ',
    ' ?',
    ';',
    ': ',
    ' :',
    '!',
    '!?',
    '/',
    'a/',
    '\\',
    '@',
    'a@'
  ],
  ...['a.', 'a-', 'a--', 'www.', 'a:b', ':a', '?a=', 'localhost', 'http://', '+', '%', '1', '1 '],
  ...[
    '000 ',
    '1 000 ',
    '1.',
    '1e',
    '2e-',
    'I',
    'XX',
    'XXe ',
    'J.',
    'J. ',
    'J.-',
    'av. ',
    'p. ',
    'p. 1'
  ],
  ...['M. A', 'h ', '1 h ', 'a', 'é', '😀', 'ك ', ' ،', '\ufffc', '\ufffb', '¿ ']
]

describe('typesetting long texts of one repeated piece', () => {
  it.each(languages)(
    'takes time in proportion in the language %s',
    (language) => {
      for (const unit of units) {
        const text = `a${unit.repeat(Math.ceil(50_000 / unit.length))}`
        const start = performance.now()
        typesetText(text, language)
        expect(performance.now() - start, JSON.stringify(unit)).toBeLessThan(2000)
      }
    },
    60_000
  )
})

describe('typesetting a paragraph of very many elements', () => {
  it('takes time in proportion', () => {
    const words = Array.from({length: 10_000}, () => [
      h('em', '"mot" 2e'),
      ' ?',
      h('a.noteref', '1'),
      ' https://a.fr/b '
    ])
    const start = performance.now()
    const set = typeset({type: 'root', children: [h('p', words.flat())]}, 'fr')
    expect(performance.now() - start).toBeLessThan(5000)
    expect(set.children[0]).toMatchObject({
      children: expect.arrayContaining([{type: 'text', value: '\u202f?'}])
    })
  }, 60_000)
})
