// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {toString as textOf} from 'mdast-util-to-string'
import type {Check, Comparison, Finding, Form, Side} from './comparison.ts'
import {placeholder} from './comparison.ts'
import {countWords, languageName, scriptOf} from './words.ts'

const read: readonly Form[] = ['phrasing', 'text', 'html']

/** Checks of what is read: its lines, its end, its length, its words. */
export const proseChecks: readonly Check[] = [
  {rule: 'translation-breaks', forms: ['phrasing', 'code'], find: findBreaks},
  {rule: 'translation-end', forms: read, find: findEnd},
  {rule: 'translation-length', forms: read, find: findLength},
  {rule: 'translation-same', forms: read, find: findSame},
  {rule: 'translation-terms', forms: read, find: findTerms}
]

function findBreaks({form, source, target}: Comparison): Finding[] {
  const [expected, found] = [source, target].map(({typed, prose}) =>
    countLines(form === 'code' ? typed.trimEnd() : prose)
  )
  if (expected === undefined || found === undefined || expected === found) return []
  const mend =
    form === 'code'
      ? 'keep the lines of the code'
      : 'end a line with a backslash where the source does'
  return [
    {
      severity: 'warning',
      unexpected: lines(found),
      expected: `${lines(expected)}, as in the source`,
      mend
    }
  ]
}

function countLines(text: string): number {
  return text.split('\n').length
}

function lines(count: number): string {
  return count === 1 ? 'one line' : `${count} lines`
}

/** What a sentence may end with, in any script. */
const ends: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['a question mark', /[?？؟⸮፧꘏⳺՞\u037E]$/u],
  ['an exclamation mark', /[!！՜߹]$/u],
  ['an ellipsis', /(?:…|\.{3,}|。{3,})$/u],
  ['a colon', /[:：፥]$/u],
  ['a comma or semicolon', /[,،，、;；؛፣፤\u0387\u00B7]$/u],
  ['a full stop', /[\p{Sentence_Terminal}．]$/u]
]

/** Scripts that end a sentence with a space, or with a sign of another script. */
const endless: ReadonlySet<string> = new Set(['Thai', 'Laoo', 'Armn'])

const noEnd = 'no punctuation'

function findEnd({kind, source, target}: Comparison): Finding[] {
  if ([source, target].some(({language}) => endless.has(scriptOf(language)))) return []
  const [expected, found] = [endOf(source), endOf(target)]
  const free = kind === 'list-item' && [expected, found].every((end) => loose.has(end))
  if (expected === found || free) return []
  return [
    {
      severity: 'warning',
      unexpected:
        found === noEnd ? 'translation without punctuation at the end' : `${found} at the end`,
      expected: expected === noEnd ? 'none, as in the source' : `${expected}, as in the source`,
      mend: 'end it as the source ends, with the signs of your script'
    }
  ]
}

/** How items of a list end is a custom of each language. */
const loose: ReadonlySet<string> = new Set([noEnd, 'a comma or semicolon', 'a full stop'])

/** Characters that are looked at: citations, brackets and quotation marks of an end are few. */
const longestEnd = 400

/** Before the full stop in some languages, behind it in others. */
const lastCitations = /(?:\s*\[[^\][]*@[^\][]*\])+\s*$/

