// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {LanguageTag} from '../model/locale.ts'
import {platformLocales} from './platform-locales.ts'

/** Filing order of a language; numbers inside texts count as numbers. */
export function compareIn(tag: LanguageTag): (a: string, b: string) => number {
  const tags = platformLocales(Intl.Collator, tag)
  const {compare} = new Intl.Collator(tags, {numeric: true})
  return (a, b) => compare(a, b)
}

/** Whether two letters are one to a language, whatever their case and accents: Swedish has A and Å. */
export function sameLetterIn(tag: LanguageTag): (a: string, b: string) => boolean {
  const tags = platformLocales(Intl.Collator, tag)
  const {compare} = new Intl.Collator(tags, {sensitivity: 'base'})
  return (a, b) => compare(a, b) === 0
}
