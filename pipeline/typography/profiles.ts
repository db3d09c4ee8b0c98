// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {LanguageTag} from '../model/locale.ts'
import {arabic} from './arabic.ts'
import {english} from './english.ts'
import {canadianFrench, french, swissFrench} from './french.ts'
import {ellipsis} from './marks.ts'
import {frenchOrdinals, type Range} from './ordinals.ts'
import type {Rule} from './rules.ts'
import {spanish} from './spanish.ts'

/** What typesetting does in one language. */
export interface Profile {
  /** Applied one after the other. */
  readonly rules: readonly Rule[]
  /** Where the finished text has endings of ordinals to set as superiors. */
  readonly ordinals?: (text: string) => readonly Range[]
}

/** For languages whose usage is not known here: nothing that could be wrong in one of them. */
const neutral: Profile = {rules: [ellipsis]}

// Chinese, Japanese and Korean have an ellipsis of their own; of the others nothing is known.
const silent: Profile = {rules: []}

const profiles: ReadonlyMap<string, Profile> = new Map([
  ['fr', {rules: french, ordinals: frenchOrdinals}],
  ['fr-CA', {rules: canadianFrench, ordinals: frenchOrdinals}],
  ['fr-CH', {rules: swissFrench, ordinals: frenchOrdinals}],
  ['en', {rules: english}],
  ['es', {rules: spanish}],
  ['ar', {rules: arabic}],
  ...['zh', 'ja', 'ko', 'und', 'mul', 'mis', 'zxx'].map((tag) => [tag, silent] as const)
])

/**
 * The profile for a language: its region's, else its language's, else the neutral one
 * (RFC 4647 §3.4). An empty or malformed tag has the silent one.
 */
export function profileOf(language: LanguageTag): Profile {
  const known = profiles.get(language)
  if (known !== undefined) return known
  try {
    const {language: code, region} = new Intl.Locale(language)
    return profiles.get(`${code}-${region}`) ?? profiles.get(code) ?? neutral
  } catch {
    return silent
  }
}
