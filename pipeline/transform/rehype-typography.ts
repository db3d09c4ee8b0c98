// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Root} from 'hast'
import type {LanguageTag} from '../model/locale.ts'
import {typeset} from '../typography/typeset.ts'

/** Set spaces, quotes, dashes and ordinals as each language wants them. */
export function rehypeTypography({language}: {language: LanguageTag}) {
  return (tree: Root): Root => typeset(tree, language)
}
