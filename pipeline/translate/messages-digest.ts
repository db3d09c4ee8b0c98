// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {createHash} from 'node:crypto'
import {keyOf, type PoEntry} from './po.ts'

/** Counts up whenever the same chapter gives other messages, or gives them other notes. */
const extraction = 2

/** What the messages of a PO file come to, whatever their translations: 16 hexadecimal digits. */
export function messagesDigest(entries: readonly PoEntry[]): string {
  const hash = createHash('sha256').update(`${extraction}`)
  for (const entry of entries) {
    if (entry.obsolete) continue
    const {notes, references, flags} = entry
    const isKept = flags.includes('no-wrap')
    hash.update(JSON.stringify([keyOf(entry), notes, references, isKept]))
  }
  return hash.digest('hex').slice(0, 16)
}

/** The entries of a PO file as its source wanted them: none of them translated. */
export function wantedEntries(entries: readonly PoEntry[]): PoEntry[] {
  return entries
    .filter(({obsolete}) => !obsolete)
    .map(({source, context, notes, references, flags}) => ({
      source,
      ...(context === undefined ? {} : {context}),
      target: '',
      comments: [],
      notes,
      references,
      flags: flags.filter((flag) => flag === 'no-wrap'),
      obsolete: false
    }))
}
