// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Page} from '../../page/page.ts'
import type {Sheet} from './sheet.ts'

/** What planning the sheets needs to know of a page of the reading sequence. */
export type SequencePage = Pick<Page, 'id' | 'kind' | 'matter' | 'title'>

/** What `render` tells `package` of the documents to print. */
export interface PrintSequence {
  readonly sheet: Sheet
  /** Characters that no font has, which running heads must not show either. */
  readonly missing: readonly string[]
  /** Documents in reading order, each with the pages that it holds. */
  readonly documents: readonly {readonly entry: string; readonly pages: readonly SequencePage[]}[]
}

/** Where `render` leaves the sequence for `package`. */
export const sequenceFile = 'sequence.json'

/** The sequence as a file of the rendering. */
export function writeSequence({sheet, missing, documents}: PrintSequence): string {
  const pagesOf = (pages: readonly SequencePage[]) =>
    pages.map(({id, kind, matter, title}) => ({id, kind, matter, title}))
  return JSON.stringify({
    sheet,
    missing,
    documents: documents.map(({entry, pages}) => ({entry, pages: pagesOf(pages)}))
  })
}

/** What `writeSequence` wrote. */
export function readSequence(text: string): PrintSequence {
  return JSON.parse(text) as PrintSequence
}
