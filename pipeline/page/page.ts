// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Element} from 'hast'
import type {Matter} from '../model/edition.ts'
import type {Direction, LanguageTag} from '../model/locale.ts'
import type {Note, Section} from '../model/publication.ts'

type PageKind =
  | 'cover'
  | 'title-page'
  | 'copyright-page'
  | 'contents'
  | 'part'
  | 'chapter'
  | 'list-of-figures'
  | 'list-of-tables'
  | 'acknowledgements'
  | 'credits'
  | 'colophon'

/** A page of the reading sequence: one document in the web and the EPUB, one block in print. */
export interface Page {
  /** Unique in the publication, and the id of `element`: a section's, a part's, or its kind. */
  readonly id: string
  readonly kind: PageKind
  readonly matter: Matter
  /** Title as plain text. */
  readonly title: string
  /** Language and direction of `element`. */
  readonly language: LanguageTag
  readonly direction: Direction
  /** One `section` without its notes; links are `#id`, picture sources `asset:<path>`. */
  readonly element: Element
  /** Notes called in `element`, for the format to place (`build-notes.ts`). */
  readonly notes: readonly Note[]
  /** For a chapter: where it came from. */
  readonly section?: Section
}
