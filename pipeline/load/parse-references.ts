// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Point} from 'unist'
import type {VFile} from 'vfile'
import {error} from '../model/message.ts'
import {present} from '../model/present.ts'
import type {DeclaredReference, Reference} from '../model/reference.ts'
import {describeIssue} from './describe-issue.ts'
import {placesIn} from './parse-metadata.ts'
import {referenceSchema} from './reference-schema.ts'

/** Read a CSL-JSON file: a list of works. What is wrong with a work is reported, and it is left out. */
export function parseReferences(text: string, file: VFile): DeclaredReference[] {
  const items = readList(text, file)
  const placeOf = ids(text)
  const references: DeclaredReference[] = []
  const faulty: number[] = []
  for (const [index, item] of items.entries()) {
    const parsed = referenceSchema.safeParse(withoutNulls(item))
    if (!parsed.success) faulty.push(index)
    else {
      const reference = toReference(parsed.data)
      references.push({reference, file, ...present({place: placeOf(reference.id)})})
    }
  }
  if (faulty.length > 0) reportAll(faulty, items, text, file)
  return references
}

/** @param data one work, checked against the schema. */
export function toReference({
  id,
  type,
  ...fields
}: {
  readonly id: string
  readonly type: Reference['type']
}): Reference {
  return {id, type, ...present(fields)}
}

function readList(text: string, file: VFile): readonly unknown[] {
  const data = readJson(text, file)
  if (Array.isArray(data)) return data
  if (data === undefined) return []
  const reason = 'Unexpected content, expected a list of works in CSL-JSON: [{"id": "…"}, …]'
  error(file, 'bibliography-schema', reason, {line: 1, column: 1})
  return []
}

function readJson(text: string, file: VFile): unknown {
  try {
    return JSON.parse(text)
  } catch {
    const {place, problem} = placesIn(text)
    const reason = `Unexpected text, expected JSON: ${problem ?? 'a comma or bracket is missing'}`
    error(file, 'bibliography-schema', reason, place ?? {line: 1, column: 1})
    return undefined
  }
}

/** Programs write `null`, empty texts and empty lists for what is not known. */
function withoutNulls(item: unknown): unknown {
  if (typeof item !== 'object' || item === null || Array.isArray(item)) return item
  const entries: [string, unknown][] = Object.entries(item)
  return Object.fromEntries(
    entries.filter(([, value]) => value !== null && value !== '' && !isEmptyList(value))
  )
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0
}

/** A file that is broken all over needs no message for each work. */
const reportLimit = 20

function reportAll(
  faulty: readonly number[],
  items: readonly unknown[],
  text: string,
  file: VFile
): void {
  const {placeOf} = placesIn(text)
  for (const index of faulty.slice(0, reportLimit)) {
    const parsed = referenceSchema.safeParse(withoutNulls(items[index]))
    const issues = parsed.error?.issues ?? []
    const problems = issues.flatMap((issue) => describeIssue(issue, items[index], []))
    for (const {reason, path, atKey} of problems) {
      error(file, 'bibliography-schema', reason, placeOf([index, ...path], atKey))
    }
  }
  const more = faulty.length - reportLimit
  if (more > 0) {
    error(file, 'bibliography-schema', `Unexpected ${more} more faulty works, expected sound ones`)
  }
}

/** Where works begin, those of one id in their order: looked for as text, for a parser that tells positions takes much longer. */
function ids(text: string): (id: string) => Point | undefined {
  const found = new Map<string, number[]>()
  const queue = [...text.matchAll(/"id"\s*:\s*("(?:[^"\\]|\\.)*"|\d+)/g)]
  for (const {1: typed = '', index} of queue) {
    const id = typed.startsWith('"') ? String(JSON.parse(typed)) : typed
    found.set(id, [...(found.get(id) ?? []), index])
  }
  const lines = [0, ...[...text.matchAll(/\n/g)].map(({index}) => index + 1)]
  return (id) => {
    const offset = found.get(id)?.shift()
    if (offset === undefined) return undefined
    const line = lines.findLastIndex((start) => start <= offset)
    return {line: line + 1, column: offset - (lines[line] ?? 0) + 1}
  }
}
