// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Book, Contributor, ContributorKind, MarcRole, Relation} from '../../model/book.ts'
import type {Edition} from '../../model/edition.ts'
import {editionIdentifier} from '../../model/edition-identifier.ts'
import type {LanguageTag} from '../../model/locale.ts'
import type {Publication} from '../../model/publication.ts'
import {siteAddress} from '../../model/site-address.ts'
import type {Page} from '../../page/to-pages.ts'
import {fileOf, isOnStart, publicAddress, startFile} from './addresses.ts'
import {pictureObjects} from './picture-objects.ts'
import type {Site} from './site.ts'

/** A page in schema.org's words: the book on the start page, elsewhere a part of it. */
export function jsonLd(site: Site, page: Page): string {
  const {publication, sequence} = site
  const {edition} = publication
  const image = pictureObjects(site, page)
  const data = isOnStart(page)
    ? {...describeBook(publication), image}
    : {
        '@type': page.kind === 'chapter' ? 'Chapter' : 'WebPage',
        name: page.title,
        position: sequence.indexOf(page),
        inLanguage: page.language,
        url: publicAddress(edition, fileOf(page)),
        ...describeContributors(withoutThanked(edition)),
        license: edition.rights.licence.canonical,
        isPartOf: nameEdition(edition),
        image
      }
  // A data block ends at the first end tag, whatever its strings say.
  return JSON.stringify({'@context': 'https://schema.org', ...data}).replaceAll('<', '\\u003c')
}

/** Hundreds of names are told once, where the book is, not again on every page. */
function withoutThanked({contributors}: Edition): readonly Contributor[] {
  return contributors.filter(({acknowledged}) => !acknowledged)
}

/** schema.org's properties for MARC relators that have one. */
const propertyOf = {
  aut: 'author',
  trl: 'translator',
  edt: 'editor',
  ill: 'illustrator',
  ctb: 'contributor',
  fnd: 'funder',
  spn: 'sponsor'
} as const satisfies Partial<Record<MarcRole, string>>

/** One language of the book: editions are works of their own, all of them examples of the book. */
function nameEdition(edition: Edition): object {
  const {title, book, locale} = edition
  return {
    '@type': 'Book',
    '@id': editionId(book, locale.tag),
    name: title,
    inLanguage: locale.tag,
    url: publicAddress(edition, startFile)
  }
}

function editionId({identifier}: Book, language: LanguageTag): string {
  return siteAddress(identifier, language)?.href ?? editionIdentifier(identifier, language, 'web')
}

/** Properties without value are left out when the object is written. */
function describeBook({edition, alternates = []}: Publication): object {
  const {subtitle, description, book, version, date, rights, contributors, source} = edition
  const holders = rights.holders.map((name) => ({name}))
  return {
    ...nameEdition(edition),
    alternativeHeadline: subtitle,
    description,
    bookEdition: version,
    datePublished: date,
    isbn: book.isbn,
    exampleOfWork: {'@type': 'Book', '@id': book.identifier},
    ...describeContributors(contributors),
    isPartOf: book.collection && {'@type': 'BookSeries', name: book.collection.title},
    position: book.collection?.position,
    publisher: book.publisher && {'@type': 'Organization', name: book.publisher},
    license: rights.licence.canonical,
    copyrightNotice: rights.copyrightNotice || undefined,
    copyrightYear: rights.years,
    copyrightHolder: holders.length > 0 ? holders : undefined,
    creditText: rights.attributionName || undefined,
    isAccessibleForFree: true,
    translationOfWork: source && nameOther(book, source),
    workTranslation:
      source || alternates.length === 0
        ? undefined
        : alternates.map((other) => nameOther(book, other)),
    ...describeRelations(book.relations)
  }
}

function describeContributors(contributors: readonly Contributor[]): object {
  const entries = Object.entries(propertyOf).map(([role, property]) => {
    const people = contributors.filter(({roles}) => roles.some((own) => own === role))
    return [property, people.map(describeContributor)] as const
  })
  return Object.fromEntries(entries.filter(([, people]) => people.length > 0))
}

function nameOther(
  book: Book,
  {language, title}: {readonly language: LanguageTag; readonly title: string}
): object {
  return {'@type': 'Book', '@id': editionId(book, language), name: title, inLanguage: language}
}

const typeOf: Readonly<Record<ContributorKind, string>> = {
  person: 'Person',
  organisation: 'Organization',
  collective: 'Organization',
  software: 'SoftwareApplication'
}

function describeContributor({name, url, orcid, kind = 'person'}: Contributor): object {
  return {'@type': typeOf[kind], name, url, sameAs: orcid && `https://orcid.org/${orcid}`}
}

/** Works that were only read are cited; works that were adapted are named as such. */
function describeRelations(relations: readonly Relation[]): object {
  const works = (types: readonly Relation['type'][]) => {
    const found = relations.filter(({type}) => types.includes(type))
    return found.length === 0 ? undefined : found.map(describeWork)
  }
  return {citation: works(['references']), isBasedOn: works(['adaptation', 'translation'])}
}

function describeWork({title, creators, url}: Relation): object {
  return {'@type': 'CreativeWork', name: title, url, author: creators.map((name) => ({name}))}
}
