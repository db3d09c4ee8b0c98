// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {LanguageTag} from '../model/locale.ts'
import {isSupported} from './platform-locales.ts'

/**
 * A date in words, `1 mars 2026`; as it came where the platform does not know the language, since
 * a foreign month would be a mistake and an ISO date is none.
 *
 * @param isoDate calendar date, `2026-03-01`.
 */
export function formatDate(isoDate: string, tag: LanguageTag): string {
  if (!isSupported(Intl.DateTimeFormat, tag)) return isoDate
  const style = {dateStyle: 'long', timeZone: 'UTC', calendar: 'gregory'} as const
  return new Intl.DateTimeFormat(tag, style).format(new Date(isoDate))
}
