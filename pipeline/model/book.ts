// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {FormatName} from './format-name.ts'
import type {LintSettings} from './lint-rule.ts'
import type {LanguageTag} from './locale.ts'
import type {Bibliography} from './reference.ts'
import type {Change, SpdxExpression} from './rights.ts'

/** MARC relator codes (https://www.loc.gov/marc/relators/) that a book may use. */
export const marcRoles = [
  'aut',
  'trl',
  'edt',
  'ill',
  'pht',
  'dsr',
  'bkd',
  'cov',
  'tyd',
  'pfr',
  'rev',
  'res',
  'ctb',
  'csl',
  'ive',
  'pdr',
  'ths',
  'fnd',
  'spn',
  'cph',
  'pbl'
] as const

export type MarcRole = (typeof marcRoles)[number]

/** What a contributor may be; a person unless it is said. */
export const contributorKinds = ['person', 'organisation', 'collective', 'software'] as const

export type ContributorKind = (typeof contributorKinds)[number]

/** A person, group or organisation with the parts they took. */
export interface Contributor {
  readonly name: string
  readonly roles: readonly MarcRole[]
  /** Name in filing order: `Tolstoï, Léon`. */
  readonly sortAs?: string
  readonly url?: string
  /** ORCID iD: `0000-0002-1825-0097`. */
  readonly orcid?: string
  readonly kind?: ContributorKind
  /** Names of the chapters they took part in (`Chapter.name`); the whole book where absent. */
  readonly chapters?: readonly string[]
  /** Whether they are thanked in the acknowledgements rather than listed in the imprint. */
  readonly acknowledged?: boolean
}

/** How a book may stand to another work. Only `references` carries no licence duty. */
export const relationTypes = ['references', 'excerpt', 'adaptation', 'translation'] as const

/** How this book, or a part of it, stands to another work. */
export interface Relation {
  readonly type: (typeof relationTypes)[number]
  /** Chapter that it concerns, by path inside the language's folder; the whole book if absent. */
  readonly unit?: string
  readonly title: string
  readonly creators: readonly string[]
  readonly url?: string
  readonly license?: SpdxExpression
  /** Free sentence printed with the credits, in the language of the book. */
  readonly note?: string
  /** As its holder supplied it: `© 2019 Name`. */
  readonly copyrightNotice?: string
  /** What was done to it, here and before: earlier changes are kept (CC 4.0, 3(a)(1)(B)). */
  readonly changes: readonly Change[]
}

/** Which headings of body matter take numbers: none, chapters, or chapters and their sections. */
export const numberings = ['none', 'chapters', 'sections'] as const

export type Numbering = (typeof numberings)[number]

/** Where print sets notes: at the foot of the page that calls them, or after their chapter. */
export const notePlacements = ['foot', 'chapter-end'] as const

export type NotePlacement = (typeof notePlacements)[number]

/** A series that a book is part of. */
export interface Collection {
  readonly title: string
  /** Place in the series, from 1; absent where its books are not counted. */
  readonly position?: number
}

/** The work, whatever its language. */
export interface Book {
  /** Folder as the person typed it, for messages: `manuscript`. */
  readonly root: string
  /** Permanent address or URN of the work. */
  readonly identifier: string
  /** Address of the files that it is made from, where it is declared. */
  readonly repository?: string
  /** Revision of those files that is built, as whoever builds names it: a Git commit. */
  readonly revision?: string
  /** ASCII name used in file names. */
  readonly slug: string
  /** Language the book was written in. */
  readonly language: LanguageTag
  readonly publisher?: string
  readonly collection?: Collection
  readonly subjects: readonly string[]
  readonly relations: readonly Relation[]
  /** Theme settings: custom property name without dashes → value (`page-width: 148mm`). */
  readonly theme: Readonly<Record<string, string>>
  /** Style sheets of the book's own by format, checked; each follows those of the format. */
  readonly styles?: Readonly<Partial<Record<FormatName, string>>>
  readonly license: SpdxExpression
  readonly isbn?: string
  /** Which headings take numbers. */
  readonly numbering: Numbering
  readonly notes: NotePlacement
  /** The works that its chapters may cite. */
  readonly bibliography?: Bibliography
  /** Whether the PDF carries the Markdown of its chapters. */
  readonly attachSources: boolean
  /** Rules of lint that it takes otherwise than usual. */
  readonly lint?: LintSettings
  /** Formats to build when none is asked for. */
  readonly outputs: readonly FormatName[]
  /** Whether `book.yaml` declares it; a plain folder of Markdown is only guessed. */
  readonly declared: boolean
}
