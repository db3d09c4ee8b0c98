// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {VFile} from 'vfile'
import type {LanguageTag} from '../model/locale.ts'
import {present} from '../model/present.ts'
import {checkEntry, type EntryPair} from '../translate/check-entry.ts'
import type {GlossaryTerm} from '../translate/comparison.ts'
import {countMessages, countProgress, type Progress} from '../translate/count-progress.ts'
import type {Message} from '../translate/message.ts'
import {parsePhrasing} from '../translate/phrasing.ts'
import {keyOf, withMessages} from '../translate/po.ts'
import type {EditionMetadata} from './book-schema.ts'
import type {DeclaredWork} from './declared-works.ts'
import type {EditionDraft, LoadContext} from './load-edition.ts'
import {type LoadedGlossary, loadGlossary} from './load-glossary.ts'
import {parseParagraphs} from './parse-chapter.ts'
import {metadataPo} from './po-paths.ts'
import {type ReadPo, readPo} from './read-po.ts'
import {translateGlossary} from './translate-glossary.ts'
import {metadataMessages, saidContexts, translateMetadata} from './translate-metadata.ts'
import {wordingOf} from './translate-works.ts'

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
  const said = saidContexts(data, hasGlossary(tag, context))
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

/**
 * The glossary of a translation: its own file, or what the PO file makes of the one of the source;
 * entries that it does not translate stay in their language.
 */
export async function glossaryOf(
  {glossary}: Pick<EditionDraft, 'glossary'>,
  {tag, language}: Pick<Description, 'tag' | 'language'>,
  context: LoadContext
): Promise<LoadedGlossary> {
  if (hasGlossary(tag, context)) return loadGlossary([glossaryPath(tag)], language, context)
  const read = glossary && (await readPo(`${tag}/${metadataPo}`, context))
  if (!read) return {files: [], ...present({glossary})}
  return {files: [], glossary: translateGlossary(glossary, wordingOf(read.po), language)}
}

/** Whether a translation has a glossary of its own. */
export function hasGlossary(tag: string, {paths}: Pick<LoadContext, 'paths'>): boolean {
  return paths.includes(glossaryPath(tag))
}

function glossaryPath(tag: string): string {
  return `${tag}/glossary.yaml`
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
    if (!message) continue
    const [sourceTree = [], targetTree] = [entry.source, entry.target].map((text) =>
      message.kind === 'paragraph' ? parsePhrasing(text, new Map(), parseParagraphs) : []
    )
    checkEntry({entry, message, sourceTree, targetTree, ...shared}, checked)
  }
  file.messages.push(...checked.messages.filter(({fatal}) => reviewed || fatal === true))
}
