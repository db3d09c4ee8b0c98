// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Collection, Contributor, Relation} from './book.ts'
import type {Edition} from './edition.ts'
import type {FormatName} from './format-name.ts'
import type {Direction, LanguageTag} from './locale.ts'
import type {Change, Creator, Use} from './rights.ts'

/** What every artefact that shows a work of somebody else must say of it. */
export interface CreditRecord {
  /** Path inside the book's folder. */
  readonly path: string
  /** Of the bytes that are shipped: lower-case hexadecimal. */
  readonly sha256: string
  readonly title?: string
  readonly creators: readonly Creator[]
  readonly copyrightNotice?: string
  readonly source?: string
  readonly licence: {readonly spdx: string; readonly canonical: string; readonly short: string}
  readonly use: Use
  readonly changes: readonly Change[]
  /** The line of the credits list, as printed: plain text in the edition's language. */
  readonly line: string
  /** The short line beside the picture, as printed. */
  readonly caption: string
  /** Formats in which it stands beside the picture: those that show it in a figure. */
  readonly captionedIn: readonly FormatName[]
}

/** A work that an edition refers to, adapts or translates. */
export type RelationRecord = Pick<Relation, 'type' | 'title' | 'creators' | 'url'>

/** What every artefact of an edition must say of itself; `verify` reads it back from each file. */
export interface EditionRecord {
  readonly language: LanguageTag
  readonly direction: Direction
  readonly title: string
  readonly subtitle?: string
  readonly version: string
  /** ISO date. */
  readonly date: string
  readonly identifier: string
  readonly collection?: Collection
  readonly contributors: readonly Contributor[]
  readonly licence: {readonly spdx: string; readonly canonical: string; readonly short: string}
  readonly copyrightNotice: string
  readonly attributionName: string
  readonly attributionUrl?: string
  /** Holders of the rights as they want to be named, in order. */
  readonly holders: readonly string[]
  /** Year or years of the copyright notice. */
  readonly years: string
  readonly publisher?: string
  /** Whether it is an unfinished translation: then no catalogue lists it. */
  readonly draft?: true
  /** For a translation: what it was made from. */
  readonly source?: NonNullable<Edition['source']>
  /** Other works that it stands in a relation to, in the order of the copyright page. */
  readonly relations: readonly RelationRecord[]
  /** Who took which part, as the copyright page lists them. */
  readonly parts: readonly {readonly part: string; readonly names: readonly string[]}[]
  /**
   * Further sentences of the copyright page, as printed: no warranty, other people's material, how
   * to cite, what was translated, sources, changes.
   */
  readonly statements: readonly string[]
  /** Sentences above the credits list, as printed; none without one. */
  readonly remarks: readonly string[]
  /** The licence sentence of this language, as printed. */
  readonly notice: string
  /** Works of others that the edition shows, in the order of the credits list. */
  readonly credits: readonly CreditRecord[]
}

/** One file of the output folder. */
export interface FileRecord {
  /** POSIX path relative to the output folder. */
  readonly path: string
  readonly bytes: number
  /** Lower-case hexadecimal. */
  readonly sha256: string
}

/** One download (or site) of one edition. */
export interface ArtifactRecord {
  readonly format: FormatName
  readonly language: LanguageTag
  /** Where a reader opens it. */
  readonly path: string
  readonly pages?: number
  readonly files: readonly FileRecord[]
}

/** `manifest.json`: what a build made, and what `verify` holds it against. */
export interface Manifest {
  readonly generator: string
  readonly book: {
    readonly identifier: string
    readonly slug: string
    readonly language: LanguageTag
    /** Revision of the files of the book, where whoever built it named one. */
    readonly revision?: string
  }
  readonly editions: readonly EditionRecord[]
  readonly artifacts: readonly ArtifactRecord[]
}

/** What catalogues list of a manifest: no drafts, unless there is nothing else. */
export function publishedPart(manifest: Manifest): Manifest {
  const editions = manifest.editions.filter(({draft}) => draft !== true)
  if (editions.length === 0) return manifest
  const tags = new Set(editions.map(({language}) => language))
  const artifacts = manifest.artifacts.filter(({language}) => tags.has(language))
  return {...manifest, editions, artifacts}
}
