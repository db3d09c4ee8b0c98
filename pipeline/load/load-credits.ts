// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {VFile} from 'vfile'
import {error} from '../model/message.ts'
import {present} from '../model/present.ts'
import {resolveInBook} from '../model/resolve-path.ts'
import {isOverridden} from './annotated-work.ts'
import {type CreditsMetadata, creditsSchema, type WorkMetadata} from './credits-schema.ts'
import type {DeclaredCredits, DeclaredWork} from './declared-works.ts'
import {loadAnnotations} from './load-annotations.ts'
import type {LoadContext} from './load-edition.ts'
import {type Metadata, parseMetadata} from './parse-metadata.ts'
import {readSidecar} from './read-sidecar.ts'
import {readText} from './read-text.ts'
import {toSidecar} from './to-sidecar.ts'

/** What a book declares about its pictures, and the files that say so. */
export interface LoadedCredits {
  readonly declared: DeclaredCredits
  readonly files: readonly VFile[]
}

const creditsPath = 'credits.yaml'

/** Read `credits.yaml`, every REUSE sidecar and every `REUSE.toml` of the book. */
export async function loadCredits(context: LoadContext): Promise<LoadedCredits> {
  const {own, works, files} = await loadList(context)
  const sidecars = await loadSidecars(context, works)
  const {annotations, files: tables} = await loadAnnotations(context)
  const beside = sidecars.flatMap(({work}) => work ?? [])
  const standing = beside.filter(({path}) => !isOverridden(path, annotations))
  return {
    declared: {own, works: [...works, ...standing], annotations},
    files: [...files, ...sidecars.map(({file}) => file), ...tables]
  }
}

async function loadList({
  folder,
  paths
}: LoadContext): Promise<Omit<DeclaredCredits, 'annotations'> & {files: readonly VFile[]}> {
  if (!paths.includes(creditsPath)) return {own: [], works: [], files: []}
  const file = new VFile({path: `${folder.name}/${creditsPath}`})
  const source = readText(await folder.read(creditsPath), file)
  const rules = {syntax: 'credits-yaml', schema: 'credits-schema'} as const
  const metadata = parseMetadata(source, creditsSchema, file, rules, {})
  const works = metadata.data.works.flatMap((work, index) => {
    const place = metadata.placeOf(['works', index, 'file'])
    const path = paths.includes(work.file) ? work.file : resolveInBook(creditsPath, work.file)
    if (path === undefined || !paths.includes(path)) {
      const reason = `Unexpected credit for \`${work.file}\` (a missing file), expected a file inside the book’s folder`
      error(file, 'credit-used', reason, place)
      return []
    }
    checkFiles(work, index, {file, metadata, paths})
    return [toDeclared(work, path, file, metadata.placeOf(['works', index]))]
  })
  return {own: metadata.data.own, works, files: [file]}
}

interface Reading {
  readonly file: VFile
  readonly metadata: Metadata<CreditsMetadata>
  readonly paths: readonly string[]
}

/** Proofs and licence texts that a record names are there. */
function checkFiles(work: WorkMetadata, index: number, {file, metadata, paths}: Reading): void {
  const named = [
    {path: work.permission?.file, keys: ['permission', 'file'], rule: 'LIC-023'},
    {path: work['licence-text'], keys: ['licence-text'], rule: 'credit-used'}
  ] as const
  for (const {path, keys, rule} of named) {
    if (path === undefined || paths.includes(resolveInBook(creditsPath, path) ?? '')) continue
    const reason = `Unexpected \`${path}\` (a missing file) for \`${work.file}\`, expected a file inside the book’s folder`
    error(file, rule, reason, metadata.placeOf(['works', index, ...keys]))
  }
}

/** Whatever is declared: after these a work is not the same any more (CC 4.0, section 1(a)). */
const adaptations: ReadonlySet<string> = new Set(['text', 'colour', 'translate', 'redraw'])

function toDeclared(
  work: WorkMetadata,
  path: string,
  file: VFile,
  place: DeclaredWork['place']
): DeclaredWork {
  const {title, source, retrieved, date, purpose, generator, copyright, permission} = work
  const changes = work.changes.map(({kind, what, by, date: on}) => ({
    kind,
    what,
    ...present({by, date: on})
  }))
  const isChanged = changes.some(({kind}) => kind !== 'format')
  const isAdapted = changes.some(({kind}) => adaptations.has(kind))
  return {
    path,
    creators: work.creators.map(({name, ...more}) => ({
      name,
      ...present({url: 'url' in more ? more.url : undefined})
    })),
    expression: work.license,
    use: isAdapted ? 'adapt' : (work.use ?? (isChanged ? 'adapt' : 'collect')),
    changes,
    ...present({title, source, retrieved, date, purpose, generator}),
    ...present({copyrightNotice: copyright, licenceFile: pathOf(work['licence-text'])}),
    ...(permission ? {evidence: toEvidence(permission)} : {}),
    file,
    ...present({place})
  }
}

/** A path as `credits.yaml` names it, inside the book's folder. */
function pathOf(typed: string | undefined): string | undefined {
  return typed === undefined ? undefined : resolveInBook(creditsPath, typed)
}

function toEvidence({
  file,
  holder,
  formats,
  languages,
  until
}: NonNullable<WorkMetadata['permission']>) {
  return {path: pathOf(file) ?? file, holder, formats, languages, ...present({until})}
}

interface ReadSidecar {
  readonly file: VFile
  readonly work: DeclaredWork | undefined
}

/** `gare.jpg.license` beside `gare.jpg`; what was written from a record is no second one. */
function loadSidecars(
  {folder, paths}: LoadContext,
  works: readonly DeclaredWork[]
): Promise<ReadSidecar[]> {
  const sidecars = paths.filter((path) => {
    const named = path.endsWith('.license') ? path.slice(0, -'.license'.length) : undefined
    return named !== undefined && paths.includes(named)
  })
  return Promise.all(
    sidecars.map(async (path) => {
      const file = new VFile({path: `${folder.name}/${path}`})
      const source = readText(await folder.read(path), file) ?? ''
      const named = path.slice(0, -'.license'.length)
      const isCopy = works.some((work) => work.path === named && toSidecar(work) === source)
      return {file, work: isCopy ? undefined : readSidecar(named, source, file)}
    })
  )
}
