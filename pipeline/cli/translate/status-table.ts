// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {type Progress, percentOf} from '../../translate/count-progress.ts'

/** How a chapter is translated: block by block, as a whole file, or not yet. */
export type Mode = 'po' | 'file' | 'none'

/** One file of a translation in the table. */
export interface StatusRow {
  readonly language: string
  readonly name: string
  readonly mode: Mode
  readonly progress: Progress
  readonly errors: number
  /** Messages whose source is new or has changed since the file was last updated. */
  readonly changed: number
}

/** A translation as a whole. */
export interface StatusTotal extends Omit<StatusRow, 'name' | 'mode'> {
  /** What keeps it from being published. */
  readonly obstacles: readonly string[]
}

/** The state of all translations asked for. */
export interface Status {
  readonly rows: readonly StatusRow[]
  readonly totals: readonly StatusTotal[]
}

const heading = [
  'language',
  'chapter',
  'words',
  'translated',
  'to review',
  'missing',
  'errors',
  'mode',
  'source since'
]

/** The table in columns, for a terminal. */
export function statusTable(status: Status): string {
  const rows = [heading, ...cellsOf(status)]
  const widths = heading.map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0))
  )
  const isNumber = (column: number) => column >= 2 && column <= 6
  const lines = rows.map((row) =>
    row
      .map((cell, column) => {
        const width = widths[column] ?? 0
        return isNumber(column) ? cell.padStart(width) : cell.padEnd(width)
      })
      .join('  ')
      .trimEnd()
  )
  return `${[...lines, ...status.totals.map(releaseLine)].join('\n')}\n`
}

/** The table in Markdown, for a page or an issue. */
export function statusMarkdown(status: Status): string {
  const lines = [heading, heading.map(() => '---'), ...cellsOf(status)]
  const table = lines.map((cells) => `| ${cells.join(' | ')} |`)
  return `${[...table, '', ...status.totals.map(releaseLine)].join('\n')}\n`
}

function cellsOf({rows, totals}: Status): string[][] {
  return totals.flatMap((total) => [
    ...rows.filter(({language}) => language === total.language).map(toCells),
    toCells({...total, name: 'TOTAL', mode: 'po'}).with(7, '')
  ])
}

function toCells({language, name, mode, progress, errors, changed}: StatusRow): string[] {
  const {words, fuzzy, missing} = progress
  const counts = [`${percentOf(progress)} %`, dash(fuzzy), dash(missing), dash(errors)]
  const since = changed === 0 ? 'in sync' : `${changed} changed`
  const bare = mode === 'po' ? counts : mode === 'file' ? ['–', '–', '–', dash(errors)] : counts
  return [language, name, String(words), ...bare, mode, since]
}

function dash(count: number): string {
  return count === 0 ? '–' : String(count)
}

function releaseLine({language, obstacles}: StatusTotal): string {
  return obstacles.length === 0
    ? `${language}: may be published`
    : `${language}: draft (${obstacles.join('; ')})`
}
