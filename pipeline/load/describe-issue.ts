// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {z} from 'zod'
import {lintRules} from '../model/lint-rule.ts'
import {nearest} from '../model/nearest.ts'

type Issue = z.core.$ZodIssue

/** Keys and indices from the top of a document to a value. */
export type Path = readonly (string | number)[]

/** What is wrong with a value, in a sentence, and where it stands. */
export interface Problem {
  readonly reason: string
  readonly path: Path
  /** Whether the place is the key, not its value. */
  readonly atKey: boolean
  /** Top-level key that is missing, where `path` leads to what should hold it. */
  readonly key?: string
}

/** Turn what the schema found into sentences for people: «Unexpected X, expected Y». */
export function describeIssue(issue: Issue, value: unknown, topKeys: readonly string[]): Problem[] {
  return flatten(issue).flatMap((inner) => describe(inner, value, topKeys))
}

/** A union fails with one list of issues per branch: the branch that came closest speaks. */
function flatten(issue: Issue): Issue[] {
  if (issue.code !== 'invalid_union') return [issue]
  const branches = issue.errors.filter((branch) => branch.length > 0)
  const [best] = branches.sort((a, b) => distance(a) - distance(b))
  if (!best) return [issue]
  return best.flatMap((inner) => flatten({...inner, path: [...issue.path, ...inner.path]}))
}

/** How far a value is from a branch: of another type altogether, or by how many keys and values. */
function distance(branch: readonly Issue[]): number {
  const costs = branch.map((issue) => {
    if (issue.code === 'invalid_type' && issue.path.length === 0) return 100
    return issue.code === 'unrecognized_keys' ? issue.keys.length : 1
  })
  return costs.reduce((sum, cost) => sum + cost, 0)
}

function describe(issue: Issue, value: unknown, topKeys: readonly string[]): Problem[] {
  const path = issue.path.map((key) => (typeof key === 'symbol' ? String(key) : key))
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      reason: `Unexpected key \`${[...path, key].join('.')}\`, expected ${expectedKeys(key, path, topKeys)}`,
      path: [...path, key],
      atKey: true
    }))
  }
  const found = valueAt(value, path)
  const name = path.length > 0 ? ` for \`${path.join('.')}\`` : ''
  if (found === undefined) {
    const reason = `Unexpected missing key \`${path.join('.')}\`, expected ${expectation(issue)}`
    return [
      {
        reason,
        path: path.slice(0, -1),
        atKey: true,
        ...(path.length === 1 ? {key: String(path[0])} : {})
      }
    ]
  }
  const reason = `Unexpected ${show(found)}${name}, expected ${expectation(issue, found)}`
  return [{reason, path, atKey: false}]
}

/** Keys below the top level, by the key that holds them, for suggestions. */
const knownKeys: Readonly<Record<string, readonly string[]>> = {
  changes: ['kind', 'what', 'by', 'date'],
  contributors: ['name', 'role', 'sort-as', 'url', 'withheld'],
  people: [
    'name',
    'role',
    'kind',
    'sort-as',
    'url',
    'orcid',
    'consent',
    'withheld',
    'order',
    'chapters'
  ],
  copyright: ['holders', 'years'],
  attribution: ['name', 'url'],
  chapters: ['file', 'matter', 'numbered', 'part', 'chapters'],
  styles: ['all', 'pdf', 'epub', 'web'],
  lint: Object.keys(lintRules),
  relations: [
    'type',
    'unit',
    'title',
    'creators',
    'url',
    'license',
    'copyright',
    'note',
    'changes'
  ],
  source: ['version', 'commit'],
  permission: ['file', 'holder', 'formats', 'languages', 'until'],
  works: [
    'file',
    'title',
    'creators',
    'source',
    'retrieved',
    'date',
    'license',
    'copyright',
    'use',
    'changes',
    'permission',
    'purpose',
    'generator',
    'licence-text'
  ]
}

function expectedKeys(key: string, path: Path, topKeys: readonly string[]): string {
  const place = path.findLast((part) => typeof part === 'string' && part in knownKeys)
  const candidates = place === undefined ? topKeys : (knownKeys[place] ?? [])
  const near = nearest(key, candidates)
  if (near) return `a known key; did you mean \`${near}\`?`
  return place === 'lint'
    ? 'the name of a rule; `colophon lint --rules` lists them'
    : `one of ${quoteList(candidates)}`
}

function expectation(issue: Issue, found?: unknown): string {
  switch (issue.code) {
    case 'invalid_type':
      return isOwnWording(issue) ? issue.message : (typeNames[issue.expected] ?? issue.expected)
    case 'invalid_value':
      return oneOf(issue.values.map(String), found)
    case 'too_small':
      return issue.origin === 'string' ? 'some text' : 'at least one entry'
    default:
      return issue.message
  }
}

/** Whether the schema itself says what it expects; the library's own sentence begins like this. */
function isOwnWording({message}: Issue): boolean {
  return !message.startsWith('Invalid input')
}

function oneOf(values: readonly string[], found: unknown): string {
  const near = typeof found === 'string' ? nearest(found, values) : undefined
  return `one of ${quoteList(values)}${near ? `; did you mean \`${near}\`?` : ''}`
}

const typeNames: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  boolean: '`true` or `false`',
  array: 'a list',
  object: 'keys and values'
}

function quoteList(values: readonly string[]): string {
  return values.map((value) => `\`${value}\``).join(', ')
}

function show(value: unknown): string {
  if (typeof value === 'string') return value === '' ? 'empty text' : `\`${value.slice(0, 60)}\``
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list'
  if (typeof value === 'object') return value === null ? 'an empty value' : 'keys and values'
  return `${typeof value} \`${String(value)}\``
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null ? Reflect.get(inner, key) : undefined,
    value
  )
}
