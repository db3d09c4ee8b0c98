// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Credit, EmbeddedRights, Licence} from '../model/rights.ts'
import {normaliseLicenceUrl} from './licence-url.ts'
import {allLicences, findWorkLicence} from './registry.ts'
import {suggestLicence} from './suggest-licence.ts'
import type {Verdict} from './verdict.ts'

/**
 * What the record of a picture and the file itself disagree about: LIC-030 its creator, LIC-031 its
 * licence, LIC-034 whether a machine generated it; and what the file lacks (LIC-032) or should not
 * carry (LIC-033).
 */
export function compareEmbedded(credit: Credit, embedded: EmbeddedRights): readonly Verdict[] {
  return [
    ...compareCreators(credit, embedded),
    ...compareLicence(credit, embedded),
    ...judgeSilence(credit, embedded),
    ...judgePrivacy(credit, embedded),
    ...judgeSourceType(credit, embedded)
  ]
}

/** An error where the file names nobody of the record; a warning where it names others besides. */
function compareCreators(
  {path: asset, creators, copyrightNotice = ''}: Credit,
  embedded: EmbeddedRights
): readonly Verdict[] {
  const names = embedded.creators.filter((name) => fold(name) !== '')
  const declared = creators.map(({name}) => name)
  if (declared.length === 0) return []
  const strangers = names.filter((name) => ![...declared, copyrightNotice].some(isSame(name)))
  if (strangers.length === 0) return []
  const values = {asset, declared: declared.join(', '), found: strangers.join(', ')}
  const severity = strangers.length === names.length ? 'error' : 'warning'
  return [{code: 'LIC-030', severity, values}]
}

/** Whether two names have the same words, in any order, or one has all of the other’s. */
function isSame(name: string): (other: string) => boolean {
  const words = wordsOf(name)
  return (other) => {
    const others = wordsOf(other)
    const [few, many] = words.size < others.size ? [words, others] : [others, words]
    return few.size > 0 && [...few].every((word) => many.has(word))
  }
}

function wordsOf(name: string): ReadonlySet<string> {
  return new Set(fold(name).split(' ').filter(Boolean))
}

function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}'’]/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** Only what names a licence counts; the address of a page about the file says nothing. */
function compareLicence(credit: Credit, embedded: EmbeddedRights): readonly Verdict[] {
  const found = embeddedLicence(embedded)
  if (found === undefined) return []
  const ids = credit.expression.split(/[\s()]+/)
  const declared = [credit.licence, ...ids.flatMap((id) => findWorkLicence(id) ?? [])]
  if (declared.some(({canonical}) => canonical === found.canonical)) return []
  const values = {asset: credit.path, declared: credit.licence.spdx, found: found.short}
  return [{code: 'LIC-031', severity: 'error', values}]
}

/** The licence that a file names, by address or by name, if it is in the reviewed table. */
export function embeddedLicence({licence, usageTerms}: EmbeddedRights): Licence | undefined {
  for (const text of [licence, usageTerms]) {
    const found = text === undefined ? undefined : (byUrl(text) ?? byName(text))
    if (found) return found
  }
  return undefined
}

function byUrl(text: string): Licence | undefined {
  const urls = (text.match(/https?:\/\/[^\s<>"')\]]+/g) ?? []).map((url) =>
    normaliseLicenceUrl(url.replace(/[.,;:]+$/, ''))
  )
  return allLicences.find(({canonical}) => urls.includes(canonical))
}

function byName(text: string): Licence | undefined {
  const id = suggestLicence(text)
  return id === undefined ? undefined : findWorkLicence(id)
}

function judgeSilence({path: asset}: Credit, embedded: EmbeddedRights): readonly Verdict[] {
  const {creators, notice, licence, usageTerms, credit} = embedded
  const texts = [...creators, notice, licence, usageTerms, credit]
  const isSilent = texts.every((text) => text === undefined || text.trim() === '')
  return isSilent ? [{code: 'LIC-032', severity: 'warning', values: {asset}}] : []
}

function judgePrivacy({path: asset}: Credit, {isPrivate}: EmbeddedRights): readonly Verdict[] {
  if (isPrivate.length === 0) return []
  return [{code: 'LIC-033', severity: 'warning', values: {asset, fields: isPrivate.join(', ')}}]
}

/** Values of IPTC’s list `digitalsourcetype` for what a machine generated, wholly or in part. */
const generatedTypes: ReadonlySet<string> = new Set([
  'trainedAlgorithmicMedia',
  'compositeWithTrainedAlgorithmicMedia',
  'compositeSynthetic',
  'algorithmicMedia'
])

function judgeSourceType(
  {path: asset, generator}: Credit,
  {sourceType = ''}: EmbeddedRights
): readonly Verdict[] {
  const type = /[^/:#]*$/.exec(sourceType)?.[0] ?? ''
  if (generator !== undefined || !generatedTypes.has(type)) return []
  return [{code: 'LIC-034', severity: 'warning', values: {asset, type}}]
}
