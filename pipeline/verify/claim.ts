// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Manifest} from '../model/manifest.ts'
import type {RuleId} from '../model/rule.ts'
import {normaliseLicenceUrl} from '../rights/licence-url.ts'

/** What a built file says of one thing, and what the record says. */
export interface Claim {
  /** Where in the file: `editions[0].license.url`. */
  readonly property: string
  readonly found: string | undefined
  readonly expected: string
  /** Whether the text may be longer than what is expected in it. */
  readonly isPart?: boolean
  /** Whether people are to read it, rather than machines. */
  readonly isVisible?: boolean
}

/** Reads what a file claims; throws when it is not of its format. */
export type ClaimReader = (text: string, manifest: Manifest) => readonly Claim[]

/** Report every claim that is not as recorded, by the name of its property. */
export function reportClaims(
  claims: readonly Claim[],
  report: (ruleId: RuleId, reason: string) => void
): void {
  for (const claim of claims) {
    if (isTrue(claim)) continue
    const {property, found, expected, isPart, isVisible} = claim
    const what = found === undefined ? `missing \`${property}\`` : `\`${property}\` “${cut(found)}”`
    const want = isPart ? `text with “${expected}”` : `“${expected}”`
    report(isVisible ? 'LIC-051' : 'LIC-050', `Unexpected ${what}, expected ${want}`)
  }
}

function isTrue({found, expected, isPart}: Claim): boolean {
  return isPart ? fold(found).includes(fold(expected)) : fold(found) === fold(expected)
}

/** Addresses of one licence count as one; forms of white space and of letters do not count. */
export function fold(text = ''): string {
  const plain = text
    .normalize('NFC')
    .replace(/[\u00AD\u200B\u2060]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
  return /^https?:\/\/\S+$/.test(plain) ? normaliseLicenceUrl(plain) : plain
}

function cut(text: string): string {
  return text.length > 80 ? `${text.slice(0, 80)}…` : text
}

/**
 * One claim for each text and number of expected data, and for the length of each list. What is
 * expected to be `undefined` has to be missing.
 */
export function dataClaims(property: string, found: unknown, expected: unknown): Claim[] {
  if (Array.isArray(expected)) {
    const items: readonly unknown[] = Array.isArray(found) ? found : []
    return [
      {property: `${property}.length`, found: String(items.length), expected: `${expected.length}`},
      ...expected.flatMap((one, index) => dataClaims(`${property}[${index}]`, items[index], one))
    ]
  }
  if (typeof expected === 'object' && expected !== null) {
    return Object.entries(expected).flatMap(([key, inner]) =>
      dataClaims(property === '' ? key : `${property}.${key}`, valueAt(found, key), inner)
    )
  }
  return [{property, found: asText(found), expected: asText(expected) ?? ''}]
}

/** A value of data that nobody knows the shape of. */
export function valueAt(data: unknown, ...path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null ? Reflect.get(inner, key) : undefined,
    data
  )
}

/** Data as text to compare; `undefined` where there are none. */
export function asText(value: unknown): string | undefined {
  if (value === undefined || value === null) return undefined
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

/** JSON text as data; `undefined` where it is none. */
export function parseData(text: string): unknown {
  try {
    return JSON.parse(text, (_, value: unknown) => value)
  } catch {
    return undefined
  }
}
