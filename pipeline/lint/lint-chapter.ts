// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Root} from 'mdast'
import type {LintLevel, LintRuleId, LintSettings} from '../model/lint-rule.ts'
import type {LanguageTag} from '../model/locale.ts'
import type {Finding, LintRule} from './lint-rule.ts'
import {type LintedChapter, toLintedChapter} from './linted-chapter.ts'
import {findUnused, type Ignore, readIgnores} from './read-ignores.ts'
import {rulesOfChapters} from './rules-of-chapters.ts'
import type {Vocabulary} from './vocabulary.ts'

/** A finding with the rule that made it and how the book takes it. */
export interface RuledFinding extends Finding {
  readonly ruleId: LintRuleId
  readonly level: Exclude<LintLevel, 'off'>
}

/** What lint found in a chapter. */
export interface LintResult {
  /** In the order of the text. */
  readonly findings: readonly RuledFinding[]
  /** What comments ask not to be told, for messages of others. */
  readonly ignores: readonly Ignore[]
}

/** How a book is looked at. */
export interface LintOptions {
  readonly settings?: LintSettings
  /** Its words; spelling is not looked at where absent. */
  readonly vocabulary?: Vocabulary | undefined
  /** Whether the text is put together from a PO file. */
  readonly isTranslated?: boolean
}

/** Look for everything that rules object to, comments that ignore it taken into account. */
export function lintChapter(
  text: string,
  tree: Root,
  language: LanguageTag,
  {settings = {}, vocabulary, isTranslated = false}: LintOptions = {}
): LintResult {
  const chapter = toLintedChapter(text, tree, language, vocabulary)
  const {ignores, findings: faults} = readIgnores(chapter)
  const used = new Set<Ignore>()
  const found = rulesOfChapters
    .filter((rule) => isFor(rule, language) && (!isTranslated || rule.forTranslations))
    .flatMap((rule) => runRule(rule, chapter, settings))
    .filter((finding) => !isIgnored(finding, ignores, used))
  const own = [...faults, ...findUnused(ignores, used)].flatMap((finding) =>
    withLevel(finding, 'lint-ignore', settings['lint-ignore'] ?? 'warn')
  )
  const findings = [...found, ...own].sort((a, b) => a.start - b.start || a.end - b.end)
  return {findings, ignores}
}

function isFor({languages}: LintRule, language: LanguageTag): boolean {
  return languages === undefined || languages.includes(language.split('-')[0] ?? language)
}

function runRule(
  {id, level, check}: LintRule,
  chapter: LintedChapter,
  settings: LintSettings
): readonly RuledFinding[] {
  const taken = settings[id] ?? level
  return taken === 'off' ? [] : check(chapter).flatMap((one) => withLevel(one, id, taken))
}

function withLevel(finding: Finding, ruleId: LintRuleId, level: LintLevel): RuledFinding[] {
  return level === 'off' ? [] : [{...finding, ruleId, level}]
}

function isIgnored(
  {ruleId, start}: RuledFinding,
  ignores: readonly Ignore[],
  used: Set<Ignore>
): boolean {
  const ignore = ignores.find(
    (one) => one.ruleId === ruleId && one.start <= start && start < one.end
  )
  if (ignore) used.add(ignore)
  return ignore !== undefined
}
