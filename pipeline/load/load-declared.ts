// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {VFile} from 'vfile'
import type {Book} from '../model/book.ts'
import {hasErrors, inform} from '../model/message.ts'
import type {Resources} from '../model/ports.ts'
import {present} from '../model/present.ts'
import {slugify} from '../model/slugify.ts'
import {uuidOf} from '../model/uuid.ts'
import {resolveRights} from '../rights/resolve-rights.ts'
import {type BookMetadata, bookSchema} from './book-schema.ts'
import {checkLanguage, checkLicence} from './check-metadata.ts'
import {checkTheme} from './check-theme.ts'
import type {DeclaredWork} from './declared-works.ts'
import {findChapters} from './find-chapters.ts'
import {loadBibliography} from './load-bibliography.ts'
import {loadChapters, readingOf, selectChapters} from './load-chapters.ts'
import type {EditionDraft, LoadContext, LoadPlan} from './load-edition.ts'
import {loadGlossary} from './load-glossary.ts'
import {loadIndex} from './load-index.ts'
import {UsageError} from './load-options.ts'
import {loadPseudo} from './load-pseudo.ts'
import {loadStyles} from './load-styles.ts'
import {loadTranslation} from './load-translation.ts'
import {type Metadata, parseMetadata} from './parse-metadata.ts'
import {isPseudoLocale} from './pseudo-locales.ts'
import {readText} from './read-text.ts'
import {sayRelations} from './say-relations.ts'
import {toCollection} from './to-collection.ts'
import {toConformance} from './to-conformance.ts'
import {toContributors} from './to-contributors.ts'
import {toChanges, toRelations} from './to-relations.ts'

/** What stands in for keys that are missing or wrong, so that checking goes on. */
const salvage = {title: 'Untitled', language: 'en', license: 'CC0-1.0'}

/** The edition in the book's own language, with what `book.yaml` says of others. */
export interface DeclaredSource {
  readonly draft: EditionDraft
  readonly metadata: Metadata<BookMetadata>
  /** `book.yaml`. */
  readonly file: VFile
  /** Every file read, `book.yaml` among them. */
  readonly files: readonly VFile[]
}

/** Read `book.yaml` and the chapters in the book's own language. */
export async function loadSource(
  context: LoadContext,
  resources: Resources
): Promise<DeclaredSource> {
  const {folder, options} = context
  const file = new VFile({path: `${folder.name}/book.yaml`})
  const source = readText(await folder.read('book.yaml'), file)
  const rules = {syntax: 'book-yaml', schema: 'book-schema'} as const
  const metadata = parseMetadata(source, bookSchema, file, rules, salvage)
  if (!hasErrors([file])) refuseLicence(options.license, metadata.data.license)
  const look = await loadLook(metadata, file, context, resources)
  const {draft, files} = await loadOriginal(metadata, file, look.settings, context)
  return {draft, metadata, file, files: [file, ...look.files, ...files]}
}

/**
 * Read a book that has a `book.yaml`.
 *
 * @param works what it declares about its pictures.
 */
export async function loadDeclared(
  context: LoadContext,
  resources: Resources,
  works: readonly DeclaredWork[]
): Promise<LoadPlan> {
  const {draft, metadata, file, ...source} = await loadSource(context, resources)
  const wanted = wantedLanguages(draft, metadata.data.editions, context.options.languages)
  const files = [...source.files]
  const translations = metadata.data.editions.filter((tag) => wanted.includes(tag))
  const editions = wanted.includes(draft.language) ? [draft] : []
  for (const [index, tag] of metadata.data.editions.entries()) {
    if (!wanted.includes(tag)) continue
    const place = metadata.placeOf(['editions', index])
    const translation = await loadTranslation({tag, place, file, original: draft, works}, context)
    files.push(...translation.files)
    editions.push(...translation.editions)
  }
  const pseudo = wanted
    .filter(isPseudoLocale)
    .map((tag) => loadPseudo(tag, draft, {...context, works}))
  return {editions: [...editions, ...pseudo], files, translations}
}

/** @throws {UsageError} when an option says otherwise than the book. */
function refuseLicence(asked: string | undefined, declared: string): void {
  if (asked === undefined || asked === declared) return
  throw new UsageError(
    `Unexpected \`--license ${asked}\` for a book under \`${declared}\`, expected the option only for a folder without \`book.yaml\`; change \`license\` in \`book.yaml\` instead`
  )
}

function wantedLanguages(
  {language}: EditionDraft,
  editions: readonly string[],
  asked: readonly string[]
): readonly string[] {
  const all = [language, ...editions]
  const wanted = asked.map((tag) => all.find((one) => isSameTag(one, tag)) ?? tag)
  const unknown = wanted.find((tag) => !all.includes(tag) && !isPseudoLocale(tag))
  if (unknown === undefined) return wanted.length > 0 ? wanted : all
  const known = all.map((tag) => `\`${tag}\``).join(', ')
  throw new UsageError(
    `Unexpected \`--lang ${unknown}\`, expected an edition of this book: ${known}`
  )
}

