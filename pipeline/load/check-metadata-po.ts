// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {VFile} from 'vfile'
import {checkEntry, type EntryPair} from '../translate/check-entry.ts'
import type {Message} from '../translate/message.ts'
import {keyOf} from '../translate/po.ts'
import type {ReadPo} from './read-po.ts'

/** The PO file of the metadata with what it is a translation of. */
interface MetadataPo extends ReadPo, Pick<EntryPair, 'languages' | 'glossary'> {
  readonly messages: readonly Message[]
}

/**
 * Hold the translated metadata to its source; what is no text of the source any more is let be.
 *
 * @param reviewed whether to tell what a translator should look at, not only what is wrong.
 */
export function checkMetadata(
  {po, file, messages, ...shared}: MetadataPo,
  reviewed: boolean
): void {
  const known = new Map(messages.map((message) => [keyOf(message), message] as const))
  const checked = new VFile({path: file.path})
  for (const entry of po.entries) {
    const message = known.get(keyOf(entry))
    if (message) checkEntry({entry, message, sourceTree: [], targetTree: [], ...shared}, checked)
  }
  file.messages.push(...checked.messages.filter(({fatal}) => reviewed || fatal === true))
}
