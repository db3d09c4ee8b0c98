// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {VFile} from 'vfile'
import {
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
  /** All that is wrong, as far as is known. */
  readonly reports: () => readonly Report[]
  /** Makes a view of an edition, once; nothing where faults stop it. */
  readonly make: (language: LanguageTag, view: View) => Promise<Made | undefined>
}

/** Loads the theme for scripts. */
export type LoadFaces = (resources: Resources, scripts: ReadonlySet<string>) => Promise<Theme>

const formatOf = {web: 'web', paged: 'pdf'} as const

/** Read and typeset the book; whatever goes wrong is reported, never thrown. */
export async function compileGeneration(
  {folder, resources, options, ports, report}: PreviewContext,
  loadFaces: LoadFaces
): Promise<Generation> {
  const faults: Report[] = []
  const guard = <Value>(work: Promise<Value>): Promise<Value | undefined> =>
    work.catch((cause: unknown) => {
      faults.push(toReport(cause, folder.name))
      return undefined
    })
  const composition = await guard(compose(folder, resources, options, ports.progress))
  const soundOnes = () =>
    composition ? soundOf(composition.publications, composition.book, options) : []
  const make = async (language: LanguageTag, view: View) => {
    const publication = soundOnes().find((one) => isIn(one, language))
    if (!(publication && composition)) return undefined
    const theme = await loadFaces(resources, scriptsOf(composition.publications))
    const [artifact] = await makeArtifact(publication, formatOf[view], {theme, options, ports})
    return artifact && {artifact, publication}
  }
  const made = new Map<string, Promise<Made | undefined>>()
  return {
    ...(composition ? {composition} : {}),
    sound: soundOnes,
    reports: () => [...faults, ...report(composition?.book.files ?? [])],
    make: (language, view) => {
      const key = `${language} ${view}`
      const own = made.get(key) ?? guard(make(language, view))
      made.set(key, own)
      return own
    }
  }
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
