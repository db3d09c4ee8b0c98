// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {VFile} from 'vfile'
import {formats} from './formats/index.ts'
import {editionOfFile} from './load/edition-of-file.ts'
import {type LoadedBook, loadBook} from './load/load-book.ts'
import type {LoadOptions} from './load/load-options.ts'
import {themeFor} from './load/load-theme.ts'
import type {Artifact, PageBreak} from './model/artifact.ts'
import type {RenderOptions} from './model/format.ts'
import type {FormatName} from './model/format-name.ts'
import type {LanguageTag} from './model/locale.ts'
import {hasErrors} from './model/message.ts'
import type {Folder, Ports, Progress, Resources} from './model/ports.ts'
import type {Alternate, Publication} from './model/publication.ts'
import type {Theme} from './model/theme.ts'
import type {TransformOptions} from './transform/draft-chapter.ts'
import {selectFormat} from './transform/select-format.ts'
import {toPublication} from './transform/to-publication.ts'

/** What the person decides about a book that is composed. */
export interface ComposeOptions extends LoadOptions, TransformOptions, RenderOptions {
  /** Whether warnings stop an edition as errors do. */
  readonly strict: boolean
}

/** A book that is read and typeset, before any format is made of it. */
export interface Composition {
  readonly book: LoadedBook
  /** Every edition, faulty ones too. */
  readonly publications: readonly Publication[]
}

/** Load → transform. What is wrong stands in the messages of `book.files`. */
export async function compose(
  folder: Folder,
  resources: Resources,
  options: ComposeOptions,
  progress: Progress
): Promise<Composition> {
  progress.step('Reading the book')
  const book = await loadBook(folder, resources, options)
  const publications: Publication[] = []
  for (const edition of book.editions) {
    progress.step(`Setting the ${edition.locale.tag} edition`)
    publications.push(await toPublication(edition, options))
  }
  return {book, publications}
}

/**
 * The publications that nothing stops, linked to each other. Faults of a translation stop it alone,
 * all others everything.
 */
export function soundOf(
  publications: readonly Publication[],
  {files, translations}: LoadedBook,
  options: Pick<ComposeOptions, 'strict'>
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

/** What each language needs to know of the others to link to them. */
export function alternatesOf(one: Publication, all: readonly Publication[]): Alternate[] {
  return all
    .filter(({edition}) => edition.locale.tag !== one.edition.locale.tag)
    .map(({edition, sections}) => ({
      language: edition.locale.tag,
      direction: edition.locale.direction,
      title: edition.title,
      sections: sections.map(({id}) => id)
    }))
}

/** Whether a publication is in a language. */
export function isIn({edition}: Publication, language: LanguageTag): boolean {
  return edition.locale.tag.toLowerCase() === language.toLowerCase()
}

/** Whether messages of any file stop a build. */
export function isStopped(
  files: readonly VFile[],
  {strict}: Pick<ComposeOptions, 'strict'>
): boolean {
  return hasErrors(files) || (strict && files.some(hasWarning))
}

function hasWarning({messages}: VFile): boolean {
  return messages.some(({fatal}) => fatal === false)
}

/** Scripts that need fonts: those of the editions and of every phrase in another language. */
export function scriptsOf(publications: readonly Publication[]): ReadonlySet<string> {
  return new Set(publications.flatMap(({scripts}) => [...scripts]))
}

/** What every format is made with. */
export interface Making {
  readonly theme: Theme
  readonly options: RenderOptions
  readonly ports: Ports
}

/** Render and package one format; nothing where that finds what stops the build. */
export async function makeArtifact(
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
