// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {ElementContent, Root} from 'hast'
import type {Asset, Edition, Matter} from './edition.ts'
import type {FormatName} from './format-name.ts'
import type {Direction, LanguageTag} from './locale.ts'
import type {Credit} from './rights.ts'

/**
 * A footnote. Its call stands in a section's body as
 * `<a id={callIds[n]} href="#{id}" role="doc-noteref">{number}</a>`.
 */
export interface Note {
  /** Id for the note itself. */
  readonly id: string
  /** Ids of its calls, in reading order; at least one. */
  readonly callIds: readonly string[]
  /** Number in its chapter, from 1, in the edition's digits. */
  readonly number: string
  /** Flow content (paragraphs, lists, …), without number and without back link. */
  readonly children: readonly ElementContent[]
}

/** A chapter as format-neutral hast, ids and numbers resolved. */
export interface Section {
  /** Unique in the publication, ASCII; also the id of the section's `h1`'s section element. */
  readonly id: string
  readonly matter: Matter
  /** Title of the part that this section opens. */
  readonly part?: {readonly id: string; readonly number: string; readonly title: string}
  /** Chapter number in the edition's digits; absent for unnumbered chapters. */
  readonly number?: string
  /** Title as plain text. */
  readonly title: string
  /** Path of its source file inside the book's folder. */
  readonly source: string
  readonly language: LanguageTag
  readonly direction: Direction
  /** Passages of a translation that are still in the language of its source. */
  readonly untranslated?: number
  /**
   * The chapter's content: `h1` first (its children: an optional `span.number`, then the title),
   * nested `section`s below. Internal links are `#id`; image sources are `asset:<path>`.
   */
  readonly body: Root
  readonly notes: readonly Note[]
}

/** A point of the table of contents. */
export interface NavPoint {
  /** Id it leads to; unique in the publication. */
  readonly target: string
  /** Section (file, in the formats that have several) that holds the target. */
  readonly section: string
  readonly number?: string
  readonly title: string
  /** Language of the title where it is not the edition's. */
  readonly language?: LanguageTag
  readonly children: readonly NavPoint[]
}

/** An entry of a list of figures or tables. */
export interface Caption {
  readonly target: string
  readonly section: string
  readonly number: string
  readonly title: string
}

/** A place of the book that shows a work. */
export interface Showing {
  /** Id of the figure, of the picture itself where no figure has one, or of the cover. */
  readonly target: string
  /** Section that holds it; `cover` for the cover. */
  readonly section: string
  /** Number of the figure, in the edition's digits. */
  readonly number?: string
  /** Formats whose pages name the work beside it, in the caption of its figure. */
  readonly captionedIn?: readonly FormatName[]
}

/** A work of somebody else that the edition shows: an entry of the credits list. */
export interface CreditedWork {
  /** Id of the entry. */
  readonly id: string
  readonly credit: Credit
  /** In reading order; a format may show fewer. */
  readonly showings: readonly Showing[]
}

/** Another language of the same book, as far as a page must know it to link to it. */
export interface Alternate {
  readonly language: LanguageTag
  readonly direction: Direction
  readonly title: string
  /** Ids of its sections: the same chapter has the same id in every language. */
  readonly sections: readonly string[]
}

/** An edition as format-neutral hast. */
export interface Publication {
  readonly edition: Edition
  readonly sections: readonly Section[]
  readonly nav: readonly NavPoint[]
  readonly figures: readonly Caption[]
  readonly tables: readonly Caption[]
  /**
   * Works of others in the order in which the book shows them. In bodies and notes,
   * `data-credit` on a picture is the path of its credit.
   */
  readonly credits: readonly CreditedWork[]
  /** Id of any element that can be linked to → id of the section or page that holds it. */
  readonly anchors: ReadonlyMap<string, string>
  /** ISO 15924 codes of the scripts that need fonts; `Zmth` where there are formulas. */
  readonly scripts: ReadonlySet<string>
  /** The files really used, by path; image sources `asset:<path>` refer to them. */
  readonly assets: ReadonlyMap<string, Asset>
  /** The other editions built beside this one; absent when it stands alone. */
  readonly alternates?: readonly Alternate[]
}
