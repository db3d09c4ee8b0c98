// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {VFile} from 'vfile'
import {VFile as File} from 'vfile'
import type {Book} from '../model/book.ts'
import type {Chapter} from '../model/edition.ts'
import type {Concordance} from '../model/index-mark.ts'
import type {LanguageTag} from '../model/locale.ts'
import {error, type Place, warn} from '../model/message.ts'
import {present} from '../model/present.ts'
import {checkShape} from '../translate/check-shape.ts'
import type {GlossaryTerm} from '../translate/comparison.ts'
import {
  addProgress,
  countMessages,
  countProgress,
  judgeRelease,
  noProgress,
  type Progress
} from '../translate/count-progress.ts'
import type {TermTable} from '../translate/parse-term-table.ts'
import {type PoFile, withMessages} from '../translate/po.ts'
import {type EditionMetadata, editionSchema} from './book-schema.ts'
import {checkLanguage} from './check-metadata.ts'
import type {DeclaredWork} from './declared-works.ts'
import {describeTranslation, glossaryOf} from './describe-translation.ts'
import {listingOf} from './edition-of-file.ts'
import {type FoundChapter, type LoadedChapters, loadChapters, readingOf} from './load-chapters.ts'
import type {EditionDraft, LoadContext, LoadPlan} from './load-edition.ts'
import {loadIndex} from './load-index.ts'
import {pairEntries} from './pair-entries.ts'
import {type Metadata, parseMetadata} from './parse-metadata.ts'
import {pinSource} from './pin-source.ts'
import {poPathOf} from './po-paths.ts'
import {readPo} from './read-po.ts'
import {readText} from './read-text.ts'
import {sayTranslation} from './say-relations.ts'
import {toCollection} from './to-collection.ts'
import {toConformance} from './to-conformance.ts'
import {toContributors} from './to-contributors.ts'
import {toChanges} from './to-relations.ts'
import {chapterMessages, translateChapter} from './translate-chapter.ts'

/** A translation that `book.yaml` lists. */
export interface ListedTranslation {
  readonly tag: string
  /** Where `book.yaml` lists it. */
  readonly place: Place
  /** `book.yaml`. */
  readonly file: VFile
  /** The edition it is made from. */
  readonly original: EditionDraft
  /** What the book declares about its pictures. */
  readonly works: readonly DeclaredWork[]
  /** The words that translators agreed on, where translations are looked through. */
  readonly terms?: TermTable
}

/**
 * Read a translation: `<tag>/edition.yaml` and the chapters that are translated as whole files;
 * the others stand in their source language, which is said.
 */
export async function loadTranslation(
  listed: ListedTranslation,
  context: LoadContext
): Promise<LoadPlan> {
  const {tag, place, file, original, terms, works} = listed
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
  const own = await glossaryOf(original, {tag, language}, context)
  const {glossary} = own
  const explained = pairEntries(original.glossary, glossary, language)
  const agreed = [...(terms?.termsIn(language) ?? []), ...explained]
  const {chapters, files, progress} = await loadTranslated(
    {tag, language, original, file: editionFile, agreed},
    context
  )
  const told = {works, agreed, tag, language, data: metadata.data}
  const described = await describeTranslation({...original, chapters}, told, context)
  const index = await loadIndex([`${tag}/index.yaml`], context)
  const concordance = index.concordance ?? inheritedIndex(original)
  files.push(...described.files, ...own.files, ...index.files)
  const whole = addProgress(progress, described.progress)
  const isDraft = judgeRelease(whole, 0, metadata.data.release).length > 0
  const translated = {
    language,
    file: editionFile,
    inherited: {...described.draft, ...present({glossary, concordance})},
    original,
    isDraft
  }
  const draft = toDraft(metadata, translated, context)
  sayTranslation(draft, {metadata, file: editionFile, ...context.options})
  return {editions: [draft], files: [editionFile, ...files]}
}

/** Names are mostly the same in another language; not all words of the source are. */
function inheritedIndex({concordance}: EditionDraft): Concordance | undefined {
  return concordance && {...concordance, isOwn: false}
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
    ...present({
      wording: inherited.wording,
      glossary: inherited.glossary,
      concordance: inherited.concordance
    }),
    ...(isDraft ? {draft: true} : {}),
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
  /** Words with the translations that were agreed on. */
  readonly agreed: readonly GlossaryTerm[]
}

interface LoadedTranslation {
  readonly chapters: readonly Chapter[]
  readonly files: VFile[]
  readonly progress: Progress
}

/** Every chapter of the original: as a whole file, block by block, or as it is. */
async function loadTranslated(
  translation: Translation,
  context: LoadContext
): Promise<LoadedTranslation> {
  const {tag, language, original, file, agreed} = translation
  const known = new Set(context.paths)
  const exists = (path: string) => known.has(path)
  const shared = {
    folder: tag,
    language,
    exists,
    reviewed: context.options.reviewed === true,
    glossary: agreed
  }
  const whole = await loadWhole(translation, context)
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
  return countMessages(messages, own !== undefined, chapter.language)
}

/** The chapters that are translated as whole files. */
function loadWhole(
  {tag, language, original}: Translation,
  {folder, paths, options}: LoadContext
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
  return loadChapters(found, folder, {declared: true, ...readingOf(options)})
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
