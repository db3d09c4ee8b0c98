// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {hasErrors} from '../../model/message.ts'
import {digestField, messagesField} from '../../model/source-digest.ts'
import {mergeMessages, uniteMessages} from '../../translate/merge-messages.ts'
import {messagesDigest, wantedEntries} from '../../translate/messages-digest.ts'
import {isTranslated, type PoEntry, type PoFile} from '../../translate/po.ts'
import {printPo} from '../../translate/print-po.ts'
import type {OpenBook, OpenTranslation, Part} from './open-translations.ts'

/** PO files to write, by path inside the book's folder, and what they hold. */
export interface Updated {
  readonly files: ReadonlyMap<string, Uint8Array>
  readonly parts: readonly (Part & {readonly po: PoFile})[]
}

/**
 * Bring the PO files of a translation up to date with the source. One that cannot be read is left
 * alone, and so is one whose chapter is translated as a whole file.
 */
export function updateTranslation(book: OpenBook, {tag, parts}: OpenTranslation): Updated {
  const files = new Map<string, Uint8Array>()
  const updated = parts.flatMap((part) => {
    if (part.isWhole || hasErrors([part.file])) return []
    const memory = parts.flatMap((other) => (other === part ? [] : (other.po?.entries ?? [])))
    const wanted = isCurrent(part) ? wantedEntries(part.po.entries) : uniteMessages(part.messages())
    const po = mergeMessages(part.po, {
      wanted,
      memory: memory.filter((entry) => isTranslated(entry) || entry.obsolete),
      comments: commentsOf(book),
      header: new Map([...(part.po ? [] : firstHeader(book, tag)), ...headerOf(part, wanted)])
    })
    const bytes = new TextEncoder().encode(printPo(po))
    if (!part.po || printPo(part.po) !== printPo(po)) files.set(part.path, bytes)
    return [{...part, po}]
  })
  return {files, parts: updated}
}

/** The PO file of a part with nothing translated yet. */
export function emptyPo(book: OpenBook, tag: string, part: Part): PoFile {
  const wanted = uniteMessages(part.messages())
  return mergeMessages(undefined, {
    wanted,
    memory: [],
    comments: commentsOf(book),
    header: new Map([...firstHeader(book, tag), ...headerOf(part, wanted)])
  })
}

// REUSE-IgnoreStart
/** REUSE: whose the words are, and on what terms. */
function commentsOf({draft: {rights}}: OpenBook): string[] {
  const {licence, holders, years} = rights
  return [
    ...holders.map((holder) => `SPDX-FileCopyrightText: ${years} ${holder}`),
    `SPDX-License-Identifier: ${licence.spdx}`
  ]
}

// REUSE-IgnoreEnd

/** Fields that programs for translators fill in (GNU gettext manual, “Filling in the Header Entry”). */
function firstHeader({draft}: OpenBook, tag: string): (readonly [string, string])[] {
  return [
    ['Project-Id-Version', draft.book.slug],
    ['PO-Revision-Date', 'YEAR-MO-DA HO:MI+ZONE'],
    ['Last-Translator', 'FULL NAME <EMAIL@ADDRESS>'],
    ['Language-Team', tag],
    ['Language', tag.replaceAll('-', '_')],
    ['MIME-Version', '1.0'],
    ['Content-Type', 'text/plain; charset=UTF-8'],
    ['Content-Transfer-Encoding', '8bit'],
    ['X-Source-Language', draft.language]
  ]
}

function headerOf({digest}: Part, wanted: readonly PoEntry[]): (readonly [string, string])[] {
  return [
    [digestField, digest],
    [messagesField, messagesDigest(wanted)]
  ]
}

/** Whether a PO file has the messages of its source, so that nobody need read the source. */
export function isCurrent(part: Part): part is Part & {readonly po: PoFile} {
  const {po, digest} = part
  if (!po || po.header.get(digestField) !== digest) return false
  return po.header.get(messagesField) === messagesDigest(po.entries)
}
