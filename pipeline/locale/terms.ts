// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {VFile} from 'vfile'
import {LineCounter, parseDocument} from 'yaml'
import {z} from 'zod'
import {termParts} from '../model/format-term.ts'
import {isTerm, placeholders, type Term, type Terms, terms} from '../model/locale.ts'
import {error, type Place} from '../model/message.ts'
import {nearest} from '../model/nearest.ts'

/** Keys that speak to translators and are not printed. */
const remarks = ['$comment', '$review'] as const

const wording = z.record(z.string(), z.string())

const review = z.literal('needed')

/**
 * Read a locale file, `templates/locales/<tag>.json`: exactly the known terms, each with exactly its
 * placeholders. Every fault is reported at its line.
 *
 * @param source JSON text.
 * @param file takes the messages; its path names the file.
 * @returns nothing where a fault was reported.
 */
export function parseTerms(source: string, file: VFile): Terms | undefined {
  const read = readJson(source, file)
  if (read === undefined) return undefined
  const faults = [
    ...checkKeys(read.values),
    ...checkRemarks(read.values),
    ...checkPlaceholders(read.values)
  ]
  for (const {key, reason} of faults) error(file, 'locale-terms', reason, read.placeOf(key))
  return faults.length === 0 ? toTerms(read.values) : undefined
}

type Wording = Readonly<Record<string, string>>

interface Fault {
  readonly key: string
  readonly reason: string
}

interface Read {
  readonly values: Wording
  readonly placeOf: (key: string) => Place
}

/**
 * JSON is YAML, whose parser tells positions; duplicate keys are errors there. What is missing is
 * reported at the beginning.
 */
function readJson(source: string, file: VFile): Read | undefined {
  const lines = new LineCounter()
  const document = parseDocument(source, {lineCounter: lines, version: '1.2', schema: 'json'})
  const pointAt = (offset: number) => {
    const {line, col} = lines.linePos(offset)
    return {line, column: col, offset}
  }
  for (const {message, pos} of document.errors) {
    const reason = `Unexpected text, expected JSON: ${message.split('\n')[0]}`
    error(file, 'locale-terms', reason, pointAt(pos[0]))
  }
  if (document.errors.length > 0) return undefined
  const placeOf = (key: string): Place => {
    const value: unknown = document.get(key, true)
    const range = value !== null && typeof value === 'object' && 'range' in value && value.range
    return pointAt(Array.isArray(range) ? Number(range[0]) : 0)
  }
  return checkShape(document.toJS(), placeOf, file)
}

function checkShape(data: unknown, placeOf: Read['placeOf'], file: VFile): Read | undefined {
  const outcome = wording.safeParse(data)
  if (outcome.success) return {values: outcome.data, placeOf}
  for (const {path, message} of outcome.error.issues) {
    const key = String(path[0] ?? '')
    const what = key === '' ? 'content' : `value of \`${key}\``
    error(file, 'locale-terms', `Unexpected ${what}: ${message}; expected text`, placeOf(key))
  }
  return undefined
}

function checkKeys(values: Wording): Fault[] {
  const known = new Set<string>([...terms, ...remarks])
  const unknown = Object.keys(values).filter((key) => !known.has(key))
  const missing = terms.filter((term) => !Object.hasOwn(values, term))
  return [
    ...unknown.map((key) => ({key, reason: `Unexpected term \`${key}\`${suggest(key, missing)}`})),
    ...missing.map((key) => ({key, reason: `Unexpected lack of \`${key}\`, expected its wording`}))
  ]
}

function suggest(key: string, missing: readonly Term[]): string {
  const near = nearest(key, missing) ?? nearest(key, terms)
  return near === undefined ? '; remove it' : `, expected \`${near}\``
}

function checkRemarks(values: Wording): Fault[] {
  const value = values['$review']
  if (value === undefined || review.safeParse(value).success) return []
  const reason = `Unexpected \`$review\` “${value}”, expected “needed”, or no such line once reviewed`
  return [{key: '$review', reason}]
}

function checkPlaceholders(values: Wording): Fault[] {
  return Object.entries(values).flatMap(([key, value]) => {
    if (!isTerm(key)) return []
    if (value.trim() === '') return [{key, reason: `Unexpected empty \`${key}\`, expected text`}]
    const found = termParts(value).flatMap((part) => ('text' in part ? [] : [part.placeholder]))
    const expected = placeholders[key]
    if (list(found) === list(expected)) return []
    const reason = `Unexpected placeholders ${list(found)} in \`${key}\`, expected ${list(expected)}`
    return [{key, reason}]
  })
}

function list(names: readonly string[]): string {
  return names.length === 0
    ? 'none'
    : [...names]
        .sort()
        .map((name) => `{${name}}`)
        .join(' ')
}

function toTerms(values: Wording): Terms {
  const entries = terms.map((term) => [term, values[term]])
  return Object.fromEntries(entries) as Terms
}
