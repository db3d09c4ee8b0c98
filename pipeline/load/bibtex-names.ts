// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {present} from '../model/present.ts'
import type {ReferenceName} from '../model/reference.ts'
import {readTex} from './tex-text.ts'

/** Names of a BibTeX field: `Dupont, Jeanne and {Open Lab} and others`. */
export function readNames(typed: string): ReferenceName[] {
  return splitOutside(typed, /\s+and\s+/y)
    .map((name) => name.trim())
    .filter((name) => name !== '' && name !== 'others')
    .map(readName)
}

/** What separators outside braces part. */
function splitOutside(text: string, separator: RegExp): string[] {
  const parts: string[] = []
  let [depth, from] = [0, 0]
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at)
    if (sign === '{') depth++
    else if (sign === '}') depth--
    separator.lastIndex = at
    const found = depth === 0 ? separator.exec(text)?.[0] : undefined
    if (found === undefined) continue
    parts.push(text.slice(from, at))
    at += found.length - 1
    from = at + 1
  }
  return [...parts, text.slice(from)]
}

function readName(typed: string): ReferenceName {
  if (/^\{[^{}]*(?:\{[^{}]*\}[^{}]*)*\}$/.test(typed)) return {literal: readTex(typed)}
  const parts = splitOutside(typed, /,/y).map((part) => part.trim())
  const [last = '', ...rest] = parts
  if (rest.length === 0) return readSpoken(splitOutside(last, /[\s~]+/y))
  const [suffix, given] = rest.length > 1 ? [rest[0], rest[1]] : [undefined, rest[0]]
  const words = splitOutside(last, /[\s~]+/y)
  const first = words.findIndex((word) => !isParticle(word))
  const split = first < 0 ? 0 : first
  return toName({
    given,
    suffix,
    particles: words.slice(0, split),
    family: words.slice(split).join(' ')
  })
}

/** `Jeanne de La Fontaine`: particles are the words without a capital. */
function readSpoken(words: readonly string[]): ReferenceName {
  const start = words.findIndex((word, index) => index < words.length - 1 && isParticle(word))
  if (start < 0) {
    const family = words.at(-1) ?? ''
    return toName({given: words.slice(0, -1).join(' '), particles: [], family})
  }
  const length = words.slice(start, -1).findIndex((word) => !isParticle(word))
  const end = length < 0 ? words.length - 1 : start + length
  return toName({
    given: words.slice(0, start).join(' '),
    particles: words.slice(start, end),
    family: words.slice(end).join(' ')
  })
}

function isParticle(word: string): boolean {
  return /^\p{Ll}/u.test(readTex(word)) && !word.startsWith('{')
}

interface NameParts {
  readonly given?: string | undefined
  readonly suffix?: string | undefined
  readonly particles: readonly string[]
  readonly family: string
}

/** Particles that short forms leave out: « Beauvoir », « Goethe », but « van Gogh ». */
const dropping: ReadonlySet<string> = new Set(['de', 'd’', "d'", 'von', 'zu', 'zum', 'zur', 'af'])

function toName({given, suffix, particles, family}: NameParts): ReferenceName {
  const split = particles.findIndex((word) => !dropping.has(word.toLowerCase()))
  const end = split < 0 ? particles.length : split
  const text = (words: readonly string[]) => readTex(words.join(' ')) || undefined
  return present({
    family: readTex(family),
    given: text([given ?? '']),
    suffix: text([suffix ?? '']),
    'dropping-particle': text(particles.slice(0, end)),
    'non-dropping-particle': text(particles.slice(end))
  })
}
