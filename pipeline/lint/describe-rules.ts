// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {type LintLevel, lintRules} from '../model/lint-rule.ts'
import type {LintRule} from './lint-rule.ts'
import {rulesOfChapters} from './rules-of-chapters.ts'

/** How levels are called on the page. */
const names: Readonly<Record<LintLevel, string>> = {
  off: 'off',
  advice: 'advice',
  warn: 'warning',
  error: 'error'
}

/** The page of all rules of lint, as Markdown. */
export function describeRules(): string {
  const rows = rulesOfChapters.map(describe)
  return `| rule | what should be true | level | fix | languages | why |
| --- | --- | --- | --- | --- | --- |
${rows.join('\n')}
`
}

function describe({id, level, fixable, languages, why}: LintRule): string {
  const cells = [
    `\`${id}\``,
    lintRules[id],
    names[level],
    fixable ? 'yes' : '',
    languages?.join(', ') ?? '',
    why
  ]
  return `| ${cells.join(' | ')} |`
}
