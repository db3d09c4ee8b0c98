// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {describe, expect, test} from 'vitest'
import {describeAccessibility} from '../../../pipeline/formats/epub/accessibility.ts'
import {type ContentFacts, emptyFacts} from '../../../pipeline/formats/epub/content-facts.ts'
import type {Asset} from '../../../pipeline/model/edition.ts'
import {samplePublication} from './sample.ts'

const {terms} = samplePublication().edition.locale

function describeBook(facts: Partial<ContentFacts>, pictures: readonly Asset[] = []) {
  const evidence = {facts: {...emptyFacts(), ...facts}, pictures, pageList: false}
  return describeAccessibility(evidence, terms)
}

function asset(mediaType: string, text: string): Asset {
  return {path: 'images/x', mediaType, bytes: Buffer.from(text)}
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

  test('what may flash is not called harmless', () => {
    expect(describeBook({}).accessibilityHazard).toEqual(['none'])
    expect(describeBook({animated: true}).accessibilityHazard).toEqual(['unknown'])
    for (const [type, text] of [
      ['image/gif', 'GIF89a'],
      ['image/webp', 'RIFFxxxxWEBPVP8XANIM'],
      ['image/svg+xml', '<svg><animate/></svg>']
    ] as const) {
      expect(describeBook({}, [asset(type, text)]).accessibilityHazard).toEqual(['unknown'])
    }
    expect(describeBook({}, [asset('image/png', 'PNG')]).accessibilityHazard).toEqual(['none'])
  })
})
