// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Point} from 'unist'
import type {VFile} from 'vfile'
import {error} from '../model/message.ts'
import {present} from '../model/present.ts'
import type {DeclaredReference, Reference, ReferenceDate} from '../model/reference.ts'
import {type BibtexEntry, readBibtex} from './bibtex-entries.ts'
import {readNames} from './bibtex-names.ts'
import {readIso} from './reference-schema.ts'
import {readTex} from './tex-text.ts'

/** Read a BibTeX or BibLaTeX file. What is no BibTeX is reported at its line, and left out. */
export function parseBibtex(text: string, file: VFile): DeclaredReference[] {
  const {entries, faults} = readBibtex(text)
  const pointAt = pointsOf(text)
  for (const {reason, offset} of faults) {
    error(file, 'bibliography-schema', reason, pointAt(offset))
  }
  const byKey = new Map(entries.map((entry) => [entry.key, entry] as const))
  return entries.map((entry) => ({
    reference: toReference(withParent(entry, byKey)),
    file,
    place: pointAt(entry.offset)
  }))
}

function pointsOf(text: string): (offset: number) => Point {
  const lines = [0, ...[...text.matchAll(/\n/g)].map(({index}) => index + 1)]
  return (offset) => {
    const line = lines.findLastIndex((start) => start <= offset)
    return {line: line + 1, column: offset - (lines[line] ?? 0) + 1}
  }
}

/** What an entry has from the one that `crossref` names; its title is that of the container. */
function withParent(entry: BibtexEntry, byKey: ReadonlyMap<string, BibtexEntry>): BibtexEntry {
  const parent = byKey.get(entry.fields.get('crossref') ?? '')
  if (!parent) return entry
  const inherited = [...parent.fields].map(
    ([name, value]) => [containers[name] ?? name, value] as const
  )
  return {...entry, fields: new Map([...inherited, ...entry.fields])}
}

const containers: Readonly<Record<string, string>> = {title: 'booktitle', subtitle: 'booksubtitle'}

const types: Readonly<Record<string, Reference['type']>> = {
  article: 'article-journal',
  artwork: 'graphic',
  audio: 'song',
  booklet: 'pamphlet',
  conference: 'paper-conference',
  dataset: 'dataset',
  inbook: 'chapter',
  incollection: 'chapter',
  inproceedings: 'paper-conference',
  inreference: 'entry-encyclopedia',
  jurisdiction: 'legal_case',
  legal: 'treaty',
  legislation: 'legislation',
  letter: 'personal_communication',
  mastersthesis: 'thesis',
  misc: 'document',
  movie: 'motion_picture',
  music: 'song',
  online: 'webpage',
  patent: 'patent',
  performance: 'performance',
  phdthesis: 'thesis',
  report: 'report',
  review: 'review',
  software: 'software',
  standard: 'standard',
  suppbook: 'chapter',
  techreport: 'report',
  thesis: 'thesis',
  unpublished: 'manuscript',
  video: 'motion_picture',
  electronic: 'webpage',
  www: 'webpage'
}

/** Fields of text, the first that is there. */
const fields: Readonly<Partial<Record<keyof Reference, readonly string[]>>> = {
  'title-short': ['shorttitle'],
  'collection-title': ['series'],
  publisher: ['publisher', 'institution', 'school', 'organization'],
  'publisher-place': ['address', 'location'],
  volume: ['volume'],
  edition: ['edition'],
  page: ['pages'],
  genre: ['type'],
  'event-title': ['eventtitle'],
  'event-place': ['venue'],
  version: ['version'],
  ISBN: ['isbn'],
  ISSN: ['issn'],
  status: ['pubstate']
}

function toReference({type: typed, key, fields: values}: BibtexEntry): Reference {
  const type = typeOf(typed, values)
  const text = (...names: readonly string[]) => textOf(values, names)
  const isArticle = type.startsWith('article')
  const texts = Object.entries(fields).map(([name, names]) => [name, text(...names)] as const)
  return {
    id: key,
    type,
    ...present(Object.fromEntries(texts)),
    ...present({
      title: titled(text('title'), text('subtitle')),
      'container-title': titled(text('booktitle', 'journaltitle', 'journal'), text('booksubtitle')),
      issue: text('issue') ?? (isArticle ? text('number') : undefined),
      'collection-number': values.has('series') && !isArticle ? text('number') : undefined,
      number: values.has('series') || isArticle ? undefined : text('number'),
      author: namesOf(values, 'author'),
      editor: namesOf(values, 'editor'),
      translator: namesOf(values, 'translator'),
      issued: dateOf(values, 'date') ?? yearOf(values),
      accessed: dateOf(values, 'urldate'),
      'original-date': dateOf(values, 'origdate'),
      language: languageOf(values),
      DOI: plain(values.get('doi')),
      URL: addressOf(values)
    })
  }
}