function isSameTag(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase()
}

/** What a book has in files of its own beside its chapters. */
type Look = Pick<Book, 'theme' | 'styles' | 'bibliography'>

async function loadLook(
  metadata: Metadata<BookMetadata>,
  file: VFile,
  context: LoadContext,
  {templates}: Resources
): Promise<{settings: Look; files: readonly VFile[]}> {
  const tokens = new TextDecoder().decode(await templates.read('css/tokens.css'))
  const theme = checkTheme(metadata, file, tokens)
  const {styles, files} = await loadStyles(metadata, file, context)
  const works = await loadBibliography(metadata, file, context)
  const settings = {
    theme,
    ...(Object.keys(styles).length > 0 ? {styles} : {}),
    ...present({bibliography: works.bibliography})
  }
  return {settings, files: [...files, ...works.files]}
}

/** The edition in the language the book was written in. */
async function loadOriginal(
  metadata: Metadata<BookMetadata>,
  file: VFile,
  look: Look,
  context: LoadContext
): Promise<{draft: EditionDraft; files: readonly VFile[]}> {
  const {data, placeOf} = metadata
  const language = checkLanguage(data.language, file, placeOf(['language'])) ?? 'en'
  const licence = checkLicence(data.license, file, placeOf(['license']))
  const found = findChapters({metadata, language, file}, context)
  const selected = selectChapters(found, context.options.only)
  const reading = {declared: true, ...readingOf(context.options)}
  const {chapters, files} = await loadChapters(selected, context.folder, reading)
  const glossaries = [`${data.language}/glossary.yaml`, 'glossary.yaml']
  const {glossary, files: more} = await loadGlossary(glossaries, language, context)
  const index = await loadIndex([`${data.language}/index.yaml`, 'index.yaml'], context)
  const date = data.date ?? guessDate(file, context)
  const {revision} = context.options
  const book = {...toBook(data, language, context.folder.name), ...look, ...present({revision})}
  sayRelations(book.relations, licence, {metadata, file, ...context.options})
  const contributors = toContributors(data.contributors)
  const draft: EditionDraft = {
    book,
    language,
    title: data.title,
    ...present({subtitle: data.subtitle, description: data.description}),
    ...(data.cover ? {declaredCover: {path: data.cover, place: placeOf(['cover'])}} : {}),
    version: data.version,
    date,
    modified: context.options.epoch ?? `${date}T00:00:00Z`,
    contributors,
    ...toConformance(metadata),
    rights: resolveRights({licence, ...rightsOf(data, date, contributors)}),
    changes: toChanges(data.changes),
    chapters,
    ...present({glossary, concordance: index.concordance}),
    file
  }
  return {draft, files: [...files, ...more, ...index.files]}
}

function toBook(data: BookMetadata, language: string, root: string): Omit<Book, keyof Look> {
  const slug = data.slug ?? slugify(data.title)
  return {
    root,
    identifier: data.identifier ?? `urn:uuid:${uuidOf(`${slug} ${language}`)}`,
    slug,
    language,
    ...present({publisher: data.publisher, isbn: data.isbn, repository: data.repository}),
    ...toCollection(data.collection),
    subjects: data.subjects,
    relations: toRelations(data.relations),
    license: data.license,
    numbering: data.numbering,
    notes: data.notes,
    attachSources: data['attach-sources'],
    ...(Object.keys(data.lint).length > 0 ? {lint: data.lint} : {}),
    outputs: data.outputs,
    declared: true
  }
}

/** Holders default to the authors, the year to that of the edition. */
function rightsOf(
  data: BookMetadata,
  date: string,
  contributors: ReturnType<typeof toContributors>
) {
  const authors = contributors.filter(({roles}) => roles.includes('aut')).map(({name}) => name)
  return {
    holders: data.copyright?.holders ?? authors,
    years: data.copyright?.years ?? date.slice(0, 4),
    ...present({
      attributionName: data.attribution?.name,
      attributionUrl: data.attribution?.url ?? webAddress(data.identifier)
    })
  }
}

function webAddress(identifier: string | undefined): string | undefined {
  return identifier?.startsWith('http') ? identifier : undefined
}

/** Said only of a sound file: of another one nobody knows what it declares. */
function guessDate(file: VFile, {options}: LoadContext): string {
  const date = (options.epoch ?? options.now).slice(0, 10)
  if (hasErrors([file])) return date
  inform(
    file,
    'book-date',
    `Unexpected book without \`date\`, expected one such as \`date: ${date}\`; ${date} is used`
  )
  return date
}
