// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Book, Relation} from '../model/book.ts'
import type {Edition} from '../model/edition.ts'
import {formatTerm} from '../model/format-term.ts'
import type {Locale, Term} from '../model/locale.ts'
import type {Licence, Rights} from '../model/rights.ts'
import {isPublicDomain, isReserved} from './licence-kind.ts'
import {licenceName} from './licence-url.ts'
import {parseLicence} from './parse-licence.ts'

/** What the sentences are made from: an edition, or as much of one as they need. */
export interface Statement
  extends Pick<Edition, 'title' | 'subtitle' | 'version' | 'date' | 'contributors' | 'rights'> {
  readonly source?: Edition['source']
  readonly book: Pick<Book, 'identifier' | 'publisher'>
  readonly locale: Pick<Locale, 'tag' | 'terms'>
}

/** Which sentence says what a licence grants. */
export function noticeTerm(
  licence: Licence
): Extract<Term, 'rights.notice' | 'rights.publicDomain' | 'rights.reserved'> {
  if (isReserved(licence)) return 'rights.reserved'
  return isPublicDomain(licence) ? 'rights.publicDomain' : 'rights.notice'
}

/** Full name and short name of the licence in the edition's language: `… (CC BY-SA 4.0)`. */
export function licenceLabel({rights, locale}: Pick<Statement, 'rights' | 'locale'>): string {
  const {short} = rights.licence
  const name = licenceName(rights.licence, locale.tag).text
  return name === short ? name : formatTerm(locale.terms['rights.licenceName'], {name, short})
}

/** The licence sentence, plain text without address. */
export function rightsNotice(edition: Pick<Statement, 'rights' | 'locale'>): string {
  const {rights, locale} = edition
  const term = locale.terms[noticeTerm(rights.licence)]
  return formatTerm(term, {licence: licenceLabel(edition)})
}

/** Copyright line, licence sentence and address in one text, for metadata (`dc:rights`, XMP). */
export function usageTerms(edition: Pick<Statement, 'rights' | 'locale'>): string {
  const {copyrightNotice, licence} = edition.rights
  const line = copyrightNotice === '' ? [] : [sentence(copyrightNotice)]
  return [...line, rightsNotice(edition), licence.canonical].join(' ')
}

/** A chapter as it is cited: by its title, and by its own address where it has one. */
export interface CitedChapter {
  readonly title: string
  readonly address?: string
}

/**
 * How to cite the edition, or a chapter of it: who, title, version, publisher and year, licence,
 * address; parts that are not known are left out.
 */
export function citation(edition: Statement, chapter?: CitedChapter): string {
  const {title, subtitle, version, date, rights, book, locale} = edition
  const values = {chapter: chapter?.title ?? '', book: title}
  const parts = [
    creators(edition),
    chapter ? formatTerm(locale.terms['page.inBook'], values) : title,
    subtitle,
    `${locale.terms['edition.version']} ${version}`,
    [book.publisher, date.slice(0, 4)].filter(isText).join(', '),
    rights.licence.short
  ]
  const where = chapter?.address ?? address(edition)
  return [...parts.filter(isText).map(sentence), where].filter(isText).join(' ')
}

/**
 * A line that credits the edition as its licence asks.
 *
 * - `short`, for captions and footers: `© 2026 Holder · CC BY-SA 4.0`
 * - `full`, for pages: title, copyright, full name of the licence
 * - `plain`, for files without links (XMP, text): the same with the address of the licence
 */
export function creditLine(edition: Statement, style: 'short' | 'full' | 'plain'): string {
  const {title, rights, locale} = edition
  const {copyrightNotice, licence} = rights
  if (style === 'short') return [copyrightNotice, licence.short].filter(isText).join(' · ')
  const values = {title, copyright: creditedLine(rights), licence: licenceLabel(edition)}
  const line = formatTerm(locale.terms['rights.credit'], values)
  return style === 'full' ? line : `${line} ${licence.canonical}`
}

/** What stands for the copyright line in a credit: the year, where nobody is named. */
export function creditedLine({copyrightNotice, years}: Rights): string {
  return copyrightNotice === '' ? years : copyrightNotice
}

/**
 * For a translation: of what, by whom, and that nobody vouches for it (CC 4.0, section 3(a)(1)(B)
 * and 2(a)(6)). Nothing for an original.
 */
export function translationNotice(edition: Statement): string | undefined {
  const {source, contributors, locale} = edition
  if (source === undefined) return undefined
  const {terms, tag} = locale
  const {title, version} = source
  const sourceLanguage = languageName(source.language, tag)
  const names = contributors.filter(({roles}) => roles.includes('trl')).map(({name}) => name)
  const credit = {role: terms['role.trl'], names: names.join(', ')}
  return [
    formatTerm(terms['rights.translation'], {title, sourceLanguage, version}),
    names.length > 0 ? sentence(formatTerm(terms['role.line'], credit)) : undefined,
    terms['rights.noEndorsement']
  ]
    .filter(isText)
    .join(' ')
}

/** Points to the licence's disclaimer of warranties (CC 4.0, section 3(a)(1)(A)(iv)), if it has one. */
export function disclaimer({
  rights: {licence},
  locale
}: Pick<Statement, 'rights' | 'locale'>): string | undefined {
  if (noticeTerm(licence) !== 'rights.notice') return undefined
  return formatTerm(locale.terms['rights.disclaimer'], {licence: licence.short})
}

/** How the book stands to another work: creators, title, licence and address, then its own note. */
export function relationNotice(relation: Relation, {locale}: Pick<Statement, 'locale'>): string {
  const {type, title, creators: names, url, license, note} = relation
  const parsed = license === undefined ? undefined : parseLicence(license)
  const short = parsed && 'licence' in parsed ? parsed.licence.short : license
  const parts = [names.join(', '), title, short].filter(isText).map(sentence)
  const work = [...parts, url].filter(isText).join(' ')
  const line = formatTerm(locale.terms[`relation.${type}`], {work})
  return [line, note].filter(isText).join(' ')
}

/** Who the book asks to be credited, or else authors, editors, holders (CC 4.0, 3(a)(1)(A)(i)). */
function creators({contributors, rights}: Statement): string {
  const named = (role: 'aut' | 'edt') =>
    contributors.filter(({roles}) => roles.includes(role)).map(({name}) => name)
  const {attributionName, holders} = rights
  const asked = attributionName === holders.join(', ') ? [] : [attributionName].filter(isText)
  const lists = [asked, named('aut'), named('edt'), [attributionName]]
  return lists.find((names) => names.length > 0)?.join(', ') ?? ''
}

function address({rights, book}: Statement): string | undefined {
  const {attributionUrl} = rights
  return attributionUrl ?? (/^https?:/.test(book.identifier) ? book.identifier : undefined)
}

/** In the edition's language, or in its own where the platform does not know that one. */
function languageName(tag: string, inTag: string): string {
  const [known = tag] = Intl.DisplayNames.supportedLocalesOf([inTag])
  return new Intl.DisplayNames([known, 'en'], {type: 'language'}).of(tag) ?? tag
}

/** Text that ends as a sentence does, in any script. */
function sentence(text: string): string {
  return /[.!?…。！？؟۔।]$/u.test(text) ? text : `${text}.`
}

function isText(part: string | undefined): part is string {
  return part !== undefined && part !== ''
}
