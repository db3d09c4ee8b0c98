// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {editionIdentifier} from '../../model/edition-identifier.ts'
import type {CreditedWork, Publication} from '../../model/publication.ts'
import {describePicture} from '../../page/describe-picture.ts'
import {addressOf, type ContentDocument, indexIds} from './content-document.ts'

/** File of the record in `OEBPS/`. */
export const recordHref = 'attribution.jsonld'

/**
 * Who is to be credited for the book and for each work in it, in schema.org's words: a linked
 * record of the package document (EPUB 3.3 §5.5.7).
 *
 * @param images path of a picture in the book → in `OEBPS/`.
 */
export function attributionRecord(
  publication: Publication,
  documents: readonly ContentDocument[],
  images: ReadonlyMap<string, string>
): string {
  const {edition, credits, assets} = publication
  const {title, book, locale, version, rights} = edition
  const holders = indexIds(documents)
  const addressFor = (id: string | undefined) => {
    const holder = id === undefined ? undefined : holders.get(id)
    return id === undefined || holder === undefined ? undefined : addressOf(id, holder)
  }
  const describe = (work: CreditedWork) =>
    describePicture(work, publication, {
      file: assets.has(work.credit.path) ? images.get(work.credit.path) : undefined,
      page: addressFor(work.showings[0]?.target),
      entry: addressFor(work.id)
    })
  const record = {
    '@context': 'https://schema.org',
    '@type': 'Book',
    '@id': editionIdentifier(book.identifier, locale.tag),
    name: title,
    inLanguage: locale.tag,
    bookEdition: version,
    license: rights.licence.canonical,
    copyrightNotice: rights.copyrightNotice,
    creditText: rights.attributionName,
    url: rights.attributionUrl,
    hasPart: credits.length === 0 ? undefined : credits.map(describe)
  }
  return `${JSON.stringify(record, null, 2)}\n`
}
