// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {formatTerm} from '../locale/format-term.ts'
import type {Edition} from '../model/edition.ts'

/** Plain sentence that credits the edition as its licence asks: title, holders, licence, address. */
export function creditLine({title, rights, book, locale}: Edition): string {
  const licence = `${rights.licence.short} (${rights.licence.canonical})`
  const line = formatTerm(locale.terms['rights.credit'], {
    title,
    copyright: rights.copyrightNotice,
    licence
  })
  const address = rights.attributionUrl ?? book.identifier
  return /^https?:/.test(address) ? `${line} ${address}` : line
}
