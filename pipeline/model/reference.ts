// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Point} from 'unist'
import type {VFile} from 'vfile'

/** Types of works that CSL-JSON 1.0.2 knows. */
export const referenceTypes = [
  ...['article', 'article-journal', 'article-magazine', 'article-newspaper', 'bill', 'book'],
  ...['broadcast', 'chapter', 'classic', 'collection', 'dataset', 'document', 'entry'],
  ...['entry-dictionary', 'entry-encyclopedia', 'event', 'figure', 'graphic', 'hearing'],
  ...['interview', 'legal_case', 'legislation', 'manuscript', 'map', 'motion_picture'],
  ...['musical_score', 'pamphlet', 'paper-conference', 'patent', 'performance', 'periodical'],
  ...['personal_communication', 'post', 'post-weblog', 'regulation', 'report', 'review'],
  ...['review-book', 'software', 'song', 'speech', 'standard', 'thesis', 'treaty', 'webpage']
] as const

/** A name as CSL-JSON has it: of a person in parts, or of an institution as `literal`. */
export interface ReferenceName {
  readonly family?: string
  readonly given?: string
  /** Stands before the family name and is left out of short forms: `de` in “de La Fontaine”. */
  readonly 'dropping-particle'?: string
  /** Belongs to the family name: `van` in “van Gogh”. */
  readonly 'non-dropping-particle'?: string
  readonly suffix?: string
  readonly literal?: string
}

/** Year, month and day, as far as they are known; two for a span. */
export type DateParts = readonly number[]

/** A date as CSL-JSON has it. */
export interface ReferenceDate {
  readonly 'date-parts'?: readonly DateParts[]
  readonly circa?: boolean
  /** In words, where it is no calendar date. */
  readonly literal?: string
}

/** Who took part in a work, in the names of CSL-JSON. */
export const nameFields = [
  'author',
  'editor',
  'translator',
  'director',
  'interviewer',
  'container-author',
  'collection-editor',
  'composer',
  'performer',
  'illustrator'
] as const

export const dateFields = ['issued', 'accessed', 'original-date', 'event-date'] as const

/** What of a work is text; `title` and its like may hold `<i>`, `<b>`, `<sup>`, `<sub>`. */
export const textFields = [
  'title',
  'title-short',
  'container-title',
  'collection-title',
  'collection-number',
  'event-title',
  'event-place',
  'publisher',
  'publisher-place',
  'volume',
  'issue',
  'number',
  'edition',
  'page',
  'genre',
  'medium',
  'status',
  'authority',
  'archive',
  'archive_location',
  'section',
  'version',
  'number-of-pages',
  'number-of-volumes',
  'ISBN',
  'ISSN',
  'DOI',
  'URL',
  'language',
  'note'
] as const

/** A work that a book cites, in the terms of CSL-JSON 1.0.2. */
export interface Reference
  extends Readonly<Partial<Record<(typeof nameFields)[number], readonly ReferenceName[]>>>,
    Readonly<Partial<Record<(typeof dateFields)[number], ReferenceDate>>>,
    Readonly<Partial<Record<(typeof textFields)[number], string>>> {
  /** Citation key: `dupont2021`. */
  readonly id: string
  readonly type: (typeof referenceTypes)[number]
}

/** A reference and where it was declared. */
export interface DeclaredReference {
  readonly reference: Reference
  readonly file: VFile
  readonly place?: Point
}

/** How citations look: names and years in the text, or notes. */
export const citationStyles = ['author-date', 'note'] as const

export type CitationStyle = (typeof citationStyles)[number]

/** Which works the bibliography lists: those that the book cites, or all that are declared. */
export const bibliographyScopes = ['cited', 'all'] as const

/** Where the bibliography stands: once in the book, or at the end of each chapter that cites. */
export const bibliographyPlacements = ['book', 'chapter'] as const

/** The works that a book may cite, and how it does. */
export interface Bibliography {
  readonly style: CitationStyle
  readonly scope: (typeof bibliographyScopes)[number]
  readonly placement: (typeof bibliographyPlacements)[number]
  /** By citation key, in the order of the files. */
  readonly references: ReadonlyMap<string, DeclaredReference>
}
