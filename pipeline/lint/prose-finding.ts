// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Finding, LintRule} from './lint-rule.ts'
import type {LintedChapter, Prose} from './linted-chapter.ts'

/** What a rule says of a match. */
export interface Remark {
  readonly reason: string
  /** What `--fix` puts in place of the whole match. */
  readonly text?: string
}

type Read = (match: RegExpExecArray, prose: Prose) => Remark | undefined

/** A check of every block's words by a global pattern; what surrounds a match is for lookarounds. */
export function inProse(find: RegExp, read: Read): LintRule['check'] {
  return ({prose}: LintedChapter) => prose.flatMap((block) => inBlock(block, find, read))
}

function inBlock(block: Prose, find: RegExp, read: Read): readonly Finding[] {
  const findings: Finding[] = []
  find.lastIndex = 0
  for (let match = find.exec(block.text); match !== null; match = find.exec(block.text)) {
    const remark = read(match, block)
    if (remark) findings.push(toFinding(remark, block.start + match.index, match[0].length))
  }
  return findings
}

function toFinding({reason, text}: Remark, start: number, length: number): Finding {
  const end = start + length
  return {reason, start, end, ...(text === undefined ? {} : {fix: {start, end, text}})}
}
