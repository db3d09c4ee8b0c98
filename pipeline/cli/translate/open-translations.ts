// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {VFile} from 'vfile'
import {type EditionMetadata, editionSchema} from '../../load/book-schema.ts'
import {checkLanguage} from '../../load/check-metadata.ts'
import type {DeclaredWork} from '../../load/declared-works.ts'
import {hasGlossary} from '../../load/describe-translation.ts'
import {loadCredits} from '../../load/load-credits.ts'
import {type DeclaredSource, loadSource} from '../../load/load-declared.ts'
import type {LoadContext} from '../../load/load-edition.ts'
import {UsageError} from '../../load/load-options.ts'
import {parseMetadata} from '../../load/parse-metadata.ts'
import {metadataPo, poPathOf} from '../../load/po-paths.ts'
import {readPo} from '../../load/read-po.ts'
import {readText} from '../../load/read-text.ts'
import {chapterMessages} from '../../load/translate-chapter.ts'
import {metadataMessages, saidContexts} from '../../load/translate-metadata.ts'
import type {Chapter} from '../../model/edition.ts'
import type {Resources} from '../../model/ports.ts'
import {sourceDigest} from '../../model/source-digest.ts'
import type {ReleasePolicy} from '../../translate/count-progress.ts'
import type {Message} from '../../translate/message.ts'
import type {PoFile} from '../../translate/po.ts'

/** One file of a translation, with what it is a translation of. */
export interface Part {
  /** As people know it: `01-introduction.md`, `book.yaml`. */
  readonly name: string
  /** The chapter; absent for the metadata. */
  readonly chapter?: Chapter
  /** Path of the PO file inside the book's folder. */
  readonly path: string
  /** Digest of the source as it is. */
  readonly digest: string
  /** What there is to translate, now. */
  readonly messages: () => readonly Message[]
  /** The PO file as it is, if it is there. */
  readonly po?: PoFile
  /** Takes the messages about the PO file. */
  readonly file: VFile
  /** Whether a whole file stands in for it. */
  readonly isWhole: boolean
  /** Contexts of messages that nobody need translate, as `edition.yaml` says it otherwise. */
  readonly said?: ReadonlySet<string>
}

/** A translation with all its files. */
export interface OpenTranslation {
  /** Its folder: the tag as it is typed. */
  readonly tag: string
  readonly parts: readonly Part[]
  /** What it must have before it is published. */
  readonly policy: ReleasePolicy
}

/** The book that is translated. */
export interface OpenBook extends DeclaredSource {
  readonly context: LoadContext
  /** What it declares about its pictures. */
  readonly works: readonly DeclaredWork[]
  /** Tags that `book.yaml` lists. */
  readonly listed: readonly string[]
}

/**
 * Open a book for translators: its source alone.
 *
 * @throws {UsageError} for a folder without `book.yaml`.
 */
export async function openBook(context: LoadContext, resources: Resources): Promise<OpenBook> {
  if (!context.paths.includes('book.yaml')) {
    throw new UsageError(
      `Unexpected folder \`${context.folder.name}\` without \`book.yaml\`, expected a book that declares its language and its chapters`
    )
  }
  const source = await loadSource(context, resources)
  const {declared, files} = await loadCredits(context)
  return {
    ...source,
    files: [...source.files, ...files],
    context,
    works: declared.works,
    listed: source.metadata.data.editions
  }
}

/**
 * The translations that were asked for, or all that `book.yaml` lists.
 *
 * @throws {UsageError} for a tag that is none, or that the book does not list.
 */
export function chooseTranslations(book: OpenBook, asked: readonly string[]): readonly string[] {
  const unknown = asked.find((tag) => !book.listed.includes(tag))
  if (unknown === undefined) return asked.length > 0 ? asked : book.listed
  throw new UsageError(
    `Unexpected \`--lang ${unknown}\`, expected an edition that \`book.yaml\` lists (${book.listed.join(', ') || 'none yet'}); \`npm run translate -- new --lang ${unknown}\` begins one`
  )
}

/**
 * The tag of a translation that is to begin.
 *
 * @throws {UsageError} for one that is none, or is there already.
 */
export function checkNewTag(book: OpenBook, tag: string): string {
  const file = new VFile()
  if (checkLanguage(tag, file, undefined) === undefined) {
    throw new UsageError(file.messages[0]?.reason ?? tag)
  }
  const begun = book.listed.filter((one) => book.context.paths.includes(`${one}/edition.yaml`))
  const taken = [book.draft.language, ...begun]
  if (!taken.some((one) => one.toLowerCase() === tag.toLowerCase())) return tag
  throw new UsageError(
    `Unexpected \`--lang ${tag}\`, expected a language that the book does not have yet; \`npm run translate -- update --lang ${tag}\` brings it up to date`
  )
}

/** Open every file of a translation. */
export async function openTranslation(book: OpenBook, tag: string): Promise<OpenTranslation> {
  const {context, draft, works} = book
  const {release: policy, ...said} = await readEdition(tag, context)
  const parts: Part[] = []
  const open = async (part: Omit<Part, 'po' | 'file' | 'isWhole'>, whole?: string) => {
    const read = await readPo(part.path, context)
    const file = read?.file ?? new VFile({path: `${context.folder.name}/${part.path}`})
    const isWhole = whole !== undefined && context.paths.includes(whole)
    parts.push({...part, ...(read ? {po: read.po} : {}), file, isWhole})
  }
  const metadata = metadataMessages(draft, works)
  await open({
    name: 'book.yaml',
    path: `${tag}/${metadataPo}`,
    digest: sourceDigest(new TextEncoder().encode(metadata.map(({source}) => source).join('\n'))),
    messages: () => metadata,
    said: saidContexts(said, hasGlossary(tag, context))
  })
  for (const chapter of draft.chapters) {
    const {name, path} = chapter
    const digest = sourceDigest(await context.folder.read(path))
    const messages = () => chapterMessages(chapter)
    await open(
      {name, chapter, path: `${tag}/${poPathOf(name)}`, digest, messages},
      `${tag}/${name}`
    )
  }
  return {tag, parts, policy}
}

/** What is wrong with the file is for a build or a check to say. */
async function readEdition(
  tag: string,
  {folder, paths}: OpenBook['context']
): Promise<EditionMetadata> {
  const path = `${tag}/edition.yaml`
  const file = new VFile({path})
  const text = paths.includes(path) ? readText(await folder.read(path), file) : ''
  const rules = {syntax: 'edition-schema', schema: 'edition-schema'} as const
  return parseMetadata(text, editionSchema, file, rules, {}).data
}
