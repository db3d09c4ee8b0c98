// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {VFile} from 'vfile'
import {VFile as File} from 'vfile'
import type {Book} from '../model/book.ts'
import type {Chapter} from '../model/edition.ts'
import type {LanguageTag} from '../model/locale.ts'
import {error, type Place, warn} from '../model/message.ts'
import {present} from '../model/present.ts'
import {checkShape} from '../translate/check-shape.ts'
import {
  addProgress,
  countProgress,
  countTexts,
  judgeRelease,
  noProgress,
  type Progress
} from '../translate/count-progress.ts'
import {type PoFile, withMessages} from '../translate/po.ts'
import {type EditionMetadata, editionSchema} from './book-schema.ts'
import {checkLanguage} from './check-metadata.ts'
import {listingOf} from './edition-of-file.ts'
import {type FoundChapter, type LoadedChapters, loadChapters} from './load-chapters.ts'
import type {EditionDraft, LoadContext, LoadPlan} from './load-edition.ts'
import {loadGlossary} from './load-glossary.ts'
import {type Metadata, parseMetadata} from './parse-metadata.ts'
import {pinSource} from './pin-source.ts'
import {metadataPo, poPathOf} from './po-paths.ts'
import {readPo} from './read-po.ts'
import {readText} from './read-text.ts'
import {sayTranslation} from './say-relations.ts'
import {toCollection} from './to-collection.ts'
import {toConformance} from './to-conformance.ts'
import {toContributors} from './to-contributors.ts'
import {toChanges} from './to-relations.ts'
import {chapterMessages, translateChapter} from './translate-chapter.ts'
import {translateMetadata} from './translate-metadata.ts'

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
  const listing = listingOf(file, tag)
  const language = checkLanguage(tag, listing, place)
  const path = `${tag}/edition.yaml`
  if (language === undefined) return {editions: [], files: [listing]}
  if (!context.paths.includes(path)) {
    error(
      listing,
      'edition-exists',
      `Unexpected edition \`${tag}\` without \`${path}\`, expected that file; \`npm run translate -- new --lang ${tag}\` makes it`,
      place
    )
    return {editions: [], files: [listing]}
  }
  const editionFile = new File({path: `${context.folder.name}/${path}`})
  const source = readText(await context.folder.read(path), editionFile)
  const rules = {syntax: 'edition-schema', schema: 'edition-schema'} as const
  const metadata = parseMetadata(source, editionSchema, editionFile, rules, {})
  const {chapters, files, progress} = await loadTranslated(
    {tag, language, original, file: editionFile},
    context
  )
  const described = await describe(tag, {...original, chapters}, context)
  const own = await loadGlossary([`${tag}/glossary.yaml`], language, context)
  files.push(...described.files, ...own.files)
  const glossary = own.glossary ?? original.glossary
  const isDraft = judgeRelease(progress, 0, metadata.data.release).length > 0
  const translated = {
    language,
    file: editionFile,
    inherited: {...described.draft, ...present({glossary})},
    original,
    isDraft
  }
  const draft = toDraft(metadata, translated, context)
  sayTranslation(draft, {metadata, file: editionFile, ...context.options})
  return {editions: [draft], files: [editionFile, ...files]}
}

interface Translated extends Pick<EditionDraft, 'language' | 'file'> {
  readonly original: EditionDraft
  /** The original, its chapters and metadata translated where they are. */
  readonly inherited: EditionDraft
  readonly isDraft: boolean
}

/** What a translation does not say of itself it has from the edition it is made from. */
function toDraft(
  metadata: Metadata<EditionMetadata>,
  {language, file, original, inherited, isDraft}: Translated,
  {options}: LoadContext
): EditionDraft {
  const {data, placeOf} = metadata
  const {cover} = data
  const date = data.date ?? original.date
  const sourceCover = original.declaredCover && {path: original.declaredCover.path}
  return {
    book: toBook(inherited.book, data),
    language,
    title: data.title ?? inherited.title,
    ...present({
      subtitle: data.subtitle ?? inherited.subtitle,
      description: data.description ?? inherited.description,
      declaredCover: cover ? {path: cover, place: placeOf(['cover'])} : sourceCover
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
    changes: [...inherited.changes, ...toChanges(data.changes)],
    chapters: inherited.chapters,
    ...present({glossary: inherited.glossary}),
    ...(isDraft ? {draft: true} : {}),
    file
  }
}

/** What `book.yaml` says, in the language of the edition. */
async function describe(
  tag: string,
  draft: EditionDraft,
  context: LoadContext
): Promise<{draft: EditionDraft; files: readonly VFile[]}> {
  const read = await readPo(`${tag}/${metadataPo}`, context)
  return read ? {draft: translateMetadata(draft, read.po), files: [read.file]} : {draft, files: []}
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

interface LoadedTranslation {
  readonly chapters: readonly Chapter[]
  readonly files: VFile[]
  readonly progress: Progress
}

/** Every chapter of the original: as a whole file, block by block, or as it is. */
async function loadTranslated(
  {tag, language, original, file}: Translation,
  context: LoadContext
): Promise<LoadedTranslation> {
  const known = new Set(context.paths)
  const exists = (path: string) => known.has(path)
  const shared = {folder: tag, language, exists, reviewed: context.options.reviewed === true}
  const whole = await loadWhole({tag, language, original, file}, context)
  const chapters: Chapter[] = []
  const files = [...whole.files]
  let progress = noProgress
  for (const chapter of original.chapters) {
    const own = whole.chapters.find(({name}) => name === chapter.name)
    const read = own ? undefined : await readPo(`${tag}/${poPathOf(chapter.name)}`, context)
    const source = read ? await pinSource(chapter, read, context) : chapter
    progress = addProgress(progress, progressOf(source, {own, po: read?.po}))
    if (own) {
      checkShape(chapter.tree, own.tree, own.file)
      chapters.push({...own, original: chapter})
    } else if (read) {
      const translated = translateChapter({...shared, original: source, ...read})
      files.push(translated.file)
      chapters.push(translated)
    } else chapters.push(chapter)
  }
  reportMissing({tag, file}, chapters)
  return {chapters, files, progress}
}

/** How far a chapter has come; a whole file answers for all of it. */
function progressOf(
  chapter: Chapter,
  {own, po}: {own: Chapter | undefined; po: PoFile | undefined}
): Progress {
  const messages = chapterMessages(chapter)
  if (po) return countProgress(withMessages(po, messages), chapter.language)
  const done = own ? messages.length : 0
  return countTexts(
    messages.map(({source}) => source),
    done,
    chapter.language
  )
}

/** The chapters that are translated as whole files. */
function loadWhole(
  {tag, language, original}: Translation,
  {folder, paths}: LoadContext
): Promise<LoadedChapters> {
  const found = original.chapters
    .filter(({name}) => paths.includes(`${tag}/${name}`))
    .map(
      ({name, matter, numbered, part}): FoundChapter => ({
        listed: {name, matter, numbered, ...present({part})},
        path: `${tag}/${name}`,
        language
      })
    )
  return loadChapters(found, folder, {declared: true})
}

function reportMissing(
  {tag, file}: Pick<Translation, 'tag' | 'file'>,
  chapters: readonly Chapter[]
): void {
  const missing = chapters.filter(({original}) => original === undefined)
  if (missing.length === 0) return
  const names = missing.map(({name}) => `\`${name}\``).join(', ')
  const reason = `Unexpected translation without ${names}, expected a file of the same name in \`${tag}/\`, ending in \`.po\` or \`.md\`; the source language stands in`
  warn(file, 'translation-complete', reason)
}
