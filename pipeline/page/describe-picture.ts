// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {CreditedWork, Publication} from '../model/publication.ts'
import type {Creator} from '../model/rights.ts'
import {creditLineOf} from '../rights/credit-line.ts'

/** Where a format has what a work is and what is said of it. */
export interface PictureAddresses {
  /** Its file; nothing for a drawing that stands in the text. */
  readonly file: string | undefined
  /** A page that shows it. */
  readonly page: string | undefined
  /** Its entry in the credits list. */
  readonly entry: string | undefined
}

/** A work by others as schema.org's `ImageObject`, with what licences and search engines ask for. */
export function describePicture(
  {credit}: CreditedWork,
  {edition}: Pick<Publication, 'edition'>,
  {file, page, entry}: PictureAddresses
): object {
  const {title, creators, licence, copyrightNotice, source, date, use} = credit
  const isWeb = source !== undefined && /^https?:/.test(source)
  return {
    '@type': 'ImageObject',
    name: title,
    contentUrl: file,
    url: page,
    creator: creators.length === 0 ? undefined : creators.map(describeCreator),
    license: licence.canonical,
    acquireLicensePage: isWeb ? source : entry,
    copyrightNotice,
    creditText: creditLineOf(credit, 'short', edition),
    dateCreated: date,
    isBasedOn: isWeb && use === 'adapt' ? source : undefined
  }
}

function describeCreator({name, url}: Creator): object {
  return {'@type': 'Person', name, url}
}
