// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {VFile} from 'vfile'
import type {VFileMessage} from 'vfile-message'
import type {Chapter} from '../model/edition.ts'
import {placeIn} from '../model/message.ts'
import {type LintOptions, lintChapter, type RuledFinding} from './lint-chapter.ts'
import type {Ignore} from './read-ignores.ts'

/**
 * Tell, as messages of a chapter's file, what lint finds in it. What earlier stages told and a
 * comment ignores is taken back, errors excepted: the book could not be built with them.
 *
 * Chapters that are put together from PO files are left to `translate check`, spelling excepted.
 */
export function reportLint({file, tree, language}: Chapter, options: LintOptions = {}): void {
  const text = String(file)
  const {findings, ignores} = lintChapter(text, tree, language, {
    ...options,
    isTranslated: file.data.lineOf !== undefined
  })
  const starts = lineStarts(text)
  file.messages = file.messages.filter((message) => !isIgnored(message, ignores, starts))
  for (const finding of findings) tell(finding, file, starts)
}

function isIgnored(
  {fatal, ruleId, line, column}: VFileMessage,
  ignores: readonly Ignore[],
  starts: readonly number[]
): boolean {
  if (fatal || line === undefined) return false
  const at = (starts[line - 1] ?? 0) + (column ?? 1) - 1
  return ignores.some((one) => one.ruleId === ruleId && one.start <= at && at < one.end)
}

function tell({reason, start, end, ruleId, level}: RuledFinding, file: VFile, starts: number[]) {
  const place = placeIn(file, {start: pointAt(start, starts), end: pointAt(end, starts)})
  const options = {...place, ruleId, source: 'colophon'}
  const message = level === 'advice' ? file.info(reason, options) : file.message(reason, options)
  if (level === 'error') message.fatal = true
}

/** Offsets at which the lines of a text begin. */
function lineStarts(text: string): number[] {
  return [0, ...[...text.matchAll(/\r\n?|\n/g)].map(({0: end, index}) => index + end.length)]
}

function pointAt(offset: number, starts: readonly number[]) {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return {line: low + 1, column: offset - (starts[low] ?? 0) + 1, offset}
}
