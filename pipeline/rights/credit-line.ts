// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {termParts} from '../model/format-term.ts'
import type {LanguageTag} from '../model/locale.ts'
import type {Change, Creator, Credit} from '../model/rights.ts'
import {isPublicDomain, isReserved} from './licence-kind.ts'
import {licenceName} from './licence-url.ts'
import {licenceLabel, type Statement} from './statement.ts'

/** What a credit is worded with: the rights and the language of the edition around it. */
export type CreditContext = Pick<Statement, 'rights' | 'locale'>

/** A piece of a credit line. */
export interface CreditPiece {
  readonly text: string
  /** What it is, where it is more than wording. */
  readonly part?: 'title' | 'name' | 'notice' | 'source' | 'licence'
  /** Where it leads. */
  readonly href?: string
  /** Language of the text, where it may be another one than the edition's. */
  readonly language?: LanguageTag
}

/**
 * A work by somebody else, credited as its licence asks: title, creators, source, licence,
 * copyright notice and modifications (CC 4.0, section 3(a)(1)); what is not known is left out.
 *
 * - `short`, beside the picture: creators and licence
 * - `full`, for the credits list: everything; addresses of the licence and of creators are links
 * - `plain`, for files without links (XMP, text): the same with the address of the licence
 */
export function creditPieces(
  credit: Credit,
  style: 'short' | 'full' | 'plain',
  context: CreditContext
): readonly CreditPiece[] {
  if (style === 'short') return shortPieces(credit, context)
  const address = style === 'plain' ? [` ${credit.licence.canonical}`] : []
  const sentences = [
    workSentence(credit, context),
    creatorPieces(credit, context),
    optional(credit.copyrightNotice, (text) => [{text, part: 'notice'}]),
    optional(credit.source, (source) => worded(context, 'credit.source', sourcePiece(source))),
    licenceSentence(credit, context),
    ...originSentences(credit, context),
    changesSentence(credit.changes, context)
  ]
  return sentences
    .filter((pieces) => pieces.length > 0)
    .flatMap((pieces, index) => {
      const after = pieces.some(({part}) => part === 'licence') ? address : []
      const text = endOf(pieces) + after.join('')
      return [...(index === 0 ? [] : [{text: ' '}]), ...pieces, ...(text === '' ? [] : [{text}])]
    })
}

/** The pieces of a credit line as one text. */
export function creditLineOf(
  credit: Credit,
  style: 'short' | 'full' | 'plain',
  context: CreditContext
): string {
  return creditPieces(credit, style, context)
    .map(({text}) => text)
    .join('')
}

/** Copyright notice and modifications in the order in which they were made (CC 4.0, 3(a)(1)(A-B)). */
export function noticeLine(
  {copyrightNotice, changes}: Pick<Credit, 'copyrightNotice' | 'changes'>,
  context: Pick<CreditContext, 'locale'>
): string {
  const notice = optional(copyrightNotice, (text) => [{text, part: 'notice'}])
  return [notice, changesSentence(changes, context)]
    .filter((pieces) => pieces.length > 0)
    .map((pieces) => pieces.map(({text}) => text).join('') + endOf(pieces))
    .join(' ')
}

/** Creators and the least that tells the licence: `Awa Diop · CC BY-SA 4.0`. */
function shortPieces(credit: Credit, context: CreditContext): CreditPiece[] {
  const {licence, evidence} = credit
  const {terms} = context.locale
  const isUnnamed = /^CC-PD/.test(licence.spdx)
  const grant: CreditPiece[] = evidence
    ? worded(context, 'credit.permission', {text: evidence.holder})
    : [
        {
          text: isUnnamed ? terms['credit.inPublicDomain'] : licence.short,
          part: 'licence',
          href: licence.canonical
        }
      ]
  return [...creatorPieces(credit, context), {text: ' · '}, ...grant]
}

/** Title and date: `“Market” (2019)`. */
function workSentence({title, date}: Credit, context: CreditContext): CreditPiece[] {
  if (title === undefined) return []
  const when: CreditPiece[] = date === undefined ? [] : [{text: ` (${date})`}]
  return [...worded(context, 'credit.title', {text: title, part: 'title'}), ...when]
}

/** Names, or who else made it, or that nobody knows. */
function creatorPieces({creators, generator}: Credit, context: CreditContext): CreditPiece[] {
  if (creators.length > 0) {
    return creators.flatMap((creator, index) => [
      ...(index === 0 ? [] : [{text: ', '}]),
      namePiece(creator)
    ])
  }
  return generator === undefined
    ? [{text: context.locale.terms['credit.unknown']}]
    : worded(context, 'credit.generated', {text: generator})
}

function namePiece({name, url}: Creator): CreditPiece {
  return {text: name, part: 'name', ...(url === undefined ? {} : {href: url})}
}

function sourcePiece(source: string): CreditPiece {
  const isAddress = /^https?:/.test(source) && URL.canParse(source)
  return {text: source, part: 'source', ...(isAddress ? {href: source} : {})}
}

function licenceSentence({licence, evidence}: Credit, context: CreditContext): CreditPiece[] {
  const {rights, locale} = context
  const link = {part: 'licence', href: licence.canonical} as const
  if (isReserved(licence) || evidence) {
    return [{text: locale.terms['rights.reserved'].replace(/[.。]$/, ''), ...link}]
  }
  const text = licenceLabel({rights: {...rights, licence}, locale})
  const {language} = licenceName(licence, locale.tag)
  const term = isPublicDomain(licence) ? 'credit.publicDomain' : 'credit.licence'
  return worded(context, term, {text, language, ...link})
}

/** On what other ground than the licence it stands here, and what made it. */
function originSentences(credit: Credit, context: CreditContext): CreditPiece[][] {
  const {evidence, purpose, generator, creators, use} = credit
  const {rights} = context
  return [
    optional(evidence, ({holder}) => worded(context, 'credit.permission', {text: holder})),
    optional(purpose, (text) => worded(context, 'credit.quotation', {text})),
    creators.length === 0
      ? []
      : optional(generator, (text) => worded(context, 'credit.generated', {text})),
    use === 'adapt' && rights.licence.spdx !== credit.licence.spdx
      ? worded(context, 'credit.adapted', {text: rights.licence.short})
      : []
  ]
}

function changesSentence(
  changes: readonly Change[],
  context: Pick<CreditContext, 'locale'>
): CreditPiece[] {
  if (changes.length === 0) return []
  const told = changes.map(({what, by, date}) => {
    const origin = [by, date].filter((part) => part !== undefined).join(', ')
    const words = what.replace(/\.$/, '')
    return origin === '' ? words : `${words} (${origin})`
  })
  return worded(context, 'credit.changes', {text: told.join(' · ')})
}

type CreditTerm = Extract<keyof CreditContext['locale']['terms'], `credit.${string}`>

/** Wording of the language around the one piece that it has room for. */
function worded(
  {locale}: Pick<CreditContext, 'locale'>,
  term: CreditTerm,
  piece: CreditPiece
): CreditPiece[] {
  return termParts(locale.terms[term]).map((part) => ('text' in part ? part : piece))
}

function optional<T>(value: T | undefined, toPieces: (value: T) => CreditPiece[]): CreditPiece[] {
  return value === undefined ? [] : toPieces(value)
}

/** The full stop that a sentence still needs, in any script. */
function endOf(pieces: readonly CreditPiece[]): string {
  return /[.!?…。！？؟۔।]$/u.test(pieces.at(-1)?.text ?? '') ? '' : '.'
}
