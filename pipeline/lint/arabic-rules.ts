// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {LintRule} from './lint-rule.ts'
import {inProse} from './prose-finding.ts'

const arabic = ['ar', 'fa', 'ur']

const marks: Readonly<Record<string, string>> = {',': '،', ';': '؛', '?': '؟'}

/** Rules of the Arabic script. */
export const arabicRules: readonly LintRule[] = [
  {
    id: 'arabic-punctuation',
    level: 'warn',
    fixable: true,
    languages: arabic,
    why: 'The marks of the Arabic script are turned as its lines run.',
    check: inProse(/(?<=\p{Script=Arabic}\p{M}*)[,;?](?=[\s»”)]|$)/gu, ([mark]) => {
      const text = marks[mark] ?? mark
      return {reason: `Unexpected \`${mark}\`, expected \`${text}\`; type the Arabic mark`, text}
    })
  },
  {
    id: 'arabic-tatweel',
    level: 'advice',
    fixable: true,
    languages: arabic,
    why: 'A typed tatweel breaks searches; lines are filled by the build.',
    check: inProse(/(?<=\p{Script=Arabic}\p{M}*)\u0640+(?=\p{Script=Arabic})/gu, () => ({
      reason: 'Unexpected tatweel inside of a word, expected none; remove it',
      text: ''
    }))
  },
  {
    id: 'arabic-form',
    level: 'warn',
    fixable: true,
    languages: arabic,
    why: 'Presentation forms come from old files: they are not found, not spelt and not joined (Unicode, 9.2).',
    check: inProse(/[\uFB50-\uFD3D\uFD50-\uFDCF\uFE70-\uFEFC]+/gu, ([found]) => {
      const text = found.normalize('NFKC')
      return {
        reason: `Unexpected presentation forms \`${found}\`, expected letters; write \`${text}\``,
        text
      }
    })
  }
]
