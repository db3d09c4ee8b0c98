// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {createHash} from 'node:crypto'
import {isDeepStrictEqual} from 'node:util'
import {formatDate} from '../locale/format-date.ts'
import type {Artifact} from '../model/artifact.ts'
import type {Contributor, Relation} from '../model/book.ts'
import type {Edition} from '../model/edition.ts'
import {formatNames} from '../model/format-name.ts'
import type {
  ArtifactRecord,
  CreditRecord,
  EditionRecord,
  Manifest,
  RelationRecord
} from '../model/manifest.ts'
import {present} from '../model/present.ts'
import type {CreditedWork, Publication} from '../model/publication.ts'
import type {Change} from '../model/rights.ts'
import {listParts} from '../page/contributors.ts'
import {creditLineOf} from '../rights/credit-line.ts'
import {creditsRemarks, imprintStatements} from '../rights/imprint-statements.ts'
import {rightsNotice} from '../rights/statement.ts'

/** What every artefact of an edition must say of itself. */
export function toEditionRecord(publication: Publication): EditionRecord {
  const {edition} = publication
  const {locale, rights, book} = edition
  const {spdx, canonical, short} = rights.licence
  return {
    language: locale.tag,
    direction: locale.direction,
    title: edition.title,
    ...present({subtitle: edition.subtitle}),
    ...(edition.draft ? {draft: true as const} : {}),
    version: edition.version,
    date: edition.date,
    identifier: book.identifier,
    ...present({collection: book.collection}),
    contributors: edition.contributors,
    licence: {spdx, canonical, short},
    copyrightNotice: rights.copyrightNotice,
    attributionName: rights.attributionName,
    ...present({attributionUrl: rights.attributionUrl}),
    holders: rights.holders,
    years: rights.years,
    ...present({publisher: book.publisher, source: edition.source}),
    relations: book.relations.map(toRelationRecord),
    parts: listParts(edition).map(({part, people}) => ({part, names: people.map(nameOf)})),
    statements: [
      ...imprintStatements(edition),
      ...edition.changes.map((one) => toldIn(one, edition))
    ],
    remarks: publication.credits.length === 0 ? [] : creditsRemarks(edition),
    notice: rightsNotice(edition),
    credits: publication.credits.map((work) => toCreditRecord(work, publication))
  }
}

function nameOf({name}: Contributor): string {
  return name
}

/** A change of the edition as the copyright page tells it. */
function toldIn({date, by, what}: Change, {locale}: Edition): string {
  const when = date === undefined ? undefined : formatDate(date, locale.tag)
  return [when, by, what].filter((part) => part !== undefined).join(' · ')
}

function toRelationRecord({type, title, creators, url}: Relation): RelationRecord {
  return {type, title, creators, ...present({url})}
}

function toCreditRecord({credit, showings}: CreditedWork, {edition}: Publication): CreditRecord {
  const {path, title, creators, copyrightNotice, source, licence, use, changes} = credit
  const {spdx, canonical, short} = licence
  const asset = edition.assets.get(path)
  if (!asset) throw new Error(`Unexpected credit of \`${path}\`, which is no asset`)
  return {
    path,
    sha256: sha256Of(asset.bytes),
    ...present({title}),
    creators,
    ...present({copyrightNotice, source}),
    licence: {spdx, canonical, short},
    use,
    changes,
    line: creditLineOf(credit, 'full', edition),
    caption: creditLineOf(credit, 'short', edition),
    captionedIn: formatNames.filter((format) =>
      showings.some(({captionedIn}) => captionedIn?.includes(format))
    )
  }
}

/** An artifact as the manifest lists it, with the SHA-256 of each file. */
export function toArtifactRecord({format, language, path, pages, files}: Artifact): ArtifactRecord {
  return {
    format,
    language,
    path,
    ...present({pages}),
    files: [...files]
      .map(([name, bytes]) => ({path: name, bytes: bytes.length, sha256: sha256Of(bytes)}))
      .sort((a, b) => (a.path < b.path ? -1 : 1))
  }
}

/** Lower-case hexadecimal SHA-256. */
export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/**
 * The manifest after a build: what was built now, and what an earlier build of the same book left
 * that is not replaced and whose edition still says the same of itself.
 */
export function mergeManifests(now: Manifest, earlier: Manifest | undefined): Manifest {
  if (earlier?.book.identifier !== now.book.identifier) return now
  const isKept = ({format, language}: ArtifactRecord) =>
    !now.artifacts.some((one) => one.format === format && one.language === language) &&
    isUnchanged(language, now, earlier)
  const artifacts = [...now.artifacts, ...earlier.artifacts.filter(isKept)].sort(
    byLanguageAndFormat
  )
  const languages = new Set(now.editions.map(({language}) => language))
  const editions = [
    ...now.editions,
    ...earlier.editions.filter((one) => !languages.has(one.language))
  ].sort((a, b) => (editionKey(a, now) < editionKey(b, now) ? -1 : 1))
  return {...now, editions, artifacts}
}

function isUnchanged(language: string, now: Manifest, earlier: Manifest): boolean {
  const recordIn = ({editions}: Manifest) => editions.find((one) => one.language === language)
  const [record, old] = [recordIn(now), recordIn(earlier)]
  return record === undefined || isDeepStrictEqual(record, old)
}

/** The language that the book was written in comes first, whatever was built when. */
function editionKey({language}: EditionRecord, {book}: Manifest): string {
  return language === book.language ? '' : language
}

function byLanguageAndFormat(a: ArtifactRecord, b: ArtifactRecord): number {
  const key = ({language, format}: ArtifactRecord) => `${language} ${format}`
  return key(a) < key(b) ? -1 : 1
}

/** Every file that a manifest lists. */
export function listFiles({artifacts}: Manifest): string[] {
  return artifacts.flatMap(({files}) => files.map(({path}) => path))
}
