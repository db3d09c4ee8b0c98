// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {CitationStyle, Reference} from '../model/reference.ts'
import {type EntryParts, type EntryStyle, partsOf, yearOf} from './entry-parts.ts'
import {capitalise, join, type Phrase, say, stop, wordsOf} from './nodes.ts'

/** What an entry of the bibliography is made with. */
export interface EntryOptions extends EntryStyle {
  readonly style: CitationStyle
  /** Tells works of one author and year apart: `a`; empty for most. */
  readonly letter: string
}

/** An entry of the bibliography, a sentence or several. */
export function formatEntry(reference: Reference, options: EntryOptions): Phrase {
  const parts = partsOf(reference, 'filed', options)
  const year = say(withLetter(yearOf(reference, options.locale), options.letter))
  const isByYear = options.style === 'author-date'
  if (options.conventions.isInSentences) return inSentences(parts, year, isByYear, options)
  return inCommas(parts, year, isByYear, options)
}

/** `2021a`; `s. d.-a` behind what is no number. */
export function withLetter(year: string, letter: string): string {
  return letter !== '' && !/\d\]?$/.test(year) ? `${year}-${letter}` : `${year}${letter}`
}

/** `Dupont Jean (2021), *Titre*, Paris, Seuil.` */
function inCommas(
  parts: EntryParts,
  year: Phrase,
  isByYear: boolean,
  {conventions: {comma}}: EntryOptions
): Phrase {
  const dated = isByYear ? [...say(' ('), ...year, ...say(')')] : []
  const heads =
    parts.names.length > 0
      ? [[...parts.names, ...dated], parts.title]
      : [[...parts.title, ...dated]]
  const date = dateBehind(parts, year, isByYear)
  const [container = [], ...places] = parts.container
  const run = join(
    [
      ...heads,
      container,
      ...places,
      ...parts.hands,
      ...parts.nature,
      parts.publication,
      ...parts.numbers,
      date,
      parts.pages,
      parts.address
    ],
    comma
  )
  const accessed = parts.accessed.length > 0 ? [...say(' ('), ...parts.accessed, ...say(')')] : []
  return stop([...run, ...accessed])
}

/** The day where it matters; the year where it does not lead already. */
function dateBehind({day}: EntryParts, year: Phrase, isByYear: boolean): Phrase {
  if (day.length > 0) return day
  return isByYear ? [] : year
}

/** `Dupont, Jean. 2021. *Title*. Paris: Seuil.` */
function inSentences(
  parts: EntryParts,
  year: Phrase,
  isByYear: boolean,
  {conventions: {comma}}: EntryOptions
): Phrase {
  const leading = isByYear ? [year] : []
  const heads =
    parts.names.length > 0 ? [parts.names, ...leading, parts.title] : [parts.title, ...leading]
  const date = dateBehind(parts, year, isByYear)
  const published = join([parts.publication, ...parts.numbers], comma)
  const isBare = published.length === 0
  const container = capitalise(join(parts.container, comma))
  const held = join([container, isBare ? date : [], parts.pages], comma)
  const sentences = [
    ...heads,
    held,
    ...parts.hands.map(capitalise),
    capitalise(join(parts.nature, comma)),
    join([published, isBare ? [] : date], comma),
    parts.address,
    capitalise(parts.accessed)
  ]
  return join(sentences.map(stopInside), ' ')
}

/** In English the full stop stands inside the quotation marks: “Title.” */
function stopInside(sentence: Phrase): Phrase {
  const last = sentence.at(-1)
  const isQuoted = last?.type === 'text' && last.value.endsWith('”')
  if (!isQuoted || /[.!?…]”$/.test(wordsOf(sentence))) return stop(sentence)
  return [...sentence.slice(0, -1), {...last, value: last.value.replace(/”$/, '.”')}]
}

/** What a note says of a work beside its data. */
export interface NoteParts {
  /** The title, linked. */
  readonly title: Phrase
  /** Where in the work, with the comma before it; without it, the pages of the work. */
  readonly suffix: Phrase
}

/** The work in a note, when it is cited for the first time; without full stop. */
export function formatFullNote(
  reference: Reference,
  {title, suffix}: NoteParts,
  options: EntryStyle
): Phrase {
  const {conventions, locale} = options
  const parts = partsOf(reference, 'spoken', options)
  const date = parts.day.length > 0 ? parts.day : say(yearOf(reference, locale))
  const published = join([parts.publication, date], conventions.comma)
  const isBracketed = conventions.bracketsPublication && parts.publication.length > 0
  const {names, container, hands, nature, numbers} = parts
  const head = join([names, title, ...container, ...hands, ...nature], conventions.comma)
  const body = isBracketed
    ? [...join([head, ...numbers], conventions.comma), ...say(' ('), ...published, ...say(')')]
    : join([head, parts.publication, ...numbers, date], conventions.comma)
  const pages = suffix.length > 0 ? [] : parts.pages
  const cited = [...join([body, pages], conventions.comma), ...suffix]
  return join([cited, parts.address], conventions.comma)
}
