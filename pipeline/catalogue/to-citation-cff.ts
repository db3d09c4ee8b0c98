// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {stringify} from 'yaml'
import type {EditionRecord, Manifest} from '../model/manifest.ts'
import {creatorsOf, originalOf} from './media-type.ts'

/**
 * `CITATION.cff` 1.2.0: the format cites data sets and software, so that a book is the
 * `preferred-citation` of a data set of the same name.
 */
export function toCitationCff(manifest: Manifest): string {
  const original = originalOf(manifest)
  const citation = {
    'cff-version': '1.2.0',
    message: 'Please cite this book as below.',
    ...describe(original),
    ...(manifest.book.revision ? {commit: manifest.book.revision} : {}),
    type: 'dataset',
    'preferred-citation': {...describe(original), type: 'book', languages: [original.language]}
  }
  return stringify(citation, {lineWidth: 0})
}

function describe(edition: EditionRecord) {
  const {title, version, date, licence, attributionUrl} = edition
  return {
    title,
    authors: creatorsOf(edition).map((name) => ({name})),
    version,
    'date-released': date,
    ...(isListed(licence.spdx) ? {license: licence.spdx} : {'license-url': licence.canonical}),
    ...(attributionUrl ? {url: attributionUrl} : {})
  }
}

/** Whether the closed list of licences of CFF 1.2.0 has this one. */
function isListed(spdx: string): boolean {
  return !spdx.startsWith('LicenseRef-') && spdx !== 'CC-PDM-1.0'
}
