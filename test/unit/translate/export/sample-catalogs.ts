// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Catalog} from '../../../../pipeline/translate/export/catalog.ts'
import type {PoEntry} from '../../../../pipeline/translate/po.ts'

/** An entry with nothing but a source, but for what is given. */
export function entryOf(given: Partial<PoEntry>): PoEntry {
  return {
    source: 'Texte',
    target: '',
    comments: [],
    notes: [],
    references: [],
    flags: [],
    obsolete: false,
    ...given
  }
}

export function catalogOf(path: string, ...entries: readonly Partial<PoEntry>[]): Catalog {
  return {path, file: {comments: [], header: new Map(), entries: entries.map(entryOf)}}
}

/** A chapter with a message in each state, and one kept as memory. */
export const chapter = catalogOf(
  'en/01-fil.po',
  {context: 'heading', source: 'Le fil', target: 'The thread', notes: ['type: heading']},
  {
    source: 'Un **mot** & un « autre ».',
    target: 'A **word** & "another".',
    comments: ['Checked'],
    notes: ['Not a quotation', 'type: paragraph; section: Le fil']
  },
  {
    source: 'Une ligne,\\\nune autre.',
    target: 'One line.',
    flags: ['fuzzy'],
    previous: {source: 'Une ligne.'},
    notes: ['type: paragraph; section: Le fil']
  },
  {source: '=1+1', notes: ['type: paragraph; section: Le fil']},
  {source: 'Parti', target: 'Gone', obsolete: true}
)

export const languages = {source: 'fr', target: 'en'} as const
