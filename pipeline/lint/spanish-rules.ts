// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Finding, LintRule} from './lint-rule.ts'
import type {Prose} from './linted-chapter.ts'

const openers: Readonly<Record<string, string>> = {'?': '¿', '!': '¡'}

/** Marks of an end whose opening mark is missing in their block; `(?)` is a doubt, not a question. */
function findUnopened({text, start}: Prose): readonly Finding[] {
  const open = new Set<string>()
  const findings: Finding[] = []
  for (const {0: mark, index} of text.matchAll(/[¿¡]|(?<![(?!])[?!](?=[\s»”)?!.,;:]|$)/gu)) {
    const opener = openers[mark]
    if (opener === undefined) open.add(mark)
    // «¡Qué?» may open with one mark and end with the other.
    else if (open.size > 0) open.clear()
    else {
      const reason = `Unexpected \`${mark}\` without \`${opener}\`, expected it where the question or cry begins; type it`
      findings.push({reason, start: start + index, end: start + index + 1})
    }
  }
  return findings
}

/** Rules of Spanish. */
export const spanishRules: readonly LintRule[] = [
  {
    id: 'spanish-opening',
    level: 'warn',
    languages: ['es'],
    why: 'Spanish opens questions and cries: readers are told before they begin (RAE, Ortografía).',
    check: ({prose}) => prose.flatMap(findUnopened)
  }
]