/** The last sign of a text, citations, quotation marks and brackets aside. */
function endOf({prose, language}: Side): string {
  const ending = prose.slice(-longestEnd).replace(lastCitations, '')
  const text = ending.replace(/[\s\p{Pe}\p{Pf}\p{Pi}\p{Cf}"'*_]+$/u, '')
  if (scriptOf(language) === 'Grek' && text.endsWith(';')) return 'a question mark'
  return ends.find(([, pattern]) => pattern.test(text))?.[0] ?? noEnd
}

/** Characters that say as much as one Latin letter does, about, where it is far from one. */
const densities: Readonly<Record<string, number>> = {
  Hans: 0.35,
  Hant: 0.35,
  Jpan: 0.5,
  Kore: 0.55
}

const shortest = 20
const [smallest, greatest] = [0.45, 2.2]

/** Half of a paragraph forgotten, or two put together; short texts vary too much. */
function findLength({source, target}: Comparison): Finding[] {
  const ratio = sizeOf(target) / sizeOf(source)
  const isUsual = ratio >= smallest && ratio <= greatest
  if (isUsual || countWords(source) <= shortest) return []
  return [
    {
      severity: 'warning',
      unexpected: ratio < 1 ? 'translation that is very short' : 'translation that is very long',
      expected: 'about the length of the source',
      mend:
        ratio < 1
          ? 'see whether a sentence is missing'
          : 'see whether something stands here that belongs elsewhere'
    }
  ]
}

function sizeOf({prose, language}: Side): number {
  return prose.length / (densities[scriptOf(language)] ?? 1)
}

function findSame({source, target}: Comparison): Finding[] {
  if (source.typed.trim() !== target.typed.trim() || isSameLanguage(source, target)) return []
  if (!hasOwnWords(source.prose)) return []
  const language = languageName(target.language)
  return [
    {
      severity: 'warning',
      unexpected: 'translation that is the same as the source',
      expected: `words in ${language}`,
      mend: 'translate it, or let it be if it is said like this in both languages'
    }
  ]
}

function isSameLanguage(source: Side, target: Side): boolean {
  const [one, other] = [source, target].map(({language}) => new Intl.Locale(language).language)
  return one === other
}

/** Words that are no names, as far as their letters tell: addresses and names of files are none. */
function hasOwnWords(prose: string): boolean {
  const words = prose
    .split(/[\s\u2019'’-]+/)
    .map((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''))
    .filter((word) => /^\p{L}+$/u.test(word) && /^[\p{Ll}\p{Lo}]/u.test(word))
  return words.length > 2 || words.some((word) => /^\p{Ll}{4,}$/u.test(word))
}

function findTerms({source, target, glossary}: Comparison): Finding[] {
  if (glossary.length === 0) return []
  const kept = keptTitles(source, target)
  const read = ({prose}: Side) => kept.reduce((rest, one) => rest.replace(one, ' '), prose)
  const text = fold(leaveOutNames(read(source), target.prose))
  const translation = fold(read(target))
  return glossary
    .filter(({term}) => holdsWord(text, fold(term)))
    .filter(({translations}) => !translations.some((word) => holdsStem(translation, fold(word))))
    .map(({term, translations}) => ({
      severity: 'warning',
      unexpected: `translation of «${term}»`,
      expected: translations.map((word) => `«${word}»`).join(' or '),
      mend: 'use the word of the glossary, or let it be if the word means something else here'
    }))
}

/** Titles of works, of three words or more, that stand in both as they are: they are names. */
function keptTitles(source: Side, target: Side): string[] {
  const [own, theirs] = [source, target].map(({nodes}) =>
    nodes.filter(({type}) => type === 'emphasis' || type === 'link').map((node) => textOf(node))
  )
  return own?.filter((text) => /\S\s+\S+\s+\S/.test(text) && theirs?.includes(text)) ?? []
}

/** Words with a capital that stand in the translation as they are belong to a name. */
function leaveOutNames(text: string, translation: string): string {
  const words = new Set(translation.match(word))
  return text.replace(word, (found) =>
    /^\p{Lu}/u.test(found) && words.has(found) ? placeholder : found
  )
}

const word = /[\p{L}\p{M}]+/gu

/** Letters alone: neither case nor accents nor vowel signs. */
function fold(text: string): string {
  const letters = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  return letters.replaceAll(placeholder, ' ').replace(/[\u2019\u02BC]/g, "'")
}

/** As a whole word, in the singular or in a plural of most European languages. */
function holdsWord(text: string, word: string): boolean {
  return new RegExp(`(?<!\\p{L})${escapePattern(word)}(?:e?s|x)?(?!\\p{L})`, 'u').test(text)
}

/** However a language inflects it: articles in front, other endings behind. */
function holdsStem(text: string, word: string): boolean {
  if (/^\p{Script=Latin}{1,3}$/u.test(word)) return holdsWord(text, word)
  const stems = word.split(/\s+/).map((one) => escapePattern(stemOf(one)))
  return new RegExp(stems.join('\\p{L}*\\s+(?:ال)?'), 'u').test(text)
}

/** Without the article of Arabic, and without what inflects a longer word. */
function stemOf(word: string): string {
  const bare = word.replace(/^ال(?=\p{L}{3})/u, '')
  return bare.length > 5 ? bare.slice(0, -2) : bare
}

function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
}
