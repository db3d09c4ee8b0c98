// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {VFile} from 'vfile'
import {VFile as File} from 'vfile'
import {toArtifactRecord, toEditionRecord} from './catalogue/to-manifest.ts'
import {formats} from './formats/index.ts'
import {editionOfFile} from './load/edition-of-file.ts'
import {type LoadedBook, loadBook} from './load/load-book.ts'
import type {LoadOptions} from './load/load-options.ts'
import {loadTheme, themeFor} from './load/load-theme.ts'
import type {Artifact, PageBreak} from './model/artifact.ts'
import type {Edition} from './model/edition.ts'
import type {RenderOptions} from './model/format.ts'
import type {FormatName} from './model/format-name.ts'
import {generator} from './model/generator.ts'
import type {LanguageTag} from './model/locale.ts'
import type {Manifest} from './model/manifest.ts'
import {hasErrors} from './model/message.ts'
import type {Folder, Ports, Resources} from './model/ports.ts'
import {present} from './model/present.ts'
import type {Alternate, Publication} from './model/publication.ts'
import type {Theme} from './model/theme.ts'
import type {TransformOptions} from './transform/draft-chapter.ts'
import {selectFormat} from './transform/select-format.ts'
import {toPublication} from './transform/to-publication.ts'
import {verifiers} from './verify/index.ts'

/** What the person who starts a build decides. */
export interface BuildOptions extends LoadOptions, TransformOptions, RenderOptions {
  /** Formats to build; the book's own choice when empty. */
  readonly formats: readonly FormatName[]
  /** Whether warnings stop the build as errors do. */
  readonly strict: boolean
}

/** How a build ended; `partial` where faults of some translations stopped these alone. */
export type Verdict = 'built' | 'partial' | 'content' | 'verification'

/** What a build made, all in memory, and everything it has to say. */
export interface BuildResult {
  readonly verdict: Verdict
  readonly files: readonly VFile[]
  readonly artifacts: readonly Artifact[]
  readonly editions: readonly Edition[]
  /** Folders of the translations that their own faults stopped, while others were built. */
  readonly stopped?: readonly string[]
  readonly manifest?: Manifest
  readonly theme?: Theme
}

/**
 * Build a book: load → transform → render → package → verify.
 *
 * Nothing is written; the caller puts the result in place when the verdict is `built` or `partial`.
 *
 * @throws {UsageError} when the options do not fit the book.
 * @throws {EnvironmentError} when the machine lacks something.
 */
export async function build(
  folder: Folder,
  resources: Resources,
  options: BuildOptions,
  ports: Ports
): Promise<BuildResult> {
  ports.progress.step('Reading the book')
  wakePrinter(options.formats, ports)
  const book = await loadBook(folder, resources, options)
  const {editions, files} = book
  const set = await transformAll(editions, options, ports)
  const stopped = {verdict: 'content', files, artifacts: [], editions} as const
  const publications = soundOf(set, book, options)
  if (publications.length === 0) return stopped
  const wanted = options.formats.length > 0 ? options.formats : outputsOf(editions)
  wakePrinter(wanted, ports)
  const theme = await loadTheme(resources, scriptsOf(publications))
  const made = await packageAll(publications, wanted, {theme, options, ports})
  const sound = soundOf(publications, book, options)
  if (sound.length === 0) return stopped
  const artifacts = made.filter(({language}) => sound.some((one) => isIn(one, language)))
  const manifest = toManifest(sound, artifacts)
  const verified = await verifyBuilt(artifacts, manifest, withheldIn(editions), ports)
  return {
    verdict: judge(verified, sound.length === set.length && !isStopped(files, options)),
    files: [...files, ...verified],
    artifacts,
    editions: sound.map(({edition}) => edition),
    stopped: book.translations.filter((tag) => !sound.some((one) => isIn(one, tag))),
    manifest,
    theme
  }
}

function isIn({edition}: Publication, language: LanguageTag): boolean {
  return edition.locale.tag.toLowerCase() === language.toLowerCase()
}

function judge(verified: readonly VFile[], isWhole: boolean): Verdict {
  if (hasErrors(verified)) return 'verification'
  return isWhole ? 'built' : 'partial'
}

/**
 * The publications that nothing stops, linked to each other. Faults of a translation stop it alone,
 * all others everything.
 */
function soundOf(
  publications: readonly Publication[],
  {files, translations}: LoadedBook,
  options: BuildOptions
): Publication[] {
  const root = publications[0]?.edition.book.root ?? ''
  const faulty = files
    .filter((file) => isStopped([file], options))
    .map((file) => editionOfFile(file, root, translations)?.toLowerCase())
  if (faulty.includes(undefined)) return []
  const sound = publications.filter(
    ({edition}) => !faulty.includes(edition.locale.tag.toLowerCase())
  )
  return sound.map((one) => ({...one, alternates: alternatesOf(one, sound)}))
}

/** A browser takes a second to start, while there is other work. */
function wakePrinter(wanted: readonly FormatName[], {printer}: Ports): void {
  if (wanted.includes('pdf')) printer.wake()
}

