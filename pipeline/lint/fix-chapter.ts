// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {VFile} from 'vfile'
import {parseChapter} from '../load/parse-chapter.ts'
import type {LintSettings} from '../model/lint-rule.ts'
import type {LanguageTag} from '../model/locale.ts'
import {lintChapter} from './lint-chapter.ts'
import type {SourceEdit} from './lint-rule.ts'

/** A mend may make room for another one; more rounds than these never were needed. */
const rounds = 8

/**
 * Mend what rules can mend, by replacing characters of the source and nothing else. Mending what was
 * mended changes nothing.
 *
 * @param declared as for `parseChapter`.
 */
export function fixChapter(
  source: string,
  language: LanguageTag,
  settings: LintSettings,
  declared: boolean
): string {
  let text = source
  for (let round = 0; round < rounds; round += 1) {
    const {tree} = parseChapter(new VFile(text), declared)
    const {findings} = lintChapter(text, tree, language, {settings})
    const mended = applyEdits(
      text,
      findings.flatMap(({fix}) => fix ?? [])
    )
    if (mended === text) return text
    text = mended
  }
  return text
}

/** Apply edits in order; one that overlaps the one before waits for the next round. */
function applyEdits(text: string, edits: readonly SourceEdit[]): string {
  const sorted = [...edits].sort((a, b) => a.start - b.start || a.end - b.end)
  let result = ''
  let from = 0
  for (const edit of sorted) {
    if (edit.start < from) continue
    result += text.slice(from, edit.start) + edit.text
    from = edit.end
  }
  return result + text.slice(from)
}
