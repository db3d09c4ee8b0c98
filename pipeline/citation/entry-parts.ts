// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {h} from 'hastscript'
import {formatTerm} from '../model/format-term.ts'
import type {Locale, Term} from '../model/locale.ts'
import type {Reference, ReferenceName} from '../model/reference.ts'
import type {Conventions} from './conventions.ts'
import {formatDay, formatYear, hasDay} from './dates.ts'
import {formatNames, type NameForm} from './names.ts'
import {fill, join, type Phrase, say} from './nodes.ts'
import {formatTitle, type TitleLook} from './titles.ts'
import {kindOf} from './work-kinds.ts'

/** What entries are written with. */
export interface EntryStyle {
  readonly locale: Locale
  readonly conventions: Conventions
}

/** The pieces of an entry, in their order; what a work does not have is empty. */
export interface EntryParts {
  readonly names: Phrase
  readonly title: Phrase
  /** What holds the work, and where in it. */
  readonly container: readonly Phrase[]
  /** Who else took part. */
  readonly hands: readonly Phrase[]
  readonly nature: readonly Phrase[]
  readonly publication: Phrase
  readonly day: Phrase
  readonly pages: Phrase
  readonly numbers: readonly Phrase[]
  readonly address: Phrase
  readonly accessed: Phrase
}

/** Take a work apart. */
export function partsOf(reference: Reference, form: NameForm, style: EntryStyle): EntryParts {
  const {terms} = style.locale
  return {
    names: say(leadingNames(reference, form, style)),
    title: titleOf(reference, style.locale),
    container: containerOf(reference, style),
    hands: handsOf(reference, style),
    nature: natureOf(reference, style.locale),
    publication: publicationOf(reference, style.conventions),
    day: say(dayOf(reference, style.locale)),
    pages: say(sayPages(reference.page, style)),
    numbers: numbersOf(reference),
    address: addressOf(reference),
    accessed: reference.accessed
      ? fill(terms['citation.accessed'], {date: say(formatDay(reference.accessed, style.locale))})
      : []
  }
}

/** Title in the look of its kind. */
export function titleOf(reference: Reference, locale: Locale): Phrase {
  return formatTitle(reference.title, lookOf(reference), {reference, locale})
}

/** The title as citations have it. */
export function shortTitleOf(reference: Reference, locale: Locale): Phrase {
  const text = reference['title-short'] ?? shorten(reference.title ?? '')
  return formatTitle(text, lookOf(reference), {reference, locale})
}

function lookOf(reference: Reference): TitleLook {
  return kindOf(reference).look
}

/** A title before its subtitle; of a long one, the first words. */
function shorten(title: string): string {
  const main = title.replace(/(?:\s*:|(?<=\p{L}{4})\s?[.?!])\s.*$/su, '')
  const words = main.split(/\s+/)
  return words.length > 8 ? `${words.slice(0, 6).join(' ')}…` : main
}

/** Who a work is known by: its author, or else who stands for one. */
export function creatorsOf(reference: Reference): readonly ReferenceName[] {
  const fields = ['author', 'director', 'composer', 'performer', 'editor'] as const
  return fields.map((field) => reference[field] ?? []).find((names) => names.length > 0) ?? []
}

function leadingNames(
  reference: Reference,
  form: NameForm,
  {locale, conventions}: EntryStyle
): string {
  const creators = creatorsOf(reference)
  const names = formatNames(creators, form, {terms: locale.terms, conventions})
  if (names === '' || creators !== reference.editor) return names
  const term = creators.length > 1 ? 'citation.editors' : 'citation.editor'
  return formatTerm(locale.terms[term], {names})
}

function containerOf(reference: Reference, {locale, conventions}: EntryStyle): Phrase[] {
  const {terms} = locale
  const title = formatTitle(reference['container-title'], 'italic', {reference, locale})
  const authors = reference['container-author'] ?? []
  const names = say(formatNames(authors, 'spoken', {terms, conventions}))
  const held = join([names, title], conventions.comma)
  return [
    kindOf(reference).isInside ? fill(terms['citation.in'], {container: held}) : held,
    numbered('citation.volume', reference.volume, locale),
    numbered('citation.issue', reference.issue, locale)
  ]
}

/** `vol. 3`; what is no number is in words already. */
function numbered(term: Term, value: string | undefined, {terms}: Locale): Phrase {
  if (value === undefined) return []
  return say(/^\p{L}{3}/u.test(value) ? value : formatTerm(terms[term], {number: value}))
}

const hands = [
  ['editor', 'citation.editedBy'],
  ['director', 'citation.directedBy'],
  ['interviewer', 'citation.interviewedBy'],
  ['translator', 'citation.translatedBy']
] as const

