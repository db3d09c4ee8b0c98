// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {LanguageTag} from '../model/locale.ts'
import {localeFallbacks} from './fallbacks.ts'

/** A service of `Intl` that tells which languages it knows. */
interface Service {
  supportedLocalesOf(tags: readonly string[]): string[]
}

/**
 * The tags to give to a service of `Intl`, best first and never none: without them an unknown
 * language silently takes the habits of the machine.
 */
export function platformLocales(service: Service, tag: LanguageTag): string[] {
  return service.supportedLocalesOf(localeFallbacks(tag))
}

/** Whether a service of `Intl` knows the language itself. */
export function isSupported(service: Service, tag: LanguageTag): boolean {
  return service.supportedLocalesOf([tag]).length > 0
}
