// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {VFile} from 'vfile'
import {VFile as File} from 'vfile'
import type {Book} from '../model/book.ts'
import type {Chapter} from '../model/edition.ts'
import type {LanguageTag} from '../model/locale.ts'
import {error, type Place, warn} from '../model/message.ts'
import {present} from '../model/present.ts'
import {type EditionMetadata, editionSchema} from './book-schema.ts'
import {checkLanguage} from './check-metadata.ts'
import {type FoundChapter, loadChapters} from './load-chapters.ts'
import type {EditionDraft, LoadContext, LoadPlan} from './load-edition.ts'
import {type Metadata, parseMetadata} from './parse-metadata.ts'
import {readText} from './read-text.ts'
import {sayTranslation} from './say-relations.ts'
import {toCollection} from './to-collection.ts'
import {toConformance} from './to-conformance.ts'
import {toContributors, withheldNames} from './to-contributors.ts'
import {toChanges} from './to-relations.ts'

/** A translation that `book.yaml` lists. */
export interface ListedTranslation {
  readonly tag: string
  /** Where `book.yaml` lists it. */
  readonly place: Place
  /** `book.yaml`. */
  readonly file: VFile
  /** The edition it is made from. */
  readonly original: EditionDraft
}

/**
 * Read a translation: `<tag>/edition.yaml` and the chapters that are translated as whole files;
 * the others stand in their source language, which is said.
 */
export async function loadTranslation(
  {tag, place, file, original}: ListedTranslation,
  context: LoadContext
): Promise<LoadPlan> {
  const language = checkLanguage(tag, file, place)
  const path = `${tag}/edition.yaml`
  if (language === undefined) return {editions: [], files: []}
  if (!context.paths.includes(path)) {
    error(
      file,
      'edition-exists',
      `Unexpected edition \`${tag}\` without \`${path}\`, expected that file with at least a \`title\``,
      place
    )
    return {editions: [], files: []}
  }
  const editionFile = new File({path: `${context.folder.name}/${path}`})
  const source = readText(await context.folder.read(path), editionFile)
  const rules = {syntax: 'edition-schema', schema: 'edition-schema'} as const
  const salvage = {title: original.title}
  const metadata = parseMetadata(source, editionSchema, editionFile, rules, salvage)
  const {chapters, files} = await loadTranslated(
    {tag, language, original, file: editionFile},
    context
  )
  const draft = toDraft(metadata, {language, chapters, file: editionFile, original}, context)
  sayTranslation(draft, {metadata, file: editionFile, ...context.options})
  return {editions: [draft], files: [editionFile, ...files]}
}

interface Translated extends Pick<EditionDraft, 'language' | 'chapters' | 'file'> {
  readonly original: EditionDraft
}

/** What a translation does not say of itself it has from the edition it is made from. */
function toDraft(
  metadata: Metadata<EditionMetadata>,
  {language, chapters, file, original}: Translated,
  {options}: LoadContext
): EditionDraft {
  const {data, placeOf} = metadata
  const {subtitle, description, cover} = data
  const date = data.date ?? original.date
  const inherited = original.declaredCover && {path: original.declaredCover.path}
  return {
    book: toBook(original.book, data),
    language,
    title: data.title,
    ...present({
      subtitle,
      description,
      declaredCover: cover ? {path: cover, place: placeOf(['cover'])} : inherited
    }),
    version: data.version ?? original.version,
    date,
    modified: options.epoch ?? `${date}T00:00:00Z`,
    contributors: [...original.contributors, ...toContributors(data.contributors)],
    ...toConformance(metadata),
    rights: original.rights,
    source: {
      language: original.language,
      title: original.title,
      version: data.source.version ?? original.version,
      ...present({commit: data.source.commit})
    },
    changes: [...original.changes, ...toChanges(data.changes)],
    withheld: [...original.withheld, ...withheldNames(data.contributors)],
    chapters,
    file
  }
}

/** The work as this edition names its publisher and its series. */
function toBook(book: Book, {publisher, collection}: EditionMetadata): Book {
  return {...book, ...present({publisher}), ...toCollection(collection)}
}

interface Translation {
  /** Name of its folder: the tag as `book.yaml` spells it. */
  readonly tag: string
  readonly language: LanguageTag
  readonly original: EditionDraft
  /** `edition.yaml`. */
  readonly file: VFile
}

async function loadTranslated(
  {tag, language, original, file}: Translation,
  {folder, paths}: LoadContext
): Promise<{chapters: readonly Chapter[]; files: readonly VFile[]}> {
  const translated = original.chapters.filter(({name}) => paths.includes(`${tag}/${name}`))
  const missing = original.chapters.filter((chapter) => !translated.includes(chapter))
  if (missing.length > 0) {
    const names = missing.map(({name}) => `\`${name}\``).join(', ')
    const reason = `Unexpected translation without ${names}, expected a file of the same name in \`${tag}/\`; the source language stands in`
    warn(file, 'translation-complete', reason)
  }
  const found = translated.map(
    ({name, matter, numbered, part}): FoundChapter => ({
      listed: {name, matter, numbered, ...present({part})},
      path: `${tag}/${name}`,
      language
    })
  )
  const loaded = await loadChapters(found, folder, true)
  const byName = new Map(loaded.chapters.map((chapter) => [chapter.name, chapter] as const))
  const chapters = original.chapters.map((chapter) => {
    const own = byName.get(chapter.name)
    return own ? {...own, original: chapter} : chapter
  })
  return {chapters, files: loaded.files}
}
