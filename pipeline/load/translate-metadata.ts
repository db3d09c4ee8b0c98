// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Chapter} from '../model/edition.ts'
import {present} from '../model/present.ts'
import type {Message} from '../translate/message.ts'
import {isTranslated, keyOf, type PoFile} from '../translate/po.ts'
import type {EditionDraft} from './load-edition.ts'

/** What stands for a text of the metadata; its context tells what the text is. */
type Wording = (context: string, text: string) => string

/** The part of an edition that its PO file of metadata translates. */
export type Described = Pick<
  EditionDraft,
  'title' | 'subtitle' | 'description' | 'book' | 'changes' | 'chapters'
>

/** The texts that `book.yaml` gives for readers, as messages for translators. */
export function metadataMessages(draft: Described): Message[] {
  const messages: Message[] = []
  reword(draft, (context, source) => {
    const notes = [`type: ${context.replace('meta:', '')}`]
    const place = {line: 1, column: 1}
    messages.push({kind: 'metadata', context, source, notes, path: 'book.yaml', place})
    return source
  })
  return messages
}

/** The same draft, with its texts translated where they are. */
export function translateMetadata<Draft extends Described>(draft: Draft, po: PoFile): Draft {
  const entries = new Map(po.entries.map((entry) => [keyOf(entry), entry] as const))
  const found = reword(draft, (context, source) => {
    const entry = entries.get(keyOf({context, source}))
    return entry && isTranslated(entry) ? entry.target : source
  })
  return {...draft, ...found}
}

function reword(draft: Described, word: Wording): Described {
  const optional = (context: string, text: string | undefined) =>
    text === undefined ? undefined : word(context, text)
  const {title, subtitle, description, book, changes, chapters} = draft
  return {
    title: word('meta:title', title),
    ...present({
      subtitle: optional('meta:subtitle', subtitle),
      description: optional('meta:description', description)
    }),
    book: {
      ...book,
      subjects: book.subjects.map((subject) => word('meta:subject', subject)),
      relations: book.relations.map((relation) => ({
        ...relation,
        ...present({note: optional('meta:relation', relation.note)})
      }))
    },
    changes: changes.map((change) => ({...change, what: word('meta:change', change.what)})),
    chapters: chapters.map((chapter) => withPart(chapter, optional('meta:part', chapter.part)))
  }
}

/** A chapter without a part stays itself: to copy it would parse it. */
function withPart(chapter: Chapter, part: string | undefined): Chapter {
  return part === undefined ? chapter : {...chapter, part}
}
