// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Publication} from '../../model/publication.ts'
import type {FontFace} from '../../model/theme.ts'
import type {Page} from '../../page/to-pages.ts'
import type {Glosses} from './gloss-popovers.ts'

/** What every page of an edition's site is made from. */
export interface Site {
  readonly publication: Publication
  /** All pages of the book, in its own order. */
  readonly pages: readonly Page[]
  /** Pages that have a file of their own, in the order of previous and next; the start page first. */
  readonly sequence: readonly Page[]
  /** All faces of the theme. */
  readonly fonts: readonly FontFace[]
  /** Address of an id as seen from any page of the site. */
  readonly hrefOf: (id: string) => string | undefined
  /** Entries of the glossary. */
  readonly glosses: Glosses
}
