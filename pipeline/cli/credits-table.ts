// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {EmbeddedRights} from '../model/rights.ts'
import {isUndeclared, type PictureReport} from './list-pictures.ts'

/** Pictures in columns: path, whose it is, licence, what its file says; problems below each. */
export function creditsTable(pictures: readonly PictureReport[]): string {
  if (pictures.length === 0) return ''
  const rows = [heading, ...pictures.map(toRow)]
  const widths = heading.map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0))
  )
  const lines = rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd()
  )
  const [first = '', ...others] = lines
  const noted = others.flatMap((line, index) => [line, ...notesOf(pictures[index])])
  return `${[first, ...noted].join('\n')}\n`
}

const heading: readonly string[] = ['picture', 'record', 'licence', 'its file says']

function toRow(picture: PictureReport): readonly string[] {
  const {path, record, embedded} = picture
  return [path, whose(picture), record?.licence ?? '', describe(embedded)].map(printable)
}

function whose(picture: PictureReport): string {
  const {record} = picture
  if (record === undefined) return isUndeclared(picture) ? 'none' : 'unsound'
  if (record.own) return 'own'
  return record.creators.map(({name}) => name).join(', ') || 'unknown'
}

/** Whose a file says it is, and on what terms. */
function describe({creators, credit, notice, licence, usageTerms}: EmbeddedRights): string {
  const names = creators.length > 0 ? creators.join(', ') : (credit ?? notice ?? '')
  const terms = licence ?? usageTerms ?? ''
  return [names, terms].filter((part) => part !== '').join('; ')
}

function notesOf(picture: PictureReport | undefined): string[] {
  return (picture?.verdicts ?? []).map(({file, line, column, severity, ruleId, reason}) => {
    const place = [file, line, column].filter((part) => part !== undefined).join(':')
    return printable(`  ${severity} ${ruleId} ${place}: ${reason}`)
  })
}

/** What files say may hold what a terminal would obey. */
function printable(text: string): string {
  return text.replace(/[\u0000-\u001F\u007F-\u009F]/g, ' ')
}
