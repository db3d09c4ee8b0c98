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
  /** Every picture of the container, the cover too. */
  readonly pictures: Iterable<Asset>
  /** Pictures whose authors gave no text, not even an empty one. */
  readonly undescribed: number
  /** Whether the pages of a printed edition are listed. */
  readonly pageList: boolean
  /** The book's own style sheet, which may take away what ours grants. */
  readonly ownStyles: string
}

/**
 * Claims that the content bears, and no other. Conformance to a standard is not among them: no
 * program can find it out.
 */
export function describeAccessibility(evidence: Evidence, terms: Terms): Accessibility {
  const visual = evidence.facts.pictures + evidence.undescribed > 0
  return {
    accessMode: visual ? ['textual', 'visual'] : ['textual'],
    accessModeSufficient: [
      ...(allHaveText(evidence) ? ['textual'] : []),
      ...(visual ? ['textual,visual'] : [])
    ],
    accessibilityFeature: featuresOf(evidence),
    accessibilityHazard: [moves(evidence) ? 'unknown' : 'none'],
    accessibilitySummary: summarise(evidence, terms)
  }
}

/** What in a book speaks against any conformance: WCAG 1.1.1 is on the lowest level. */
export function faultsOf(evidence: Evidence): readonly string[] {
  return [
    ...(allHaveText(evidence) ? [] : ['pictures without alternative text']),
    ...(allHaveMathsText(evidence) ? [] : ['formulas without alternative text'])
  ]
}

function allHaveText({facts, undescribed}: Evidence): boolean {
  return undescribed === 0 && facts.picturesWithText === facts.pictures
}

function allHaveMathsText({facts}: Evidence): boolean {
  return facts.formulasWithText === facts.formulas
}

/** Declarations that keep readers from their own sizes, spaces and colours. */
const rigid = /!important|(?:font(?:-size)?|line-height)\s*:[^;}]*\d(?:px|pt|pc|mm|cm|in)\b/i

/** Each feature with what has to hold for it. */
const features: readonly (readonly [string, (evidence: Evidence) => boolean])[] = [
  ['tableOfContents', () => true],
  ['readingOrder', () => true],
  ['structuralNavigation', () => true],
  ['displayTransformability', ({ownStyles}) => !rigid.test(ownStyles)],
  ['unlocked', () => true],
  ['ARIA', () => true],
  ['alternativeText', (evidence) => evidence.facts.pictures > 0 && allHaveText(evidence)],
  ['longDescription', ({facts}) => facts.longDescriptions > 0],
  ['MathML', ({facts}) => facts.formulas > 0],
  ['describedMath', (evidence) => evidence.facts.formulas > 0 && allHaveMathsText(evidence)],
  ['rubyAnnotations', ({facts}) => facts.tags.has('ruby')],
  ['pageBreakMarkers', ({facts}) => facts.pageBreaks > 0],
  ['pageNavigation', ({pageList}) => pageList]
]

function featuresOf(evidence: Evidence): readonly string[] {
  return features.filter(([, holds]) => holds(evidence)).map(([name]) => name)
}

/** Whether anything may move, and so may flash: nothing here can tell that it does not. */
function moves({facts, pictures, ownStyles}: Evidence): boolean {
  const isMoving = facts.animated || /@(?:-\w+-)?keyframes\b/i.test(ownStyles)
  return isMoving || [...pictures].some((asset) => isAnimated(asset))
}

/** How each format tells that a picture may move. */
const animations: Readonly<Record<string, (bytes: Buffer) => boolean>> = {
  'image/gif': () => true,
  // PNG Third Edition §5.6: before the first image data.
  'image/png': (bytes) => bytes.subarray(0, endOf(bytes, 'IDAT')).includes('acTL'),
  // RFC 9649 §2.7: a flag of the extended format.
  'image/webp': (bytes) => bytes.toString('latin1', 12, 16) === 'VP8X' && hasFlag(bytes.at(20), 2),
  'image/svg+xml': (bytes) => /<(?:\w+:)?(?:animate|set\b)|@keyframes/i.test(bytes.toString('utf8'))
}

function isAnimated({mediaType, bytes}: Asset): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return animations[mediaType]?.(buffer) ?? false
}

function endOf(bytes: Buffer, mark: string): number {
  const index = bytes.indexOf(mark)
  return index === -1 ? bytes.length : index
}

function hasFlag(byte: number | undefined, flag: number): boolean {
  return ((byte ?? 0) & flag) !== 0
}

function summarise(evidence: Evidence, terms: Terms): string {
  const {facts, undescribed, pageList} = evidence
  const hasPictures = facts.pictures + undescribed > 0
  const images = allHaveText(evidence) ? 'accessibility.images' : 'accessibility.someImages'
  const sentences = [
    terms[hasPictures ? images : 'accessibility.noImages'],
    ...(facts.formulas > 0 && allHaveMathsText(evidence) ? [terms['accessibility.maths']] : []),
    ...(pageList ? [terms['accessibility.pages']] : []),
    terms['accessibility.navigation']
  ]
  return sentences.join(' ')
}
