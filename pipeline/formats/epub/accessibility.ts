// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Asset} from '../../model/edition.ts'
import type {Terms} from '../../model/locale.ts'
import type {ContentFacts} from './content-facts.ts'

/** Accessibility metadata (EPUB Accessibility 1.1 §2, schema.org vocabulary). */
export interface Accessibility {
  readonly accessMode: readonly string[]
  /** Each entry one sufficient set of modes. */
  readonly accessModeSufficient: readonly string[]
  readonly accessibilityFeature: readonly string[]
  readonly accessibilityHazard: readonly string[]
  readonly accessibilitySummary: string
}

/** What the claims are computed from. */
export interface Evidence {
  readonly facts: ContentFacts
  readonly pictures: Iterable<Asset>
  /** Whether the pages of a printed edition are listed. */
  readonly pageList: boolean
}

/**
 * Claims that the content bears, and no other. Conformance to a standard is not among them: no
 * program can find it out.
 */
export function describeAccessibility(evidence: Evidence, terms: Terms): Accessibility {
  const {facts} = evidence
  const visual = facts.pictures > 0
  const allHaveText = facts.picturesWithText === facts.pictures
  return {
    accessMode: visual ? ['textual', 'visual'] : ['textual'],
    accessModeSufficient: [
      ...(allHaveText ? ['textual'] : []),
      ...(visual ? ['textual,visual'] : [])
    ],
    accessibilityFeature: featuresOf(evidence),
    accessibilityHazard: [moves(evidence) ? 'unknown' : 'none'],
    accessibilitySummary: summarise(facts, terms)
  }
}

/** Each feature with what has to hold for it; the first ones hold of every book made here. */
const features: readonly (readonly [string, (evidence: Evidence) => boolean])[] = [
  ['tableOfContents', () => true],
  ['readingOrder', () => true],
  ['structuralNavigation', () => true],
  ['displayTransformability', () => true],
  ['unlocked', () => true],
  ['ARIA', () => true],
  ['alternativeText', ({facts}) => facts.pictures > 0 && facts.picturesWithText === facts.pictures],
  ['longDescription', ({facts}) => facts.longDescriptions > 0],
  ['MathML', ({facts}) => facts.formulas > 0],
  ['describedMath', ({facts}) => facts.formulas > 0 && facts.formulasWithText === facts.formulas],
  ['pageBreakMarkers', ({facts}) => facts.pageBreaks > 0],
  ['pageNavigation', ({pageList}) => pageList]
]

function featuresOf(evidence: Evidence): readonly string[] {
  return features.filter(([, holds]) => holds(evidence)).map(([name]) => name)
}

/** Whether a picture may move, and so may flash: nothing here can tell that it does not. */
function moves({facts, pictures}: Evidence): boolean {
  return facts.animated || [...pictures].some((asset) => isAnimated(asset))
}

/** What an animated picture of each format holds near its beginning, or anywhere in a drawing. */
const marks: Readonly<Record<string, string>> = {
  'image/gif': 'GIF',
  'image/png': 'acTL',
  'image/webp': 'ANIM',
  'image/svg+xml': '<animate'
}

function isAnimated({mediaType, bytes}: Asset): boolean {
  const mark = marks[mediaType]
  const end = mediaType === 'image/svg+xml' ? bytes.length : 4096
  return mark !== undefined && Buffer.from(bytes.subarray(0, end)).includes(mark)
}

function summarise(facts: ContentFacts, terms: Terms): string {
  const pictures = facts.pictures === facts.picturesWithText
  const sentences = [
    ...(facts.pictures === 0 ? [terms['accessibility.noImages']] : []),
    ...(facts.pictures > 0 && pictures ? [terms['accessibility.images']] : []),
    ...(facts.formulas > 0 ? [terms['accessibility.maths']] : []),
    terms['accessibility.navigation']
  ]
  return sentences.join(' ')
}
