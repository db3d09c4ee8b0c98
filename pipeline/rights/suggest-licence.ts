// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import correct from 'spdx-correct'
import {nearest} from '../model/nearest.ts'
import {normaliseLicenceUrl} from './licence-url.ts'
import {findLicence, knownLicences} from './registry.ts'

/** A name is shorter; a text is no name. */
const longest = 200

/**
 * The SPDX identifier that a text about a licence means: a name, an address or a slip. A suggestion
 * for people, never applied. No version is made up: `CC BY-SA` suggests nothing.
 */
export function suggestLicence(text: string): string | undefined {
  if (text.trim() === '' || text.length > longest) return undefined
  const suggestion =
    byIdentifier(text) ?? byUrl(text) ?? byName(text) ?? creativeCommonsOf(text).id ?? bySlip(text)
  return suggestion !== undefined && findLicence(suggestion) ? suggestion : undefined
}

/** The family that a text names without the version that would make it a licence: `CC BY-SA`. */
export function licenceFamily(text: string): string | undefined {
  return creativeCommonsOf(text).family
}

function byIdentifier(text: string): string | undefined {
  const wanted = text.trim().toLowerCase()
  return knownLicences.find(({spdx}) => spdx.toLowerCase() === wanted)?.spdx
}

function byUrl(text: string): string | undefined {
  const address = /(?:https?:\/\/)?[\w.-]+\.[a-z]{2,}\/\S*/i.exec(text)?.[0]
  if (address === undefined) return undefined
  const url = normaliseLicenceUrl(/^https?:/i.test(address) ? address : `https://${address}`)
  const rows = knownLicences.filter(({canonical}) => canonical === url)
  return rows.length === 1 ? rows[0]?.spdx : undefined
}

function byName(text: string): string | undefined {
  const ids = idsByName.get(fold(text))
  return ids?.size === 1 ? [...ids][0] : undefined
}

/** Lower case, no accents, one space between words; the point of a version stays. */
function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/[^\p{L}\p{N}.+]+|\.(?!\d)|(?<!\d)\./gu, ' ')
    .trim()
}

/** Other names that people use; folded. */
const nicknames: Readonly<Record<string, string>> = {
  'apache 2': 'Apache-2.0',
  'apache license version 2.0': 'Apache-2.0',
  'art libre 1.3': 'LAL-1.3',
  'bsd 3': 'BSD-3-Clause',
  'cc zero': 'CC0-1.0',
  cc0: 'CC0-1.0',
  copyright: 'LicenseRef-AllRightsReserved',
  'creative commons zero': 'CC0-1.0',
  'etalab 2': 'etalab-2.0',
  'fal 1.3': 'LAL-1.3',
  'free art licence 1.3': 'LAL-1.3',
  'licence mit': 'MIT',
  'licence ouverte etalab 2.0': 'etalab-2.0',
  'open government licence 3.0': 'OGL-UK-3.0',
  'open license 2.0': 'etalab-2.0',
  pdm: 'CC-PDM-1.0',
  'the mit license': 'MIT'
}

const idsByName: ReadonlyMap<string, ReadonlySet<string>> = collectNames()

function collectNames(): Map<string, Set<string>> {
  const names = new Map<string, Set<string>>()
  const entries = knownLicences.flatMap(({spdx, short, name}) =>
    [short, ...Object.values(name)].flatMap((words) => [
      [fold(words), spdx] as const,
      [fold(words.replace(/^Creative Commons /, '')), spdx] as const
    ])
  )
  for (const [name, spdx] of [...entries, ...Object.entries(nicknames)]) {
    names.set(name, (names.get(name) ?? new Set()).add(spdx))
  }
  return names
}

/** What the elements of a Creative Commons licence are called, folded; in the order of an id. */
const elements: readonly (readonly [RegExp, string])[] = [
  [/\bcc(?=by)|\bcc\b|\bcreative commons\b/g, 'CC'],
  [/\bby(?=nc|nd|sa)|\bby\b|\battribution\b|\bpaternite\b|\batribucion\b|\bnamensnennung\b/g, 'BY'],
  [
    /\bnc(?=nd|sa)|\bnc\b|\bnon ?commercial\b|\b(?:pas d utilisation|utilisation non) commerciale\b/g,
    'NC'
  ],
  [/\bsa\b|\bshare ?alike\b|\bpartage (?:dans les memes conditions|a l identique)\b/g, 'SA'],
  [
    /\bnd\b|\bno ?deriv(?:s|atives?)?\b|\bpas d oeuvres? derivees?\b|\bpas de modifications?\b/g,
    'ND'
  ]
]

/** Words that change nothing. */
const fillers =
  /\b(?:the|a|la|une|licen[cs]e|public|under|sous|version|v|international|unported|generic)\b/g

function creativeCommonsOf(text: string): {id?: string; family?: string} {
  let rest = fold(text)
  const found: string[] = []
  for (const [pattern, element] of elements) {
    const without = rest.replace(pattern, ' ')
    if (without !== rest) found.push(element)
    rest = without
  }
  const [version, ...others] = rest.replace(fillers, ' ').trim().split(/\s+/)
  if (!found.includes('BY') || found.length < 2 || others.length > 0) return {}
  const parts = found.filter((element) => element !== 'CC')
  if (!version) return {family: `CC ${parts.join('-')}`}
  const number = /^v?(\d)(\.\d)?$/.exec(version)
  return number ? {id: `CC-${parts.join('-')}-${number[1]}${number[2] ?? '.0'}`} : {}
}

/** A slip of the keyboard, or what a tool for software licences makes of the text. */
function bySlip(text: string): string | undefined {
  const ids = knownLicences.map(({spdx}) => spdx)
  const slip = nearest(
    text.trim(),
    ids.filter((id) => sameNumbers(id, text))
  )
  const corrected = slip ?? correctSoftly(text)
  return corrected !== undefined && sameNumbers(corrected, text) ? corrected : undefined
}

function correctSoftly(text: string): string | undefined {
  try {
    return correct(text, {upgrade: false}) ?? undefined
  } catch {
    // It throws on texts without words, such as `+`.
    return undefined
  }
}

/** Whether two texts give the same numbers, so that neither has a version that the other lacks. */
function sameNumbers(a: string, b: string): boolean {
  const numbers = (text: string) => (text.match(/\d+(?:\.\d+)?/g) ?? []).map(Number).join(' ')
  return numbers(a) === numbers(b)
}
