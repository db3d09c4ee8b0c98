// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import fc from 'fast-check'
import type {Element, ElementContent, Root} from 'hast'
import {toString as textOf} from 'hast-util-to-string'
import {h} from 'hastscript'
import {describe, expect, it} from 'vitest'
import {typeset, typesetText} from '../../../pipeline/typography/typeset.ts'

const languages = ['fr', 'fr-CA', 'fr-CH', 'en', 'es', 'ar', 'de', 'zh']
const language = fc.constantFrom(...languages)

/** What the rules look at, so that most texts made of it set something off. */
const fragment = fc.constantFrom(
  ...[' ', ' ', ' ', '  ', '\n', '\u00a0', '\u202f', '\u2009', ';', ':', '!', '?', '?!', '::', '.'],
  ...[',', '...', '..', '…', '-', '--', '---', '–', '—', '"', '"', "'", "'", '’', '‘', '“', '”'],
  ...[
    '«',
    '»',
    '‹',
    '›',
    '(',
    ')',
    '[',
    ']',
    '/',
    '\\',
    '@',
    '%',
    '‰',
    '°',
    '€',
    '$',
    '§',
    '+',
    '='
  ],
  ...['mot', 'a', 'é', 'e\u0301', 'l', 'École', 'Œuvre', 'X', '1', '12', '000', '345', '1er', '2e'],
  ...[
    'XXIe',
    'Ve',
    'siècle',
    'kWh',
    'h',
    '30',
    'km',
    'mars',
    'p.',
    'fig.',
    'n°',
    'M.',
    'Mme',
    'J.'
  ],
  ...['R.', 'J.-C.', 'av.', 'art.', 'L.', 'Dr.', 'n', '90s', 'em', '¿', '¡', 'كلمة', '،', '؟', '٣'],
  ...['كم', 'https://a.fr/b', 'www.', 'a.fr', 'a@b.fr', 'x.md', 'C:', '\ufffc', '\ufffb', '😀']
)
const text = fc.oneof(
  {weight: 4, arbitrary: fc.array(fragment, {maxLength: 14}).map((parts) => parts.join(''))},
  {weight: 1, arbitrary: fc.string({unit: 'grapheme', maxLength: 20})}
)

const {content} = fc.letrec<{content: ElementContent; children: ElementContent[]}>((tie) => ({
  content: fc.oneof(
    {depthSize: 'small', withCrossShrink: true},
    {weight: 6, arbitrary: text.map((value): ElementContent => ({type: 'text', value}))},
    {weight: 1, arbitrary: text.map((value) => h('code', value))},
    {weight: 1, arbitrary: text.map((value) => h('a', {href: 'https://a.fr/b'}, value))},
    {weight: 1, arbitrary: fc.constantFrom(h('br'), h('img'), h('a.noteref', '3'), h('sup', 'e'))},
    {weight: 1, arbitrary: text.map((value) => h('sup', value))},
    {weight: 3, arbitrary: tie('children').map((children) => h('em', children))},
    {weight: 1, arbitrary: tie('children').map((children) => h('p', children))},
    {
      weight: 1,
      arbitrary: fc.tuple(language, tie('children')).map(([lang, inside]) => h('i', {lang}, inside))
    }
  ),
  children: fc.array(tie('content'), {maxLength: 5})
}))

const tree: fc.Arbitrary<Root> = fc
  .array(fc.array(content, {maxLength: 6}), {maxLength: 3})
  .map((blocks) => ({type: 'root', children: blocks.map((children) => h('p', children))}))

const runs = {numRuns: 80000}

function lettersAndDigits(value: string): string {
  return value.replaceAll(/[^\p{L}\p{N}]/gu, '')
}

function codeOf(node: Root | Element): readonly Element[] {
  return node.children.flatMap((child) => {
    if (child.type !== 'element') return []
    return child.tagName === 'code' ? [child] : codeOf(child)
  })
}

function freeze(value: unknown): void {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return
  Object.freeze(value)
  Object.values(value).forEach(freeze)
}

describe('typesetText, for any text', () => {
  it('has nothing left to do the second time', () => {
    fc.assert(
      fc.property(text, language, (value, tag) => {
        const set = typesetText(value, tag)
        expect(typesetText(set, tag)).toBe(set)
      }),
      {numRuns: 400000}
    )
  })

  it('keeps every letter and digit in its order', () => {
    fc.assert(
      fc.property(text, language, (value, tag) => {
        expect(lettersAndDigits(typesetText(value, tag))).toBe(lettersAndDigits(value))
      }),
      {numRuns: 400000}
    )
  })

  it('never puts two spaces where there was one or none', () => {
    fc.assert(
      fc.property(text, language, (value, tag) => {
        fc.pre(!/\s\s/u.test(value))
        expect(typesetText(value, tag)).not.toMatch(/\s\s/u)
      }),
      runs
    )
  })
})

describe('typeset, for any tree', () => {
  it('has nothing left to do the second time', () => {
    fc.assert(
      fc.property(tree, language, (value, tag) => {
        const set = typeset(value, tag)
        expect(typeset(set, tag)).toEqual(set)
      }),
      runs
    )
  })

  it('keeps every letter and digit in its order', () => {
    fc.assert(
      fc.property(tree, language, (value, tag) => {
        expect(lettersAndDigits(textOf(typeset(value, tag)))).toBe(lettersAndDigits(textOf(value)))
      }),
      runs
    )
  })

  it('leaves code the very same nodes', () => {
    fc.assert(
      fc.property(tree, language, (value, tag) => {
        const before = codeOf(value)
        const after = codeOf(typeset(value, tag))
        expect(after.length).toBe(before.length)
        after.forEach((code, index) => {
          expect(code).toBe(before[index])
        })
      }),
      runs
    )
  })

  it('does not change the tree that it is given', () => {
    fc.assert(
      fc.property(tree, language, (value, tag) => {
        const copy = structuredClone(value)
        freeze(value)
        typeset(value, tag)
        expect(value).toEqual(copy)
      }),
      {numRuns: 500}
    )
  })

  it('sets a paragraph of one text as it sets the text', () => {
    fc.assert(
      fc.property(text, language, (value, tag) => {
        const set = typeset({type: 'root', children: [h('p', value)]}, tag)
        expect(textOf(set)).toBe(typesetText(value, tag))
      }),
      runs
    )
  })
})
