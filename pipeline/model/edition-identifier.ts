// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {FormatName} from './format-name.ts'
import type {LanguageTag} from './locale.ts'
import {uuidOf} from './uuid.ts'

/**
 * Unique identifier of one language of a work in one format: the same from build to build and from
 * version to version, so that a reader's annotations survive an update (EPUB 3.3 §5.5.3.1.1).
 */
export function editionIdentifier(
  work: string,
  language: LanguageTag,
  format: FormatName = 'epub'
): string {
  return `urn:uuid:${uuidOf(`${work}/${language}/${format}`)}`
}
