// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {CreditRecord, EditionRecord, Manifest} from '../model/manifest.ts'

/** `attribution.json`: who is to be credited for what, and how, per edition, for machines. */
export function toAttribution({book, editions, generator}: Manifest): string {
  const record = {generator, work: book.identifier, editions: editions.map(toCredit)}
  return `${JSON.stringify(record, null, 2)}\n`
}

function toWork({licence, ...credit}: CreditRecord) {
  const {spdx, canonical, short} = licence
  return {...credit, license: {spdx, url: canonical, name: short}}
}

function toCredit(edition: EditionRecord) {
  const {language, title, version, date, contributors, licence, notice} = edition
  const {copyrightNotice, attributionName, attributionUrl} = edition
  return {
    language,
    title,
    version,
    date,
    license: {spdx: licence.spdx, url: licence.canonical, name: licence.short},
    copyrightNotice,
    attributionName,
    ...(attributionUrl ? {attributionUrl} : {}),
    contributors,
    notice,
    works: edition.credits.map(toWork)
  }
}
