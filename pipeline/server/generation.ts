// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {VFile} from 'vfile'
import {
  alternatesOf,
  type ComposeOptions,
  type Composition,
  compose,
  isIn,
  makeArtifact,
  scriptsOf,
  soundOf
} from '../compose.ts'
import {UsageError} from '../load/load-options.ts'
import type {Artifact} from '../model/artifact.ts'
import type {LanguageTag} from '../model/locale.ts'
import {
  EnvironmentError,
  type Folder,
  MissingFileError,
  type Ports,
  type Resources
} from '../model/ports.ts'
import type {Publication} from '../model/publication.ts'
import type {Theme} from '../model/theme.ts'
import type {Report, View} from './preview-state.ts'

/** What a preview is made of and with. */
export interface PreviewContext {
  readonly folder: Folder
  readonly resources: Resources
  readonly options: ComposeOptions
  readonly ports: Ports
  /** Ends when the author has had a moment to go on writing. */
  readonly pause: () => Promise<void>
  /** Messages for people, in order. */
  readonly report: (files: readonly VFile[]) => readonly Report[]
}

/** An artifact with the publication that it was made from. */
export interface Made {
  readonly artifact: Artifact
  readonly publication: Publication
}

/** The book as it was at one time. */
export interface Generation {
  /** Absent where the book could not be read at all. */
  readonly composition?: Composition
  /** Editions that nothing stops, as far as is known. */
  readonly sound: () => readonly Publication[]
  /** What carries messages. */
  readonly files: () => readonly VFile[]
  /** What went wrong besides what messages say. */
  readonly faults: () => readonly Report[]
  /** All that is wrong, as far as is known. */
  readonly reports: () => readonly Report[]
  /** What was made, by language and view. */
  readonly made: ReadonlyMap<string, Promise<Made | undefined>>
  /** Makes a view of an edition, once; nothing where faults stop it. */
  readonly make: (language: LanguageTag, view: View) => Promise<Made | undefined>
}

/** Loads the theme for scripts. */
export type LoadFaces = (resources: Resources, scripts: ReadonlySet<string>) => Promise<Theme>

const formatOf = {web: 'web', paged: 'pdf'} as const

/** What was made before of the same book. */
export interface Known {
  /** Editions of the book as it was, which those that are not composed are linked to. */
  readonly others?: readonly Publication[]
  /** Editions that are composed already. */
  readonly part?: Generation
}

/** Read and typeset the book; whatever goes wrong is reported, never thrown. */
export async function compileGeneration(
  {folder, resources, options, ports, report}: PreviewContext,
  loadFaces: LoadFaces,
  {others = [], part}: Known = {}
): Promise<Generation> {
  const faults: Report[] = []
  const guard = <Value>(work: Promise<Value>): Promise<Value | undefined> =>
    work.catch((cause: unknown) => {
      faults.push(toReport(cause, folder.name))
      return undefined
    })
  const composition = await guard(compose(folder, resources, options, ports.progress))
  const sound = () => soundIn(composition, options, others)
  const make = async (language: LanguageTag, view: View) => {
    const publication = sound().find((one) => isIn(one, language))
    if (!(publication && composition)) return undefined
    const theme = await loadFaces(resources, scriptsOf([...composition.publications, ...others]))
    const [artifact] = await makeArtifact(publication, formatOf[view], {theme, options, ports})
    return artifact && {artifact, publication}
  }
  const made = new Map(part && isLinkedAlike(part, sound()) ? part.made : [])
  const files = () => [...(composition?.book.files ?? []), ...(part?.files() ?? [])]
  const allFaults = () => [...faults, ...(part?.faults() ?? [])]
  return {
    ...(composition ? {composition} : {}),
    made,
    sound,
    files,
    faults: allFaults,
    reports: () => [...allFaults(), ...report(files())],
    make: (language, view) => {
      const key = `${language} ${view}`
      const own = made.get(key) ?? guard(make(language, view))
      made.set(key, own)
      return own
    }
  }
}

/** Editions that nothing stops, linked to the others as these were. */
function soundIn(
  composition: Composition | undefined,
  options: ComposeOptions,
  others: readonly Publication[]
): readonly Publication[] {
  const own = composition ? soundOf(composition.publications, composition.book, options) : []
  if (others.length === 0) return own
  const all = others.map((other) => own.find((one) => isIn(one, other.edition.locale.tag)) ?? other)
  return own.map((one) => ({...one, alternates: alternatesOf(one, all)}))
}

/** Whether what a part of the book was linked to is what the whole book is. */
export function isLinkedAlike(part: Generation, whole: readonly Publication[]): boolean {
  return part.sound().every((one) => {
    const same = whole.find((other) => isIn(other, one.edition.locale.tag))
    return JSON.stringify(same?.alternates) === JSON.stringify(one.alternates)
  })
}

/** What was thrown, as a message; the reasons of these errors are sentences for people. */
function toReport(cause: unknown, file: string): Report {
  const told = [UsageError, EnvironmentError, MissingFileError]
  const isTold = told.some((kind) => cause instanceof kind)
  const text = cause instanceof Error ? cause.message : String(cause)
  const isGone = cause instanceof Error && 'code' in cause && cause.code === 'ENOENT'
  const reason = isGone
    ? `Unexpected missing file or folder (${text}), expected the book; put it back`
    : isTold
      ? text
      : `Unexpected fault of the program, expected none: ${text}`
  return {file, severity: 'error', reason}
}
