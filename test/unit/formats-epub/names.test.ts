// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {epubType} from '../../../pipeline/formats/epub/epub-type.ts'
import {nameImages} from '../../../pipeline/formats/epub/image-names.ts'
import {editionIdentifier} from '../../../pipeline/model/edition-identifier.ts'

const bytes = new Uint8Array()

describe('names of pictures', () => {
  test('are flat ASCII with the extension of their media type', () => {
    const names = nameImages([
      {path: 'images/Été à Dakar.jpeg', mediaType: 'image/jpeg', bytes},
      {path: 'fr/plan.svg', mediaType: 'image/svg+xml', bytes},
      {path: 'images/cover.png', mediaType: 'image/png', bytes}
    ])
    expect(Object.fromEntries(names)).toEqual({
      'images/Été à Dakar.jpeg': 'images/ete-a-dakar.jpg',
      'fr/plan.svg': 'images/fr-plan.svg',
      'images/cover.png': 'images/cover-2.png'
    })
  })

  test('are unique, safe and independent of the order of the pictures', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string({minLength: 1, unit: 'grapheme'})), (paths) => {
        const assets = paths.map((path) => ({path, mediaType: 'image/png', bytes}))
        const names = nameImages(assets)
        expect(new Set(names.values()).size).toBe(paths.length)
        for (const name of names.values()) expect(name).toMatch(/^images\/[a-z0-9-]+\.png$/)
        expect(nameImages([...assets].reverse())).toEqual(names)
      })
    )
  })
})

describe('identifier', () => {
  test('is a UUID of version 5 that depends on work and language alone', () => {
    const french = editionIdentifier('https://example.org/book', 'fr')
    expect(french).toMatch(
      /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/
    )
    expect(editionIdentifier('https://example.org/book', 'fr')).toBe(french)
    expect(editionIdentifier('https://example.org/book', 'ar')).not.toBe(french)
  })
})

describe('epub:type', () => {
  test('follows from the DPUB-ARIA role where the vocabulary has a term', () => {
    expect(epubType('doc-chapter')).toBe('chapter')
    expect(epubType('note doc-noteref')).toBe('noteref')
    expect(epubType('doc-backlink')).toBeUndefined()
    expect(epubType('img')).toBeUndefined()
  })
})
