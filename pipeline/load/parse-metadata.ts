// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Point} from 'unist'
import type {VFile} from 'vfile'
import {type Document, isMap, isNode, LineCounter, type Node, parseDocument} from 'yaml'
import type {z} from 'zod'
import {error} from '../model/message.ts'
import type {RuleId} from '../model/rule.ts'
import {describeIssue, type Path, type Problem} from './describe-issue.ts'

/** Which rules a metadata file answers to, and where its text starts in the file. */
export interface MetadataRules {
  readonly syntax: RuleId
  readonly schema: RuleId
  /** Lines above the YAML text in its file: 1 in front matter, 0 in a file of its own. */
  readonly lineOffset?: number
}

/** Metadata that follows its schema, or what could be saved of it. */
export interface Metadata<T> {
  readonly data: T
  /** Where a value (or the nearest thing around it) stands in the file. */
  readonly placeOf: (path: Path) => Point
  /** Where the key of a value stands. */
  readonly keyPlaceOf: (path: Path) => Point
}

/**
 * Parse YAML and hold it against a schema; every problem becomes a message at its line and column.
 * Keys with problems are then replaced from `salvage`, so that loading can go on and report what is
 * wrong elsewhere in the same run.
 *
 * @param source `undefined` when the file is no text, which is reported already.
 * @param salvage values that the schema requires.
 */
export function parseMetadata<T extends z.ZodObject>(
  source: string | undefined,
  schema: T,
  file: VFile,
  rules: MetadataRules,
  salvage: z.input<T>
): Metadata<z.output<T>> {
  const lines = new LineCounter()
  const document = parseDocument(source ?? '', {lineCounter: lines, prettyErrors: false})
  const pointAt = (offset: number) => toPoint(lines, offset, rules.lineOffset ?? 0)
  for (const {message, pos} of document.errors) {
    error(file, rules.syntax, `Unexpected YAML: ${plain(message)}`, pointAt(pos[0]))
  }
  const placeOf = (path: Path) => pointAt(offsetOf(document, {path, atKey: false}))
  const keyPlaceOf = (path: Path) => pointAt(offsetOf(document, {path, atKey: true}))
  const readable = source !== undefined && document.errors.length === 0
  const value = readable ? toPlain(document, file, rules, pointAt) : undefined
  const parsed = schema.safeParse(value ?? salvage)
  if (parsed.success) return {data: parsed.data, placeOf, keyPlaceOf}
  const keys = Object.keys(schema.shape)
  const problems = parsed.error.issues.flatMap((issue) => describeIssue(issue, value, keys))
  for (const problem of problems) {
    error(file, rules.schema, problem.reason, pointAt(offsetOf(document, problem)))
  }
  const saved = saveSound(value, problems)
  return {
    data: schema.parse({...salvage, ...saved.values}),
    placeOf: (path) => placeOf(saved.originalPath(path)),
    keyPlaceOf: (path) => keyPlaceOf(saved.originalPath(path))
  }
}

/** Where the values of a YAML or JSON text stand, and what its first fault is. */
export interface Places {
  readonly placeOf: (path: Path, atKey?: boolean) => Point
  readonly problem?: string
  readonly place?: Point
}

/** Find the places of a text whose values were read, or could not be read, by a faster parser. */
export function placesIn(source: string): Places {
  const lines = new LineCounter()
  const options = {lineCounter: lines, prettyErrors: false, schema: 'json'} as const
  const document = parseDocument(source, options)
  const pointAt = (offset: number) => toPoint(lines, offset, 0)
  const placeOf = (path: Path, atKey = false) => pointAt(offsetOf(document, {path, atKey}))
  const [first] = document.errors
  if (!first) return {placeOf}
  return {placeOf, problem: plain(first.message), place: pointAt(first.pos[0])}
}

interface Saved {
  readonly values: Readonly<Record<string, unknown>>
  /** Path in the file of a path in `values`: entries of lists that were left out shift the others. */
  readonly originalPath: (path: Path) => Path
}

/** What has no problem: whole keys, and the sound entries of lists. */
function saveSound(value: unknown, problems: readonly Problem[]): Saved {
  const kept = new Map<string, readonly number[]>()
  const isMapping = typeof value === 'object' && value !== null && !Array.isArray(value)
  const values = Object.entries(isMapping ? value : {}).flatMap(([key, inner]) => {
    const own = problems.filter((problem) => (problem.key ?? problem.path[0]) === key)
    if (own.length === 0) return [[key, inner] as const]
    const faulty = new Set(own.map(({path}) => path[1]))
    if (!Array.isArray(inner) || ![...faulty].every(Number.isInteger)) return []
    const sound = inner.map((_, index) => index).filter((index) => !faulty.has(index))
    kept.set(key, sound)
    return sound.length > 0 ? [[key, sound.map((index) => inner[index])] as const] : []
  })
  const originalPath = ([key, index, ...rest]: Path): Path => {
    if (key === undefined || index === undefined) return key === undefined ? [] : [key]
    const original = typeof index === 'number' ? kept.get(String(key))?.[index] : undefined
    return [key, original ?? index, ...rest]
  }
  return {values: Object.fromEntries(values), originalPath}
}

/** Aliases are expanded here, and counted: a «YAML bomb» ends as a message. */
function toPlain(
  document: Document.Parsed,
  file: VFile,
  rules: MetadataRules,
  pointAt: (offset: number) => Point
): unknown {
  try {
    return document.toJS({maxAliasCount: 100}) ?? {}
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    error(file, rules.syntax, `Unexpected YAML: ${reason}`, pointAt(0))
    return undefined
  }
}

function toPoint(lines: LineCounter, offset: number, lineOffset: number): Point {
  const {line, col} = lines.linePos(offset)
  return {line: Math.max(1, line) + lineOffset, column: Math.max(1, col)}
}

/** Offset of the node a problem is about; of the nearest node around it when it is missing. */
function offsetOf(
  document: Document.Parsed,
  {path, atKey}: Pick<Problem, 'path' | 'atKey'>
): number {
  const around = path.map((_, depth) => nodeAt(document, path.slice(0, depth)))
  const key = atKey ? keyOf(around.at(-1), path.at(-1)) : undefined
  const node = key ?? nodeAt(document, path) ?? around.findLast((one) => one !== undefined)
  return node?.range?.[0] ?? 0
}

function nodeAt(document: Document.Parsed, path: Path): Node | undefined {
  const node = path.length > 0 ? document.getIn(path, true) : document.contents
  return isNode(node) ? node : undefined
}

function keyOf(map: Node | undefined, key: string | number | undefined): Node | undefined {
  const pair = isMap(map) ? map.items.find((item) => String(item.key) === key) : undefined
  return isNode(pair?.key) ? pair.key : undefined
}

function plain(message: string): string {
  return message.replace(/\s+/g, ' ').trim()
}
