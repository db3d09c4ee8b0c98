// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {arabicRules} from './arabic-rules.ts'
import {blockRules} from './block-rules.ts'
import {characterRules} from './character-rules.ts'
import {englishRules} from './english-rules.ts'
import {frenchRules} from './french-rules.ts'
import {frenchWordRules} from './french-word-rules.ts'
import {headingRules} from './heading-rules.ts'
import {linkRules} from './link-rules.ts'
import type {LintRule} from './lint-rule.ts'
import {spanishRules} from './spanish-rules.ts'
import {spellingRules} from './spelling-rules.ts'
import {textRules} from './text-rules.ts'

/** All rules of lint that are found in one chapter. */
export const rulesOfChapters: readonly LintRule[] = [
  ...headingRules,
  ...blockRules,
  ...linkRules,
  ...textRules,
  ...spellingRules,
  ...characterRules,
  ...frenchRules,
  ...frenchWordRules,
  ...englishRules,
  ...spanishRules,
  ...arabicRules
]
