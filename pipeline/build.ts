// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {VFile} from 'vfile'
import {VFile as File} from 'vfile'
import {toArtifactRecord, toEditionRecord} from './catalogue/to-manifest.ts'
import {
  type ComposeOptions,
  compose,
  isIn,
  isStopped,
  type Making,
  makeArtifact,
  scriptsOf,
  soundOf
} from './compose.ts'
import {loadTheme} from './load/load-theme.ts'
import type {Artifact} from './model/artifact.ts'
import type {Edition} from './model/edition.ts'
import type {FormatName} from './model/format-name.ts'
import {generator} from './model/generator.ts'
import type {Manifest} from './model/manifest.ts'
import {hasErrors} from './model/message.ts'
import type {Folder, Ports, Resources} from './model/ports.ts'
import {present} from './model/present.ts'
import type {Publication} from './model/publication.ts'
import type {Theme} from './model/theme.ts'
import {verifiers} from './verify/index.ts'

/** What the person who starts a build decides. */
export interface BuildOptions extends ComposeOptions {
  /** Formats to build; the book's own choice when empty. */
  readonly formats: readonly FormatName[]
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
  wakePrinter(options.formats, ports)
  const {book, publications: set} = await compose(folder, resources, options, ports.progress)
  const {editions, files} = book
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

function judge(verified: readonly VFile[], isWhole: boolean): Verdict {
  if (hasErrors(verified)) return 'verification'
  return isWhole ? 'built' : 'partial'
}

/** A browser takes a second to start, while there is other work. */
function wakePrinter(wanted: readonly FormatName[], {printer}: Ports): void {
  if (wanted.includes('pdf')) printer.wake()
}

function outputsOf([first]: readonly Edition[]): readonly FormatName[] {
  return first?.book.outputs ?? []
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
  const printed = names.includes('pdf') ? makeArtifact(publication, 'pdf', making) : undefined
  return names.map(async (name) => {
    if (name === 'pdf' && printed !== undefined) return printed
    const [paged] = listsPages.has(name) ? ((await printed) ?? []) : []
    return makeArtifact(publication, name, making, paged?.pageBreaks)
  })
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
