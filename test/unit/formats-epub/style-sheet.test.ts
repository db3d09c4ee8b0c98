// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {expect, test} from 'vitest'
import {baseCss} from './build-sample.ts'

const rules = baseCss.replace(/\/\*[\s\S]*?\*\//g, '')
const declarations = [...rules.matchAll(/([a-z-]+):\s*([^;{}]+);/g)].map(
  ([, property = '', value = '']) => ({property, value})
)

test.each([
  ['custom properties', /var\(|--[a-z]/],
  ['functions that old engines drop the sheet for', /\b(?:min|max|clamp|calc)\(/],
  ['rules at the top level', /@/],
  ['selectors that old engines do not know', /:(?:has|is|where|not)\(/],
  ['nesting', /\{[^}]*\{/],
  ['what EPUB forbids', /\b(?:direction|unicode-bidi)\s*:/],
  ['fixed positions', /position\s*:\s*(?:fixed|absolute)/]
])('the style sheet has no %s', (_, pattern) => {
  expect(rules).not.toMatch(pattern)
})

test('colours of text and page belong to the reader', () => {
  const others = rules.replace(/(?:^|\})[^{}]*(?:img|svg) \{[^}]*/g, '')
  const colours = [...others.matchAll(/[\s;{](?:color|background(?:-color)?):\s*([^;}]+)/g)]
  expect(new Set(colours.map(([, value]) => value))).toEqual(new Set(['inherit']))
})

test('lengths in pixels are hair lines only', () => {
  const pixels = declarations.filter(
    ({property, value}) => /\dpx/.test(value) && !property.startsWith('border')
  )
  expect(pixels).toEqual([])
})

test('every font list is a generic family, or ends with one', () => {
  const families = declarations.filter(({property}) => property === 'font-family')
  expect(families.length).toBeGreaterThan(0)
  for (const {value} of families) expect(value).toMatch(/(?:^|, )(?:serif|sans-serif|monospace)$/)
})

test('page breaks are said in the old words as well as in the new', () => {
  for (const block of rules.match(/\{[^}]*\}/g) ?? []) {
    for (const [, side] of block.matchAll(/[^-]break-(before|after|inside):/g)) {
      expect(block).toContain(`page-break-${side}:`)
    }
  }
})

test('left and right stand only where an author chose the side, for code, and mirrored', () => {
  const sided = [...rules.matchAll(/([^{}]+)\{([^}]*)\}/g)].filter(([, , block = '']) =>
    /(?:margin|padding|border)-(?:left|right)|(?:text-align|float|clear): (?:left|right)/.test(
      block
    )
  )
  const selectors = sided.map(([, selector = '']) => selector.trim())
  const mirror = '[dir="rtl"] '
  const isMirrored = (selector: string) =>
    selector.startsWith(mirror)
      ? selectors.includes(selector.slice(mirror.length))
      : selectors.includes(mirror + selector)
  expect(selectors.filter((selector) => !isMirrored(selector))).toEqual([
    '.align-right',
    '.align-left',
    'pre'
  ])
})

test('hyphenation is said in the words of WebKit as well', () => {
  for (const block of rules.match(/\{[^}]*\}/g) ?? []) {
    for (const [, value] of block.matchAll(/[^-]hyphens: ([a-z]+);/g)) {
      expect(block).toContain(`-webkit-hyphens: ${value};`)
    }
  }
})
