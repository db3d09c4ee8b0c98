// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {LanguageTag} from '../model/locale.ts'
import {isSupported} from './platform-locales.ts'

/**
 * Items as one phrase: `a, b et c`; with commas only where the platform does not know the
 * language's word for “and”.
 */
export function joinList(items: Iterable<string>, tag: LanguageTag): string {
  if (!isSupported(Intl.ListFormat, tag)) return [...items].join(', ')
  return new Intl.ListFormat(tag, {type: 'conjunction'}).format(items)
}
