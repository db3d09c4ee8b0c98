// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {LanguageTag, Locale, Terms} from '../model/locale.ts'
import {directionOf, scriptOf} from './direction.ts'

/** A language with its wording. */
export function createLocale(tag: LanguageTag, terms: Terms): Locale {
  return {tag, direction: directionOf(tag), script: scriptOf(tag), terms}
}