function typeOf(typed: string, values: BibtexEntry['fields']): Reference['type'] {
  const subtype = values.get('entrysubtype')?.toLowerCase()
  if (typed === 'article' && (subtype === 'newspaper' || subtype === 'magazine')) {
    return `article-${subtype}`
  }
  if (typed === 'misc' && addressOf(values)) return 'webpage'
  return (Object.hasOwn(types, typed) ? types[typed] : undefined) ?? 'book'
}

function textOf(values: BibtexEntry['fields'], names: readonly string[]): string | undefined {
  const value = names.map((name) => values.get(name)).find((typed) => typed !== undefined)
  return value === undefined ? undefined : readTex(value) || undefined
}

function titled(title: string | undefined, subtitle: string | undefined): string | undefined {
  return title !== undefined && subtitle !== undefined ? `${title}: ${subtitle}` : title
}

function namesOf(values: BibtexEntry['fields'], field: string) {
  const names = readNames(values.get(field) ?? '')
  return names.length > 0 ? names : undefined
}

function dateOf(values: BibtexEntry['fields'], field: string): ReferenceDate | undefined {
  const typed = values.get(field)?.trim()
  if (!typed) return undefined
  const isCirca = /[~?]$/.test(typed)
  const parts = readIso(typed.replace(/[~?]/g, ''))
  return parts.length > 0
    ? {'date-parts': parts, ...(isCirca ? {circa: true} : {})}
    : {literal: readTex(typed)}
}

/** `year = 2021, month = mar`. */
function yearOf(values: BibtexEntry['fields']): ReferenceDate | undefined {
  const typed = values.get('year')?.trim()
  if (!typed) return undefined
  if (!/^\{?-?\d{1,4}\}?$/.test(typed)) return {literal: readTex(typed)}
  const month = Number(/\d+/.exec(values.get('month') ?? '')?.[0] ?? 0)
  const year = Number(typed.replace(/[{}]/g, ''))
  return {'date-parts': [month >= 1 && month <= 12 ? [year, month] : [year]]}
}

/** Names of languages that LaTeX has. */
const languages: Readonly<Record<string, string>> = {
  american: 'en-US',
  arabic: 'ar',
  british: 'en-GB',
  canadian: 'en-CA',
  canadien: 'fr-CA',
  catalan: 'ca',
  dutch: 'nl',
  english: 'en',
  french: 'fr',
  german: 'de',
  italian: 'it',
  ngerman: 'de',
  portuguese: 'pt',
  romanian: 'ro',
  russian: 'ru',
  spanish: 'es',
  swahili: 'sw',
  turkish: 'tr',
  vietnamese: 'vi'
}

function languageOf(values: BibtexEntry['fields']): string | undefined {
  const typed = (values.get('langid') ?? values.get('language') ?? '').trim().toLowerCase()
  if (Object.hasOwn(languages, typed)) return languages[typed]
  return /^[a-z]{2,3}(?:-[a-z0-9]+)*$/.test(typed) ? typed : undefined
}

/** Addresses are no TeX, but for what was escaped for its sake. */
function plain(typed: string | undefined): string | undefined {
  const address = typed?.replace(/\\url\s*\{([^{}]*)\}/, '$1').replace(/\\([&%$#_~{}])/g, '$1')
  return address?.replace(/[{}\s]/g, '') || undefined
}

function addressOf(values: BibtexEntry['fields']): string | undefined {
  const how = values.get('howpublished') ?? ''
  const typed = values.get('url') ?? (/\\url|^https?:/.test(how) ? how : undefined)
  const eprint = plain(values.get('eprint'))
  const isArxiv = /^arxiv$/i.test(values.get('eprinttype') ?? values.get('archiveprefix') ?? '')
  return plain(typed) ?? (eprint && isArxiv ? `https://arxiv.org/abs/${eprint}` : undefined)
}
