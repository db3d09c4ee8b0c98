// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {LanguageTag} from '../model/locale.ts'
import type {Publication} from '../model/publication.ts'
import type {Edit} from './find-edit.ts'
import {type Generation, isLinkedAlike} from './generation.ts'
import {type PreviewState, type ShownEdition, type View, views} from './preview-state.ts'
import {describeShown, type Shown, toShown} from './shown.ts'

/** What somebody is looking at. */
export interface Watch {
  readonly language: LanguageTag
  readonly view: View
}

/** Reads a file that is made only when it is asked for, by language and path in its site. */
export type ReadLate = (language: LanguageTag, path: string) => Promise<Uint8Array | undefined>

/** What was made last of every edition and view; it stays until something better is there. */
export interface Shelf {
  /** From now on this is the book. */
  readonly put: (generation: Generation, edit: Edit | undefined, isPart: boolean) => void
  /** The same book with all its editions, unless another was put after the part of it. */
  readonly complete: (generation: Generation, part: Generation) => void
  /** Make a view of the book as it is now, unless it is made or faults stop it. */
  readonly bring: (watch: Watch) => Promise<void>
  /** A file of what is shown, by its path from the root. */
  readonly read: (path: string, readLate: ReadLate) => Promise<Uint8Array | undefined>
  readonly state: (working: boolean) => PreviewState
}

/** The book as it is, and as what it is counted. */
interface Current {
  readonly generation: Generation
  readonly number: number
}

/** An empty shelf. */
export function createShelf(): Shelf {
  const shown = new Map<string, Shown>()
  let current: Current | undefined
  let known: readonly Publication[] = []
  let edited: Edit | undefined
  const enqueue = createQueue()
  const print = (language: LanguageTag, now: Current) => {
    // While another print went on, the book may have changed: whoever changed it asks again.
    return enqueue(async () =>
      now.number === current?.number ? now.generation.make(language, 'paged') : undefined
    )
  }
  const bring = async ({language, view}: Watch) => {
    const now = current
    if (!now) return
    const making = view === 'web' ? now.generation.make(language, view) : print(language, now)
    const [made, key] = [await making, keyOf({language, view})]
    const before = shown.get(key)
    if (made && (before?.number ?? 0) < now.number) {
      shown.set(key, toShown(made, now.number, edited, before))
    }
  }
  return {
    put: (generation, edit, isPart) => {
      current = {generation, number: (current?.number ?? 0) + 1}
      known = editionsOf(generation, known, isPart)
      edited = edit ?? edited
    },
    complete: (generation, part) => {
      if (current?.generation !== part) return
      const isSame = isLinkedAlike(part, generation.sound())
      current = {generation, number: current.number + (isSame ? 0 : 1)}
      known = editionsOf(generation, known, false)
    },
    bring,
    read: async (path, readLate) => {
      const watch = watchOf(path, known)
      if (!watch) return undefined
      const isShown = watch.view === 'paged' && shown.has(keyOf(watch))
      if (!isShown) await bring(watch)
      return readShown(path, watch.language, shown.get(keyOf(watch)), readLate)
    },
    state: (working) => ({
      working,
      editions: known.map((one) => describeEdition(one, shown, working ? undefined : current)),
      reports: current?.generation.reports() ?? [],
      ...(edited ? {edited: `${edited.path}:${edited.line}:${edited.column}`} : {})
    })
  }
}

/** A file of what is shown; whether the search of a site has it turns out when it is made. */
async function readShown(
  path: string,
  language: LanguageTag,
  shown: Shown | undefined,
  readLate: ReadLate
): Promise<Uint8Array | undefined> {
  const found = shown?.artifact.files.get(path)
  return found ?? readLate(language, path.slice(siteOf(language).length))
}

/** Each begins when the one before has ended. */
function createQueue() {
  let last: Promise<unknown> = Promise.resolve()
  return <Value>(work: () => Promise<Value>): Promise<Value> => {
    const own = last.then(work)
    last = own.catch(() => undefined)
    return own
  }
}

function keyOf({language, view}: Watch): string {
  return `${language} ${view}`
}

function siteOf(language: LanguageTag): string {
  return `${language}/web/`
}

/** Who would hold a file of this path. */
function watchOf(path: string, known: readonly Publication[]): Watch | undefined {
  const language = known
    .map(({edition}) => edition.locale.tag)
    .find((tag) => path.startsWith(`${tag}/`))
  if (language === undefined) return undefined
  return {language, view: path.startsWith(siteOf(language)) ? 'web' : 'paged'}
}

/** Editions that can be looked at; what was there does not go because of a fault. */
function editionsOf(
  {composition, sound}: Generation,
  before: readonly Publication[],
  isPart: boolean
): readonly Publication[] {
  const all = composition?.publications ?? []
  const good = sound()
  if (before.length === 0 || (!isPart && good.length === all.length))
    return all.length > 0 ? all : before
  const isAmong = (one: Publication, some: readonly Publication[]) =>
    some.find(({edition}) => edition.locale.tag === one.edition.locale.tag)
  const kept = before.map((one) => isAmong(one, good) ?? one)
  return [...kept, ...good.filter((one) => !isAmong(one, before))]
}

function describeEdition(
  {edition}: Publication,
  shown: ReadonlyMap<string, Shown>,
  current: Current | undefined
): ShownEdition {
  const {tag: language, direction} = edition.locale
  const made = views.flatMap((view) => {
    const own = shown.get(keyOf({language, view}))
    return own ? [[view, describeShown(own, own.number !== current?.number)] as const] : []
  })
  return {language, direction, title: edition.title, views: Object.fromEntries(made)}
}
