// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {WordRun} from '../../translate/diff-words.ts'
import type {ChangedFile} from '../../translate/export/to-changes-html.ts'
import type {SourceChange} from '../../translate/list-changes.ts'

type Marks = Readonly<Record<WordRun['kind'], (text: string) => string>>

const plain: Marks = {
  kept: (text) => text,
  removed: (text) => `[-${text}-]`,
  added: (text) => `{+${text}+}`
}

/** Red and green of the terminal; the marks stay, for those who do not see them. */
const coloured: Marks = {
  kept: (text) => text,
  removed: (text) => `\u001B[31m${plain.removed(text)}\u001B[39m`,
  added: (text) => `\u001B[32m${plain.added(text)}\u001B[39m`
}

const markdown: Marks = {
  kept: (text) => text,
  removed: (text) => `<del>${text}</del>`,
  added: (text) => `<ins>${text}</ins>`
}

/** What changed in the source, for a terminal, as `git diff --word-diff` shows it. */
export function changesText(files: readonly ChangedFile[], {color}: {color: boolean}): string {
  const marks = color ? coloured : plain
  const show = (path: string, change: SourceChange) =>
    `${path}${change.line === undefined ? '' : `:${change.line}`}  ${change.kind}\n  ${markRuns(change, marks)}\n`
  return files.flatMap(({path, changes}) => changes.map((one) => show(path, one))).join('\n')
}

/** The same as Markdown. */
export function changesMarkdown(files: readonly ChangedFile[]): string {
  const show = (change: SourceChange) =>
    `- ${change.kind}${change.line === undefined ? '' : `, line ${change.line}`}: ${markRuns(change, markdown)}\n`
  return files
    .filter(({changes}) => changes.length > 0)
    .map(({path, changes}) => `## ${path}\n\n${changes.map(show).join('')}`)
    .join('\n')
}

function markRuns({runs}: SourceChange, marks: Marks): string {
  return runs.map(({kind, text}) => marks[kind](text)).join('')
}
