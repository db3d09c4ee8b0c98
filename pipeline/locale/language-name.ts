// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {LanguageTag} from '../model/locale.ts'
import {isSupported} from './platform-locales.ts'

/** Names that languages give themselves, where the platform does not know them. */
const ownNames: Readonly<Record<LanguageTag, string>> = {
  gcf: 'Kréyòl gwadloupéyen',
  gcr: 'Kriyòl gwiyannen',
  ht: 'Kreyòl ayisyen',
  rcf: 'Kréol rényoné'
}

/**
 * The name of a language, for switches (in itself) and for sentences (in the language around).
 *
 * @param inTag language of the name; by default the language itself.
 */
export function languageName(tag: LanguageTag, inTag: LanguageTag = tag): string {
  const own = ownNames[new Intl.Locale(tag).language]
  if (own !== undefined && inTag === tag) return own
  if (!isSupported(Intl.DisplayNames, inTag)) return own ?? autonym(tag)
  return new Intl.DisplayNames(inTag, {type: 'language', fallback: 'none'}).of(tag) ?? own ?? tag
}

function autonym(tag: LanguageTag): string {
  const known = isSupported(Intl.DisplayNames, tag)
  return (known && new Intl.DisplayNames(tag, {type: 'language', fallback: 'none'}).of(tag)) || tag
}
