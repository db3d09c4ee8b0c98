// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {present} from '../model/present.ts'
import type {Change} from '../model/rights.ts'
import {isTranslated, keyOf, type PoFile} from '../translate/po.ts'
import type {DeclaredWork} from './declared-works.ts'

/** What stands for a text of the metadata; its context tells what the text is. */
export type Wording = (context: string, text: string) => string

/** The same records of pictures, with what is said of each translated where it is. */
export function translateWorks(works: readonly DeclaredWork[], po: PoFile): DeclaredWork[] {
  const word = wordingOf(po)
  return works.map((work) => rewordWork(work, word))
}

/** What a PO file says for each text; the text itself where it has no finished translation. */
export function wordingOf({entries}: PoFile): Wording {
  const known = new Map(entries.map((entry) => [keyOf(entry), entry] as const))
  return (context, source) => {
    const entry = known.get(keyOf({context, source}))
    return entry && isTranslated(entry) ? entry.target : source
  }
}

/** A record in other words; titles of works, names and licences are as their holders gave them. */
export function rewordWork(work: DeclaredWork, word: Wording): DeclaredWork {
  const purpose = work.purpose === undefined ? undefined : word('meta:purpose', work.purpose)
  return {...work, changes: rewordChanges(work.changes, word), ...present({purpose})}
}

/** Changes in other words. */
export function rewordChanges(changes: readonly Change[], word: Wording): Change[] {
  return changes.map((change) => ({...change, what: word('meta:change', change.what)}))
}
