// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {VFile} from 'vfile'
import type {LanguageTag} from '../model/locale.ts'
import {checkEntry, type EntryPair} from '../translate/check-entry.ts'
import type {GlossaryTerm} from '../translate/comparison.ts'
import {countMessages, countProgress, type Progress} from '../translate/count-progress.ts'
import type {Message} from '../translate/message.ts'
import {keyOf, withMessages} from '../translate/po.ts'
import type {EditionMetadata} from './book-schema.ts'
import type {DeclaredWork} from './declared-works.ts'
import type {EditionDraft, LoadContext} from './load-edition.ts'
import {metadataPo} from './po-paths.ts'
import {type ReadPo, readPo} from './read-po.ts'
import {metadataMessages, saidContexts, translateMetadata} from './translate-metadata.ts'

/** A translation whose metadata are wanted. */
export interface Description {
  /** Name of its folder: the tag as `book.yaml` spells it. */
  readonly tag: string
  readonly language: LanguageTag
  /** What the book declares about its pictures. */
  readonly works: readonly DeclaredWork[]
  /** Words with the translations that were agreed on. */
  readonly agreed: readonly GlossaryTerm[]
  /** What `edition.yaml` says. */
  readonly data: EditionMetadata
}

/** An edition in other words, and how far they have come. */
export interface Described {
  readonly draft: EditionDraft
  readonly files: readonly VFile[]
  readonly progress: Progress
}

/** What `book.yaml` and `credits.yaml` say, in the language of a translation. */
export async function describeTranslation(
  draft: EditionDraft,
  {tag, language, works, agreed, data}: Description,
  context: LoadContext
): Promise<Described> {
  const messages = metadataMessages(draft, works)
  const said = saidContexts(data)
  const wanted = messages.filter(({context: kind = ''}) => !said.has(kind))
  const read = await readPo(`${tag}/${metadataPo}`, context)
  if (!read) return {draft, files: [], progress: countMessages(wanted, false, draft.language)}
  const {po, file} = read
  const languages = {source: draft.language, target: language}
  const isReviewed = context.options.reviewed === true
  checkMetadata({po, file, messages, languages, glossary: agreed}, isReviewed)
  return {
    draft: {...translateMetadata(draft, po), wording: po},
    files: [file],
    progress: countProgress(withMessages(po, wanted), draft.language)
  }
}

/** The PO file of the metadata with what it is a translation of. */
interface MetadataPo extends ReadPo, Pick<EntryPair, 'languages' | 'glossary'> {
  readonly messages: readonly Message[]
}

/**
 * Hold the translated metadata to its source; what is no text of the source any more is let be.
 *
 * @param reviewed whether to tell what a translator should look at, not only what is wrong.
 */
function checkMetadata({po, file, messages, ...shared}: MetadataPo, reviewed: boolean): void {
  const known = new Map(messages.map((message) => [keyOf(message), message] as const))
  const checked = new VFile({path: file.path})
  for (const entry of po.entries) {
    const message = known.get(keyOf(entry))
    if (message) checkEntry({entry, message, sourceTree: [], targetTree: [], ...shared}, checked)
  }
  file.messages.push(...checked.messages.filter(({fatal}) => reviewed || fatal === true))
}
