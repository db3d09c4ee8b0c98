// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Point} from 'unist'
import type {VFile} from 'vfile'
import {createLocale} from '../locale/create-locale.ts'
import type {Asset, Edition} from '../model/edition.ts'
import type {LanguageTag, Locale} from '../model/locale.ts'
import {error} from '../model/message.ts'
import {explainForeign, isForeignPicture, isPicture} from '../model/picture-format.ts'
import type {Folder, Resources} from '../model/ports.ts'
import {present} from '../model/present.ts'
import {resolveInBook} from '../model/resolve-path.ts'
import type {PoFile} from '../translate/po.ts'
import {collectAssets, pictureSources} from './collect-assets.ts'
import {type CreditQuery, creditAssets} from './credit-assets.ts'
import type {DeclaredCredits} from './declared-works.ts'
import {type DataFiles, loadData} from './load-data.ts'
import {loadLocale} from './load-locale.ts'
import type {LoadOptions} from './load-options.ts'
import {pseudoTerms, wordingLanguage} from './pseudo-locales.ts'
import {reportEndorsements} from './report-endorsements.ts'
import {reportWithheld} from './report-withheld.ts'
import {shipPictures} from './ship-pictures.ts'
import {translateWorks} from './translate-works.ts'

/** What every loader needs: the book's folder, what is in it, and what was asked for. */
export interface LoadContext {
  readonly folder: Folder
  /** Every path in the folder. */
  readonly paths: readonly string[]
  readonly options: LoadOptions
}

/** What an edition is loaded with beside its own files. */
export interface EditionSurroundings {
  readonly context: LoadContext
  readonly resources: Resources
  /** What the book declares about its pictures. */
  readonly declared: DeclaredCredits
  /** Names and addresses of those who asked not to be credited, in any file of the book. */
  readonly withheld: readonly string[]
  /** Data files that any edition has read. */
  readonly dataFiles: DataFiles
}

/** A cover as it is declared. */
export interface DeclaredCover {
  /** Path inside the book's folder, as typed. */
  readonly path: string
  /** Where it is declared, in the file that declares the edition. */
  readonly place?: Point
}

/** An edition before its wording and its pictures are read. */
export interface EditionDraft
  extends Omit<Edition, 'locale' | 'assets' | 'credits' | 'cover' | 'withheld' | 'data'> {
  readonly language: string
  readonly declaredCover?: DeclaredCover
  /** For a translation: what translates the metadata. */
  readonly wording?: PoFile
}

/** Editions to build, and every file read on the way. */
export interface LoadPlan {
  readonly editions: readonly EditionDraft[]
  /** Folders of the translations that were read; none where there are none. */
  readonly translations?: readonly string[]
  readonly files: readonly VFile[]
}

/** Give an edition its locale and its pictures. */
export async function loadEdition(
  draft: EditionDraft,
  {context, resources, declared: all, withheld, dataFiles}: EditionSurroundings
): Promise<Edition> {
  const {language, declaredCover, wording, ...edition} = draft
  const declared = wording ? {...all, works: translateWorks(all.works, wording)} : all
  const references = new Map(
    edition.chapters.map(({path, tree}) => [path, pictureSources(tree)] as const)
  )
  if (declaredCover) references.set('book.yaml', [declaredCover.path])
  const texts = declared.works.flatMap(({licenceFile}) => licenceFile ?? [])
  references.set('credits.yaml', texts)
  const found = await collectAssets(context.folder, references)
  const query = toQuery(draft, {assets: found, declared, options: context.options})
  const credits = creditAssets(query)
  reportEndorsements(
    edition.chapters,
    creditedOnly(edition, credits),
    context.options.speaks ?? 'en'
  )
  const spoken = wordingLanguage(language, edition.book.language)
  const own = await loadLocale(spoken, resources.templates, edition.file)
  const locale = spoken === language ? own : inPseudo(language, own)
  const assets = await shipPictures({...query, credits, locale})
  const cover = declaredCover && findCover(declaredCover, assets, edition.file)
  const data = loadData(draft, found, dataFiles)
  const loaded = {...edition, locale, assets, data, credits, withheld, ...(cover ? {cover} : {})}
  reportWithheld(loaded, context.options.speaks ?? 'en')
  return loaded
}

/** The wording of a language, in one that nobody speaks. */
function inPseudo(tag: LanguageTag, {terms}: Locale): Locale {
  return createLocale(tag, pseudoTerms(terms, tag))
}

/** Those whose works the book shows or draws on, and who have no part in it. */
function creditedOnly(
  {book, contributors}: Pick<EditionDraft, 'book' | 'contributors'>,
  credits: Edition['credits']
): readonly string[] {
  const credited = [...book.relations, ...credits.values()].flatMap(({creators}) => [...creators])
  const makers = contributors.map(nameOf)
  return credited.map(nameOf).filter((name) => !makers.includes(name))
}

function nameOf(one: string | {readonly name: string}): string {
  return typeof one === 'string' ? one : one.name
}

interface Shown {
  readonly assets: ReadonlyMap<string, Asset>
  readonly declared: DeclaredCredits
  readonly options: LoadOptions
}

function toQuery(draft: EditionDraft, {assets, declared, options}: Shown): CreditQuery {
  const {declaredCover, chapters, rights, book, contributors, source, language, file} = draft
  const cover = declaredCover && resolveInBook('book.yaml', declaredCover.path)
  return {
    chapters,
    assets,
    declared,
    ...(cover ? {cover: {path: cover, file, ...present({place: declaredCover?.place})}} : {}),
    isDeclared: book.declared,
    rights,
    makers: contributors.map(({name}) => name),
    gate: {
      target: rights.licence,
      translated: source !== undefined,
      language,
      formats: book.outputs,
      today: options.now.slice(0, 10)
    },
    speaks: options.speaks ?? 'en'
  }
}

function findCover(
  {path, place}: DeclaredCover,
  assets: ReadonlyMap<string, Asset>,
  file: VFile
): Asset | undefined {
  const cover = assets.get(resolveInBook('book.yaml', path) ?? path)
  if (cover && isPicture(cover.mediaType)) return cover
  if (cover && isForeignPicture(cover.mediaType)) {
    error(file, 'image-format', explainForeign(path, cover.mediaType), place)
    return undefined
  }
  const found = cover ? 'a file that is no picture' : 'a missing file'
  const reason = `Unexpected cover \`${path}\` (${found}), expected a PNG, JPEG, WebP, GIF or SVG picture inside the book’s folder`
  error(file, 'image-exists', reason, place)
  return undefined
}