async function transformAll(
  editions: readonly Edition[],
  options: BuildOptions,
  {progress}: Ports
): Promise<Publication[]> {
  const publications: Publication[] = []
  for (const edition of editions) {
    progress.step(`Setting the ${edition.locale.tag} edition`)
    publications.push(await toPublication(edition, options))
  }
  return publications
}

/** What each language needs to know of the others to link to them. */
function alternatesOf(one: Publication, all: readonly Publication[]): Alternate[] {
  return all
    .filter((other) => other !== one)
    .map(({edition, sections}) => ({
      language: edition.locale.tag,
      direction: edition.locale.direction,
      title: edition.title,
      sections: sections.map(({id}) => id)
    }))
}

function isStopped(files: readonly VFile[], {strict}: BuildOptions): boolean {
  return hasErrors(files) || (strict && files.some(hasWarning))
}

function hasWarning({messages}: VFile): boolean {
  return messages.some(({fatal}) => fatal === false)
}

function outputsOf([first]: readonly Edition[]): readonly FormatName[] {
  return first?.book.outputs ?? []
}

/** Scripts that need fonts: those of the editions and of every phrase in another language. */
function scriptsOf(publications: readonly Publication[]): ReadonlySet<string> {
  return new Set(publications.flatMap(({scripts}) => [...scripts]))
}

/** What every format is made with. */
interface Making {
  readonly theme: Theme
  readonly options: RenderOptions
  readonly ports: Ports
}

async function packageAll(
  publications: readonly Publication[],
  names: readonly FormatName[],
  making: Making
): Promise<Artifact[]> {
  const jobs = publications.flatMap((publication) => packageEdition(publication, names, making))
  return (await Promise.all(jobs)).flat()
}

/** Formats that list the pages of the printed edition, for which they wait. */
const listsPages: ReadonlySet<FormatName> = new Set(['epub'])

/** Formats side by side, but for those that need another one's pages. */
function packageEdition(
  publication: Publication,
  names: readonly FormatName[],
  making: Making
): Promise<Artifact[]>[] {
  const printed = names.includes('pdf') ? packageOne(publication, 'pdf', making) : undefined
  return names.map(async (name) => {
    if (name === 'pdf' && printed !== undefined) return printed
    const [paged] = listsPages.has(name) ? ((await printed) ?? []) : []
    return packageOne(publication, name, making, paged?.pageBreaks)
  })
}

/** Nothing where rendering finds what stops the build. */
async function packageOne(
  publication: Publication,
  name: FormatName,
  {theme, options, ports}: Making,
  pageBreaks?: readonly PageBreak[]
): Promise<Artifact[]> {
  const format = await formats[name]()
  const selected = selectFormat(publication, name)
  const {locale, file, chapters} = publication.edition
  ports.progress.step(`Making the ${locale.tag} ${name}`)
  const rendering = await format.render(selected, themeFor(theme, name), options, pageBreaks)
  if (hasErrors([file, ...chapters.map((chapter) => chapter.file)])) return []
  const artifact = await format.package(rendering, selected, ports)
  return artifact ? [artifact] : []
}

function toManifest(
  publications: readonly Publication[],
  artifacts: readonly Artifact[]
): Manifest {
  const [first] = publications
  if (!first) throw new Error('Unexpected build without editions')
  const {identifier, slug, language, revision} = first.edition.book
  return {
    generator,
    book: {identifier, slug, language, ...present({revision})},
    editions: publications.map(toEditionRecord),
    artifacts: artifacts.map(toArtifactRecord)
  }
}

/** Side by side: the validator of EPUBs works in a thread of its own. */
function verifyAll(
  artifacts: readonly Artifact[],
  manifest: Manifest,
  ports: Ports
): Promise<VFile[]> {
  const jobs = artifacts.map(async ({format, language, path, files: built}) => {
    ports.progress.step(`Verifying ${path}`)
    const file = new File({path})
    const record = manifest.editions.find((edition) => edition.language === language)
    if (!record) throw new Error(`Unexpected artifact in \`${language}\` without an edition`)
    await verifiers[format](built, record, file, ports)
    return file
  })
  return Promise.all(jobs)
}

function withheldIn(editions: readonly Edition[]): readonly string[] {
  return [...new Set(editions.flatMap(({withheld}) => withheld))]
}

/** Every artifact as a stranger would look at it. */
async function verifyBuilt(
  artifacts: readonly Artifact[],
  manifest: Manifest,
  withheld: readonly string[],
  ports: Ports
): Promise<VFile[]> {
  return [
    ...(await verifyAll(artifacts, manifest, ports)),
    ...(await verifyNames(artifacts, manifest, withheld))
  ]
}

/** Names that asked to stand nowhere, in what is built and in what describes it. */
async function verifyNames(
  artifacts: readonly Artifact[],
  manifest: Manifest,
  withheld: readonly string[]
): Promise<VFile[]> {
  if (withheld.length === 0) return []
  const {verifyWithheld} = await import('./verify/verify-withheld.ts')
  const record = new Map([['manifest.json', Buffer.from(JSON.stringify(manifest))]])
  const jobs = [...artifacts, {path: 'manifest.json', files: record}].map(async ({path, files}) => {
    const file = new File({path})
    await verifyWithheld(files, withheld, file)
    return file
  })
  return Promise.all(jobs)
}
