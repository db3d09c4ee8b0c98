// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {LanguageTag} from '../model/locale.ts'
import type {Generation} from './generation.ts'

/** Editions that were not composed yet. */
export interface Rest {
  readonly covers: (language: LanguageTag) => boolean
  /** Compose them, once. */
  readonly finish: () => Promise<void>
}

/** All are composed. */
export const nothingLeft: Rest = {covers: () => true, finish: async () => undefined}

/**
 * Leave all but some editions for later.
 *
 * @param take is given the whole book.
 */
export function leaveRest(
  languages: readonly LanguageTag[],
  complete: () => Promise<Generation>,
  take: (whole: Generation) => Promise<void>
): Rest {
  let isDone = false
  let finishing: Promise<void> | undefined
  const finish = () => {
    finishing ??= complete()
      .then(take)
      .then(() => {
        isDone = true
      })
    return finishing
  }
  return {covers: (language) => isDone || languages.includes(language), finish}
}
