// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Nodes} from 'mdast'
import type {LintLevel, LintRuleId} from '../model/lint-rule.ts'
import type {LintedChapter} from './linted-chapter.ts'

/** A change of the source: the characters from `start` to `end` become `text`. */
export interface SourceEdit {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** A place that a rule objects to. */
export interface Finding {
  /** «Unexpected X, expected Y», then the mend. */
  readonly reason: string
  /** Offsets into the source. */
  readonly start: number
  readonly end: number
  /** What `--fix` does; nothing where a person must decide. */
  readonly fix?: SourceEdit
}

/** A rule of lint. */
export interface LintRule {
  readonly id: LintRuleId
  /** How it is taken unless the book says otherwise. */
  readonly level: LintLevel
  /** Why it should be true, for the page of rules. */
  readonly why: string
  /** Whether `--fix` mends what it finds. */
  readonly fixable?: true
  /** Language codes that it is for; all where absent. */
  readonly languages?: readonly string[]
  /** Whether it looks at what is put together from PO files too; the rest is for `translate check`. */
  readonly forTranslations?: true
  readonly check: (chapter: LintedChapter) => readonly Finding[]
}

/** A finding about a node that was parsed; those without a place come from no source. */
export function atNode({position}: Nodes, reason: string): readonly Finding[] {
  const start = position?.start.offset
  const end = position?.end.offset
  return start === undefined || end === undefined ? [] : [{reason, start, end}]
}
