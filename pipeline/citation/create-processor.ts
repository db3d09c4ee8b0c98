// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {
  Citation,
  CitationProcessor,
  CitationSetup,
  CitedWork,
  LinkCitation
} from '../model/citation.ts'
import type {Reference} from '../model/reference.ts'
import {conventionsOf} from './conventions.ts'
import {creatorsOf, type EntryStyle, sayPages, shortTitleOf, titleOf} from './entry-parts.ts'
import {formatEntry, formatFullNote, withLetter} from './format-entry.ts'
import {labelWorks, sortWorks, type WorkLabel} from './label-works.ts'
import {capitalise, join, type Phrase, say, stop, wordsOf} from './nodes.ts'

interface Library extends EntryStyle {
  readonly references: ReadonlyMap<string, Reference>
  readonly labels: ReadonlyMap<string, WorkLabel>
}

/** Colophon’s own formatter: two styles, with the habits and the wording of the edition’s language. */
export function createProcessor({style, locale, references}: CitationSetup): CitationProcessor {
  const entryStyle = {locale, conventions: conventionsOf(locale.tag)}
  const sorted = sortWorks(references, entryStyle)
  const library: Library = {
    ...entryStyle,
    references: new Map(references.map((reference) => [reference.id, reference] as const)),
    labels: labelWorks(sorted, entryStyle)
  }
  const cite = {'author-date': citeByYear, note: citeInNote}[style]
  return {
    sorted: sorted.map(({id}) => id),
    formatEntry: (key) => {
      const {reference, label} = lookUp(key, library)
      const letter = style === 'author-date' ? label.letter : ''
      return [...formatEntry(reference, {...entryStyle, style, letter})]
    },
    formatCitation: (citation, link) => [...cite(citation, library, link)],
    formatNames: (key) => [...lookUp(key, library).label.names]
  }
}

/** @throws {Error} for a key that the processor was not made for. */
function lookUp(
  key: string,
  {references, labels}: Library
): {readonly reference: Reference; readonly label: WorkLabel} {
  const reference = references.get(key)
  const label = labels.get(key)
  if (!reference || !label) throw new Error(`Unexpected key ${key}, expected a known one`)
  return {reference, label}
}

/** `(voir Dupont, 2021, p. 12 ; Martin, 2019)`, or `Dupont (2021, p. 12)` in a sentence. */
function citeByYear({works, isNarrative}: Citation, library: Library, link: LinkCitation): Phrase {
  const {conventions} = library
  const [first] = works
  if (isNarrative && first) {
    const {names, year} = labelOf(first, library)
    const linked = link(first.key, [...names, ...say(` (${year}`)])
    return [...linked, ...suffixOf(first, library), ...say(')')]
  }
  const cited = works.map((work) => {
    const {names, year} = labelOf(work, library)
    const separator = conventions.yearAfterComma ? conventions.comma : ' '
    const text = work.isAuthorSuppressed ? say(year) : join([names, say(year)], separator)
    return [...prefixOf(work), ...link(work.key, text), ...suffixOf(work, library)]
  })
  return [...say('('), ...join(cited, conventions.semicolon), ...say(')')]
}

function labelOf({key}: CitedWork, library: Library): {names: Phrase; year: string} {
  const {label} = lookUp(key, library)
  return {names: label.names, year: withLetter(label.year, label.letter)}
}

function prefixOf({prefix}: CitedWork): Phrase {
  return prefix.length > 0 ? [...prefix, ...say(' ')] : []
}

const bareNumber = /^[\s,]*(\d+(?:\s*[-–]\s*\d+)?(?:\s*,\s*\d+(?:\s*[-–]\s*\d+)?)*)\s*$/

/** What was typed behind the key; a bare number is one of pages. */
function suffixOf({suffix}: CitedWork, style: Library): Phrase {
  const text = wordsOf(suffix)
  const pages = bareNumber.exec(text)?.[1]
  if (pages !== undefined) return say(style.conventions.comma + sayPages(pages, style))
  const [first, ...rest] = suffix
  if (first?.type === 'text' && first.value.startsWith(', ')) {
    return [...say(style.conventions.comma + first.value.slice(2)), ...rest]
  }
  return text === '' || /^[\s,;:.)]/u.test(text) ? suffix : [...say(' '), ...suffix]
}

/** The sentence of a note: in full the first time, then short, “ibid.” right behind the same work. */
function citeInNote(citation: Citation, library: Library, link: LinkCitation): Phrase {
  const {works, isInSentence, known} = citation
  const cited = works.map((work, index) => {
    const before = works.slice(0, index).map(({key}) => key)
    const earlier = before.at(-1) ?? citation.earlier
    const isKnown = known.has(work.key) || before.includes(work.key)
    const form = earlier === work.key ? noteForms.same : isKnown ? noteForms.again : noteForms.first
    return [...prefixOf(work), ...form(work, library, link)]
  })
  const sentence = join(cited, library.conventions.semicolon)
  return isInSentence ? sentence : stop(capitalise(sentence))
}

type NoteForm = (work: CitedWork, library: Library, link: LinkCitation) => Phrase

const noteForms: Readonly<Record<'first' | 'again' | 'same', NoteForm>> = {
  first: (work, library, link) => {
    const {reference} = lookUp(work.key, library)
    const title = link(work.key, titleOf(reference, library.locale))
    const shown = work.isAuthorSuppressed ? withoutCreators(reference) : reference
    return formatFullNote(shown, {title, suffix: suffixOf(work, library)}, library)
  },
  again: (work, library, link) => {
    const {reference, label} = lookUp(work.key, library)
    const hasNames = creatorsOf(reference).length > 0 && !work.isAuthorSuppressed
    const title = link(work.key, shortTitleOf(reference, library.locale))
    const called = join([hasNames ? label.names : [], title], library.conventions.comma)
    return [...called, ...suffixOf(work, library)]
  },
  same: (work, library, link) => {
    const text = say(library.locale.terms['citation.ibid'])
    return [...link(work.key, text), ...suffixOf(work, library)]
  }
}

function withoutCreators({author: _, director: __, editor: ___, ...rest}: Reference): Reference {
  return rest
}