function handsOf(reference: Reference, {locale, conventions}: EntryStyle): Phrase[] {
  const {terms} = locale
  const leading = creatorsOf(reference)
  return hands.map(([field, term]) => {
    const names = reference[field] ?? []
    if (names.length === 0 || names === leading) return []
    const said = formatNames(names, 'spoken', {terms, conventions})
    return say(elide(formatTerm(terms[term], {names: said}), locale.tag))
  })
}

/** French: « sous la direction d’Ann Roy ». */
function elide(text: string, tag: string): string {
  if (new Intl.Locale(tag).language !== 'fr') return text
  return text.replace(/(?<= )de (?=[AÀÂEÉÈÊËIÎÏOÔUÛYŒ])/u, 'd’')
}

function natureOf(reference: Reference, locale: Locale): Phrase[] {
  const {genre, medium, edition, status, version, interviewer} = reference
  const term = interviewer ? undefined : kindOf(reference).genre
  const named = genre ?? (term && locale.terms[term])
  const event = reference['event-title']
  const collection = join(
    [say(reference['collection-title']), say(reference['collection-number'])],
    ' '
  )
  return [
    say(named),
    say(medium),
    say(version),
    say(event),
    say(edition && sayEdition(edition, locale)),
    collection,
    say(reference.issued && status)
  ]
}

/** `2nd ed.`, `2e éd.`; an edition in words stays as it is. */
function sayEdition(edition: string, {tag, terms}: Locale): string {
  if (!/^\d+$/.test(edition)) return edition
  return formatTerm(terms['citation.edition'], {number: ordinal(Number(edition), tag)})
}

const englishEndings: Readonly<Record<string, string>> = {one: 'st', two: 'nd', few: 'rd'}

/** Where the wording itself does not make the number an ordinal. */
function ordinal(number: number, tag: string): string {
  const {language} = new Intl.Locale(tag)
  if (language === 'fr') return `${number}${number === 1 ? 're' : 'e'}`
  if (language !== 'en') return String(number)
  const rule = new Intl.PluralRules('en', {type: 'ordinal'}).select(number)
  return `${number}${englishEndings[rule] ?? 'th'}`
}

/** Place and publisher; not the publisher who is the author, or the paper itself. */
function publicationOf(reference: Reference, conventions: Conventions): Phrase {
  const {publisher, authority} = reference
  const known = [...creatorsOf(reference).map(({literal}) => literal), reference['container-title']]
  const place = say(reference['publisher-place'] ?? reference['event-place'])
  const named = publisher ?? authority
  const house = named !== undefined && known.includes(named) ? [] : say(named)
  return join([place, house], conventions.colonAfterPlace ? ': ' : conventions.comma)
}

/** The day of what appears daily: `3 mars 2024`. */
function dayOf(reference: Reference, locale: Locale): string {
  const {issued} = reference
  return kindOf(reference).isDated && hasDay(issued) ? formatDay(issued, locale) : ''
}

/** Year of publication, and of the first one: `2010 [1857]`; `s. d.` */
export function yearOf(reference: Reference, locale: Locale): string {
  const {issued, status} = reference
  const year = formatYear(issued, locale) || status || locale.terms['citation.noDate']
  const original = formatYear(reference['original-date'], locale)
  return original === '' || original === year ? year : `${year} [${original}]`
}

/** `p. 12`, `p. 12–34`. */
export function sayPages(
  page: string | undefined,
  {locale: {terms}, conventions}: EntryStyle
): string {
  if (page === undefined) return ''
  const pages = page.trim().replace(/(?<=\w)\s*[-–—]+\s*(?=\w)/gu, conventions.rangeDash)
  if (!/^[\divxlcdm]/i.test(pages)) return pages
  const isRange = /\w[-–,;&]/.test(pages)
  return formatTerm(terms[isRange ? 'citation.pages' : 'citation.page'], {pages})
}

function numbersOf({number, section, archive, archive_location: shelf}: Reference): Phrase[] {
  return [say(number), say(section), say(archive), say(shelf)]
}

/** The link to the work: its DOI, which is to last, or its address. */
function addressOf({DOI, URL: typed}: Reference): Phrase {
  const doi = DOI?.replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:)\s*/i, '')
  const address = doi ? `https://doi.org/${doi}` : typed
  if (address === undefined) return []
  if (!/^https?:\/\//i.test(address) || !URL.canParse(address)) return say(address)
  return [h('a', {href: new URL(address).href}, readable(address))]
}

/** An address as people read it: letters of other alphabets as such, what is no text as it was. */
function readable(address: string): string {
  return address.replace(/(?:%[89A-F][0-9A-F])+/gi, (bytes) => {
    try {
      const letters = decodeURIComponent(bytes)
      return /^[\p{L}\p{M}\p{N}]+$/u.test(letters) ? letters : bytes
    } catch {
      return bytes
    }
  })
}
