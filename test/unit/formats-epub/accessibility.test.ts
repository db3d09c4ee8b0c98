// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {describe, expect, test} from 'vitest'
import {
  describeAccessibility,
  type Evidence,
  faultsOf
} from '../../../pipeline/formats/epub/accessibility.ts'
import {type ContentFacts, emptyFacts} from '../../../pipeline/formats/epub/content-facts.ts'
import type {Asset} from '../../../pipeline/model/edition.ts'
import {samplePublication} from './sample.ts'

const {terms} = samplePublication().edition.locale

function evidence(facts: Partial<ContentFacts>, more: Partial<Evidence> = {}): Evidence {
  const none = {pictures: [], undescribed: 0, pageList: false, ownStyles: ''}
  return {facts: {...emptyFacts(), ...facts}, ...none, ...more}
}

function describeBook(facts: Partial<ContentFacts>, more: Partial<Evidence> = {}) {
  return describeAccessibility(evidence(facts, more), terms)
}

function hazardOf(mediaType: string, text: string): readonly string[] {
  const picture: Asset = {path: 'images/x', mediaType, bytes: Buffer.from(text, 'latin1')}
  return describeBook({}, {pictures: [picture]}).accessibilityHazard
}

describe('accessibility metadata', () => {
  test('a book of words alone claims nothing about pictures', () => {
    const claims = describeBook({})
    expect(claims.accessMode).toEqual(['textual'])
    expect(claims.accessModeSufficient).toEqual(['textual'])
    expect(claims.accessibilityFeature).not.toContain('alternativeText')
    expect(claims.accessibilitySummary).toContain('accessibility.noImages')
  })

  test('pictures that all have texts are enough as text', () => {
    const claims = describeBook({pictures: 2, picturesWithText: 2})
    expect(claims.accessMode).toEqual(['textual', 'visual'])
    expect(claims.accessModeSufficient).toEqual(['textual', 'textual,visual'])
    expect(claims.accessibilityFeature).toContain('alternativeText')
    expect(claims.accessibilitySummary).toContain('accessibility.images')
  })

  test('one picture without text takes the claim away', () => {
    const claims = describeBook({pictures: 2, picturesWithText: 1})
    expect(claims.accessModeSufficient).toEqual(['textual,visual'])
    expect(claims.accessibilityFeature).not.toContain('alternativeText')
    expect(claims.accessibilitySummary).not.toContain('accessibility.images')
  })

  test('formulas are described only if all of them are', () => {
    expect(describeBook({formulas: 2, formulasWithText: 2}).accessibilityFeature).toContain(
      'describedMath'
    )
    const some = describeBook({formulas: 2, formulasWithText: 1}).accessibilityFeature
    expect(some).toContain('MathML')
    expect(some).not.toContain('describedMath')
  })

  test.each([
    ['image/gif', 'GIF89a'],
    ['image/png', `PNG iCCP${'x'.repeat(9000)}acTL IDAT`],
    ['image/webp', `RIFF    WEBPVP8X    \u0012`],
    ['image/svg+xml', '<svg><animate/></svg>'],
    ['image/svg+xml', '<svg><set attributeName="x"/></svg>'],
    ['image/svg+xml', '<svg><style>@keyframes x {}</style></svg>']
  ])('a moving picture (%s %s) is not called harmless', (type, text) => {
    expect(hazardOf(type, text)).toEqual(['unknown'])
  })

  test.each([
    ['image/png', 'PNG IDAT acTL'],
    ['image/webp', `RIFF    WEBPVP8X    \u0010 ANIM`],
    ['image/svg+xml', '<svg><rect class="offset"/></svg>']
  ])('a still picture (%s %s) is', (type, text) => {
    expect(hazardOf(type, text)).toEqual(['none'])
  })

  test('what moves in the text or by the book’s own style sheet is not called harmless', () => {
    expect(describeBook({}).accessibilityHazard).toEqual(['none'])
    expect(describeBook({animated: true}).accessibilityHazard).toEqual(['unknown'])
    const ownStyles = '@-webkit-keyframes blink {}'
    expect(describeBook({}, {ownStyles}).accessibilityHazard).toEqual(['unknown'])
  })

  test('a picture whose author gave no text takes the claim away, and is told', () => {
    const claims = describeBook({pictures: 1, picturesWithText: 1}, {undescribed: 1})
    expect(claims.accessModeSufficient).toEqual(['textual,visual'])
    expect(claims.accessibilityFeature).not.toContain('alternativeText')
    expect(claims.accessibilitySummary).toContain('accessibility.someImages')
    expect(claims.accessibilitySummary).not.toContain('accessibility.images')
    expect(describeBook({}, {undescribed: 1}).accessMode).toEqual(['textual', 'visual'])
  })

  test.each([
    'p { font-size: 12px }',
    'p { font: italic 9pt/1.2 serif }',
    'p { color: red !important }'
  ])('the book’s own style sheet (%s) may keep readers from their sizes', (ownStyles) => {
    const features = describeBook({}, {ownStyles}).accessibilityFeature
    expect(features).not.toContain('displayTransformability')
  })

  test('relative sizes leave readers theirs', () => {
    const ownStyles = 'p { font-size: 1.2em; border: 1px solid }'
    expect(describeBook({}, {ownStyles}).accessibilityFeature).toContain('displayTransformability')
  })

  test('pages of a printed edition are told', () => {
    expect(describeBook({}, {pageList: true}).accessibilitySummary).toContain('accessibility.pages')
    expect(describeBook({}).accessibilitySummary).not.toContain('accessibility.pages')
  })

  test('only pictures and formulas without texts speak against conformance', () => {
    expect(
      faultsOf(evidence({pictures: 1, picturesWithText: 1, formulas: 1, formulasWithText: 1}))
    ).toEqual([])
    expect(faultsOf(evidence({pictures: 1, formulas: 1}))).toHaveLength(2)
    expect(faultsOf(evidence({}, {undescribed: 1}))).toHaveLength(1)
  })
})
