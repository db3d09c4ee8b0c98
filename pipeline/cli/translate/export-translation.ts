// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {type Catalog, rowsOf} from '../../translate/export/catalog.ts'
import {toBilingualHtml} from '../../translate/export/to-bilingual-html.ts'
import {toCsv} from '../../translate/export/to-csv.ts'
import {toTmx} from '../../translate/export/to-tmx.ts'
import {toXliff} from '../../translate/export/to-xliff.ts'
import type {OpenBook, OpenTranslation} from './open-translations.ts'

/** What a translation may be exported as. */
export const exportFormats = ['csv', 'tmx', 'xliff', 'html'] as const

export type ExportFormat = (typeof exportFormats)[number]

/**
 * A whole translation as one text: a table, a translation memory, XLIFF, or a page with source and
 * translation side by side.
 *
 * @param date instant of the export, ISO 8601 with seconds, UTC.
 */
export function exportTranslation(
  {draft}: OpenBook,
  {tag, parts}: OpenTranslation,
  format: ExportFormat,
  date: string
): string {
  const languages = {source: draft.language, target: tag}
  const catalogs: Catalog[] = parts.flatMap(({po, path}) => (po ? [{path, file: po}] : []))
  const printers: Readonly<Record<ExportFormat, () => string>> = {
    csv: () => toCsv(catalogs),
    tmx: () => toTmx(catalogs, languages, date),
    xliff: () => toXliff(catalogs, languages, date),
    html: () =>
      toBilingualHtml(
        catalogs.map(({path, file}) => ({name: path, rows: rowsOf(file)})),
        languages,
        draft.title
      )
  }
  return printers[format]()
}
