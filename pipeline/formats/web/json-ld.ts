// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Contributor, ContributorKind, MarcRole, Relation} from '../../model/book.ts'
import type {Edition} from '../../model/edition.ts'
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
    ? {...describeBook(edition), image}
    : {
        '@type': page.kind === 'chapter' ? 'Chapter' : 'WebPage',
        name: page.title,
        position: sequence.indexOf(page),
        inLanguage: page.language,
        url: publicAddress(edition, fileOf(page)),
        license: edition.rights.licence.canonical,
        isPartOf: describeBook(withoutThanked(edition)),
        image
      }
  // A data block ends at the first end tag, whatever its strings say.
  return JSON.stringify({'@context': 'https://schema.org', ...data}).replaceAll('<', '\\u003c')
}

/** Hundreds of names are told once, where the book is, not again on every page. */
function withoutThanked(edition: Edition): Edition {
  const contributors = edition.contributors.filter(({acknowledged}) => !acknowledged)
  return {...edition, contributors}
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

/** Properties without value are left out when the object is written. */
function describeBook(edition: Edition): object {
  const {title, subtitle, description, book, locale, version, date, rights, contributors} = edition
  return {
    '@type': 'Book',
    '@id': book.identifier,
    name: title,
    alternativeHeadline: subtitle,
    description,
    inLanguage: locale.tag,
    bookEdition: version,
    datePublished: date,
    isbn: book.isbn,
    url: publicAddress(edition, startFile),
    ...describeContributors(contributors),
    publisher: book.publisher && {'@type': 'Organization', name: book.publisher},
    license: rights.licence.canonical,
    copyrightNotice: rights.copyrightNotice,
    copyrightYear: rights.years,
    copyrightHolder: rights.holders.map((name) => ({name})),
    creditText: rights.attributionName,
    isAccessibleForFree: true,
    translationOfWork: edition.source && describeSource(edition.source),
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

const typeOf: Readonly<Record<ContributorKind, string>> = {
  person: 'Person',
  organisation: 'Organization',
  collective: 'Organization',
  software: 'SoftwareApplication'
}

function describeContributor({name, url, orcid, kind = 'person'}: Contributor): object {
  return {'@type': typeOf[kind], name, url, sameAs: orcid && `https://orcid.org/${orcid}`}
}

function describeSource({language, title}: NonNullable<Edition['source']>): object {
  return {'@type': 'Book', name: title, inLanguage: language}
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
