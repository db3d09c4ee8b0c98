// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Page} from '../../page/page.ts'

/** What planning the sheets needs to know of a page of the reading sequence. */
export type SequencePage = Pick<Page, 'id' | 'kind' | 'matter' | 'title'>

/** Where `render` leaves the reading sequence for `package`. */
export const sequenceFile = 'sequence.json'

/** The reading sequence as a file of the rendering. */
export function writeSequence(pages: readonly Page[]): string {
  return JSON.stringify(pages.map(({id, kind, matter, title}) => ({id, kind, matter, title})))
}

/** What `writeSequence` wrote. */
export function readSequence(text: string): readonly SequencePage[] {
  return JSON.parse(text) as readonly SequencePage[]
}
