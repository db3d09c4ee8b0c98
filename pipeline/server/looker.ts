// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {loadTheme} from '../load/load-theme.ts'
import type {ParsedText} from '../load/parsed-text.ts'
import type {LanguageTag} from '../model/locale.ts'
import {createMemo} from '../model/memo.ts'
import type {Publication} from '../model/publication.ts'
import type {Theme} from '../model/theme.ts'
import type {RecalledDraft} from '../transform/draft-chapter.ts'
import {type Edit, findEdit} from './find-edit.ts'
import {
  compileGeneration,
  type Generation,
  type Known,
  type LoadFaces,
  type PreviewContext
} from './generation.ts'
import {changesBetween, type Snapshot, takeSnapshot, textIn} from './snapshot.ts'

/** What a look at the book found. */
export interface Look {
  readonly generation: Generation
  /** What was edited since the look before, if text was. */
  readonly edit: Edit | undefined
  /** The book with all its editions, where only those were composed that are looked at. */
  readonly complete: (() => Promise<Generation>) | undefined
}

/**
 * Looks at a book again: what did not change is not done again.
 *
 * @param languages that somebody looks at; the others come when `complete` is called.
 * @param begin is called when there is something to do.
 * @returns nothing where the book is as it was.
 */
export type LookAgain = (
  languages: readonly LanguageTag[],
  begin: () => void
) => Promise<Look | undefined>

/** A book and the templates, as they were at one time. */
interface Sight {
  readonly book: Snapshot
  readonly templates: Snapshot
  /** Files whose text alone drafts are made of. */
  readonly chapters: ReadonlySet<string>
}

/** What is not as it was. */
interface Change {
  /** Files of the book. */
  readonly paths: readonly string[]
  readonly isStyled: boolean
  readonly isNone: boolean
  /** Whether nothing but the text of chapters has changed. */
  readonly isText: boolean
}

/** Look at a book for the first time, and then again and again. */
export function createLooker(context: PreviewContext): LookAgain {
  const parsed = createMemo<ParsedText>()
  const drafts = createMemo<RecalledDraft>()
  const shared = {...context.options, parsed: parsed.recall, drafts: drafts.recall}
  let before: Sight | undefined
  let loadFaces = rememberFaces()
  let editions: readonly Publication[] = []
  const forget = ({isStyled, isText}: Change) => {
    if (isStyled) loadFaces = rememberFaces()
    if (!isText) drafts.clear()
  }
  return async (languages, begin) => {
    const sight = sightOf(context)
    const change = await compare(before, sight)
    if (change.isNone) return undefined
    begin()
    forget(change)
    const now = {...inSight(context, sight), options: shared}
    const compile = async (known?: Known) => {
      const whole = await compileGeneration(now, loadFaces, known)
      editions = whole.sound()
      return whole
    }
    const part = await compilePart(now, loadFaces, languages, editions)
    const generation = part ?? (await compile())
    const edit = await editIn(change.paths, before, sight)
    const chapters = new Set([...(before?.chapters ?? []), ...chaptersOf(generation)])
    before = {...sight, chapters}
    for (const memo of [parsed, drafts]) memo.turn()
    return {generation, edit, complete: part && (() => compile({part}))}
  }
}

function inSight(context: PreviewContext, {book, templates}: Sight): PreviewContext {
  const resources = {...context.resources, templates: templates.folder}
  return {...context, folder: book.folder, resources}
}

/** Some editions of a book that has more; nothing where they cannot be had alone. */
async function compilePart(
  context: PreviewContext,
  loadFaces: LoadFaces,
  languages: readonly LanguageTag[],
  others: readonly Publication[]
): Promise<Generation | undefined> {
  const wanted = others
    .map(({edition}) => edition.locale.tag)
    .filter((tag) => languages.includes(tag))
  if (wanted.length === 0 || wanted.length === others.length) return undefined
  const options = {...context.options, languages: wanted}
  const part = await compileGeneration({...context, options}, loadFaces, {others})
  return part.composition ? part : undefined
}

function sightOf({folder, resources}: PreviewContext): Sight {
  const [book, templates] = [takeSnapshot(folder), takeSnapshot(resources.templates)]
  return {book, templates, chapters: new Set()}
}

async function compare(before: Sight | undefined, now: Sight): Promise<Change> {
  if (!before) return {paths: [], isStyled: false, isNone: false, isText: false}
  const paths = await changesBetween(before.book, now.book)
  const isStyled = (await changesBetween(before.templates, now.templates)).length > 0
  const isText = !isStyled && paths.every((path) => before.chapters.has(path))
  return {paths, isStyled, isNone: paths.length === 0 && !isStyled, isText}
}

/** The same faces as long as the same scripts need them: their subsets are remembered by them. */
function rememberFaces(): LoadFaces {
  const {recall} = createMemo<Promise<Theme>>()
  return (resources, scripts) =>
    recall([...scripts].sort().join(), () => loadTheme(resources, scripts))
}

function chaptersOf({composition}: Generation): ReadonlySet<string> {
  const editions = composition?.book.editions ?? []
  const paths = editions.flatMap(({book, chapters}) =>
    chapters
      .flatMap(({file, original}) => [file.path, original?.file.path ?? ''])
      .map((path) => path.slice(book.root.length + 1))
  )
  return new Set(paths)
}

/** The first edit among files that are text before and after. */
async function editIn(
  changed: readonly string[],
  before: Sight | undefined,
  after: Sight
): Promise<Edit | undefined> {
  for (const path of changed.filter((one) => /\.(?:md|markdown|po)$/i.test(one))) {
    const old = before && (await textIn(before.book, path))
    const now = await textIn(after.book, path)
    const place = now === undefined ? undefined : findEdit(old ?? '', now)
    if (place) return {path, ...place}
  }
  return undefined
}
