// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Contributor} from '../model/book.ts'
import type {CreditRecord, EditionRecord, RelationRecord} from '../model/manifest.ts'

/*
 * What schema.org's properties have to be for an edition and for the works of others in it. Keys
 * that are `undefined` have to be missing.
 */

/** schema.org's properties for MARC relators that have one. */
const propertyOf: readonly (readonly [role: Contributor['roles'][number], property: string])[] = [
  ['aut', 'author'],
  ['trl', 'translator'],
  ['edt', 'editor'],
  ['ill', 'illustrator'],
  ['ctb', 'contributor'],
  ['fnd', 'funder'],
  ['spn', 'sponsor']
]

/** Who made what, each with page and ORCID. */
export function expectedPeople(contributors: readonly Contributor[]): object {
  return Object.fromEntries(
    propertyOf.map(([role, property]) => {
      const people = contributors.filter(({roles}) => roles.includes(role))
      return [property, people.length > 0 ? people.map(expectedPerson) : undefined]
    })
  )
}

function expectedPerson({name, url, orcid}: Contributor): object {
  return {name, url, sameAs: orcid === undefined ? undefined : `https://orcid.org/${orcid}`}
}

/** The edition on the page that is about it. */
export function expectedBook(record: EditionRecord): object {
  const {licence, holders, source, collection} = record
  return {
    name: record.title,
    alternativeHeadline: record.subtitle,
    inLanguage: record.language,
    bookEdition: record.version,
    datePublished: record.date,
    exampleOfWork: {'@id': record.identifier},
    ...expectedPeople(record.contributors),
    isPartOf: collection && {name: collection.title},
    position: collection?.position,
    publisher: record.publisher === undefined ? undefined : {name: record.publisher},
    license: licence.canonical,
    copyrightNotice: record.copyrightNotice || undefined,
    copyrightYear: record.years,
    copyrightHolder: holders.length > 0 ? holders.map((name) => ({name})) : undefined,
    creditText: record.attributionName || undefined,
    translationOfWork: source && {name: source.title, inLanguage: source.language},
    citation: expectedWorks(record.relations, ['references']),
    isBasedOn: expectedWorks(record.relations, ['adaptation', 'translation'])
  }
}

function expectedWorks(
  relations: readonly RelationRecord[],
  types: readonly RelationRecord['type'][]
): readonly object[] | undefined {
  const works = relations.filter(({type}) => types.includes(type))
  if (works.length === 0) return undefined
  return works.map(({title, url, creators}) => ({
    name: title,
    url,
    author: creators.map((name) => ({name}))
  }))
}

/** Where an artefact has a work of somebody else. */
export interface WorkPlaces {
  /** Its file; nothing for a drawing in the text. */
  readonly file: string | undefined
  /** What shows it. */
  readonly page: string | undefined
  /** Its entry in the credits list. */
  readonly entry: string
}

/** A work of somebody else. */
export function expectedImage(credit: CreditRecord, {file, page, entry}: WorkPlaces): object {
  const {title, creators, licence, copyrightNotice, source, use} = credit
  const address = webSource(credit)
  return {
    name: title,
    contentUrl: file,
    url: page,
    creator: creators.length > 0 ? creators.map(({name, url}) => ({name, url})) : undefined,
    license: licence.canonical,
    acquireLicensePage: address ?? entry,
    copyrightNotice,
    creditText: credit.caption,
    isBasedOn: use === 'adapt' && source === address ? address : undefined
  }
}

/** Where the original is, if that is on the web. */
export function webSource({source}: CreditRecord): string | undefined {
  return source !== undefined && /^https?:/.test(source) ? source : undefined
}
