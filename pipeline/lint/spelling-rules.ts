// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {LintRule} from './lint-rule.ts'
import {inProse} from './prose-finding.ts'
import type {Vocabulary} from './vocabulary.ts'

/** Words that begin without a capital: others may be names. Parts of codes and addresses are none. */
const lowerCase =
  /(?<![\p{L}\p{M}\p{N}\ufffc@#_.+/)-]|[\p{L}\p{N}]['’])(?=\p{Ll})\p{Script=Latin}[\p{L}\p{M}]*(?:['’-]\p{L}[\p{L}\p{M}]*)*(?![\p{L}\p{M}\p{N}\ufffc_@]|['’-]\p{N}|\.\p{Ll})/gu

/** Rules that need a dictionary. */
export const spellingRules: readonly LintRule[] = [
  {
    id: 'word-known',
    level: 'warn',
    languages: ['fr', 'en', 'es'],
    forTranslations: true,
    why: 'A slip of the finger is read by everybody but its author. Words of your own stand in `words.txt`.',
    check: (chapter) => {
      const {vocabulary} = chapter
      if (!vocabulary) return []
      return inProse(lowerCase, ([word]) => {
        if (vocabulary.knows(word)) return undefined
        return {
          reason: `Unexpected word \`${word}\`, expected ${expectedFor(word, vocabulary)}; correct it, or write it in \`words.txt\` if it is right`
        }
      })(chapter)
    }
  }
]

const most = 3

function expectedFor(word: string, {suggest}: Vocabulary): string {
  const near = suggest(word).slice(0, most)
  return near.length === 0 ? 'one of the dictionary' : near.map((one) => `\`${one}\``).join(' or ')
}
