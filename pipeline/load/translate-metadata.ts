// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Chapter} from '../model/edition.ts'
import {present} from '../model/present.ts'
import type {Message} from '../translate/message.ts'
import type {PoFile} from '../translate/po.ts'
import type {EditionMetadata} from './book-schema.ts'
import type {DeclaredWork} from './declared-works.ts'
import type {EditionDraft} from './load-edition.ts'
import {glossaryContexts, translateGlossary} from './translate-glossary.ts'
import {rewordChanges, rewordWork, type Wording, wordingOf} from './translate-works.ts'

/** The part of an edition that its PO file of metadata translates. */
export type Described = Pick<
  EditionDraft,
  'title' | 'subtitle' | 'description' | 'book' | 'changes' | 'chapters' | 'glossary' | 'language'
>

/** The texts that `book.yaml` and `credits.yaml` give for readers, as messages for translators. */
export function metadataMessages(draft: Described, works: readonly DeclaredWork[]): Message[] {
  const messages: Message[] = []
  const collect = (origin: Pick<Message, 'path' | 'place'>, more: readonly string[]): Wording => {
    return (context, source) => {
      const notes = [`type: ${context.replace(/^(?:meta|glossary):/, '')}`, ...more]
      const kind = context === 'glossary:definition' ? 'paragraph' : 'metadata'
      messages.push({kind, context, source, notes, ...origin})
      return source
    }
  }
  reword(draft, collect({path: 'book.yaml', place: start}, []))
  const entries = {path: 'glossary.yaml', place: start}
  for (const entry of draft.glossary ?? []) {
    translateGlossary([entry], collect(entries, [`entry: ${entry.id}`]), draft.language)
  }
  for (const work of works) {
    const path = work.file.path.slice(draft.book.root.length + 1)
    const origin = {path, place: work.place ?? start}
    rewordWork(work, collect(origin, [`picture: ${work.path}`]))
  }
  return messages
}

const start = {line: 1, column: 1}

/** The same draft, with its texts translated where they are. */
export function translateMetadata<Draft extends Described>(draft: Draft, po: PoFile): Draft {
  return {...draft, ...reword(draft, wordingOf(po))}
}

/**
 * Contexts of what an edition says of itself, so that nobody need translate it.
 *
 * @param hasGlossary whether it has a `glossary.yaml` of its own.
 */
export function saidContexts(
  edition: Pick<EditionMetadata, 'title' | 'subtitle' | 'description' | 'collection'>,
  hasGlossary: boolean
): ReadonlySet<string> {
  const {title, subtitle, description, collection} = edition
  const said = Object.entries({title, subtitle, description, collection}).flatMap(([key, value]) =>
    value === undefined ? [] : `meta:${key}`
  )
  return new Set([...said, ...(hasGlossary ? glossaryContexts : [])])
}

function reword(draft: Described, word: Wording): Omit<Described, 'glossary' | 'language'> {
  const optional = (context: string, text: string | undefined) =>
    text === undefined ? undefined : word(context, text)
  const {title, subtitle, description, book, changes, chapters} = draft
  const {collection} = book
  return {
    title: word('meta:title', title),
    ...present({
      subtitle: optional('meta:subtitle', subtitle),
      description: optional('meta:description', description)
    }),
    book: {
      ...book,
      ...(collection
        ? {collection: {...collection, title: word('meta:collection', collection.title)}}
        : {}),
      subjects: book.subjects.map((subject) => word('meta:subject', subject)),
      relations: book.relations.map((relation) => ({
        ...relation,
        changes: rewordChanges(relation.changes, word),
        ...present({note: optional('meta:relation', relation.note)})
      }))
    },
    changes: rewordChanges(changes, word),
    chapters: chapters.map((chapter) => withPart(chapter, optional('meta:part', chapter.part)))
  }
}

/** A chapter without a part stays itself: to copy it would parse it. */
function withPart(chapter: Chapter, part: string | undefined): Chapter {
  return part === undefined ? chapter : {...chapter, part}
}
