// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Nodes} from 'mdast'
import type {Finding, LintRule} from './lint-rule.ts'
import type {FoundNode, LintedChapter, Prose} from './linted-chapter.ts'
import {inProse} from './prose-finding.ts'

const words = [
  ...['le', 'la', 'les', 'des', 'du', 'un', 'une', 'et', 'à', 'au', 'aux', 'dans', 'par', 'pour'],
  ...['sur', 'avec', 'ce', 'cette', 'ces', 'qui', 'ne', 'son', 'leur', 'mais', 'ou', 'dont'],
  ...['the', 'a', 'an', 'of', 'to', 'and', 'or', 'but', 'for', 'with', 'from', 'by', 'at', 'it'],
  ...['this', 'these', 'they', 'are', 'be', 'not', 'el', 'los', 'las', 'y', 'con', 'para', 'una']
]
// Words that follow themselves in good sentences («that that», «nous nous») are not among them.
const doubled = new RegExp(
  String.raw`(?<![\p{L}\p{M}\p{N}'’-])(${words.join('|')})[ \n]+\1(?![\p{L}\p{M}\p{N}'’-])`,
  'gu'
)

/** Spaces and tabs at the ends of lines that are not code, and make no break. */
function findLineEnds({text, nodes}: LintedChapter): readonly Finding[] {
  const kept = (['code', 'inlineCode', 'html', 'math', 'inlineMath', 'yaml', 'break'] as const)
    .flatMap((type): readonly FoundNode[] => nodes(type))
    .flatMap(({node}) => rangeOf(node))
  const ends = [...text.matchAll(/(?<![ \t])[ \t]+(?=\r?\n|$)/g)]
  return ends.flatMap(({0: spaces, index: start}) => {
    const end = start + spaces.length
    if (kept.some((range) => range.start < end && start < range.end)) return []
    const reason = 'Unexpected spaces at the end of a line, expected none; remove them'
    return [{reason, start, end, fix: {start, end, text: ''}}]
  })
}

interface Range {
  readonly start: number
  readonly end: number
}

function rangeOf({position}: Nodes): Range[] {
  const start = position?.start.offset
  const end = position?.end.offset
  return start === undefined || end === undefined ? [] : [{start, end}]
}

interface OpenMark {
  readonly mark: string
  readonly at: number
}

const guillemets = /[«»]/gu

interface Quotation extends OpenMark {
  /** Whether nothing stands before it in its block. */
  readonly isFirst: boolean
}

function guillemetsOf({text, start}: Prose): Quotation[] {
  return [...text.matchAll(guillemets)].map(({0: mark, index}) => ({
    mark,
    at: start + index,
    isFirst: /^[\s\u0001]*$/.test(text.slice(0, index))
  }))
}

/** Quotations may run over several paragraphs, each of which may open them anew. */
function findOpenQuotes({prose}: LintedChapter): readonly Finding[] {
  const findings: Finding[] = []
  let open: OpenMark | undefined
  for (const one of prose.flatMap(guillemetsOf)) {
    if (open && one.mark === '«' && one.isFirst) continue
    findings.push(...unpaired(open, one))
    open = one.mark === '«' ? one : undefined
  }
  return open ? [...findings, unclosed(open)] : findings
}

/** What a guillemet shows to be without partner. */
function unpaired(open: OpenMark | undefined, next: OpenMark): readonly Finding[] {
  if (next.mark === '«') return open ? [unclosed(open)] : []
  return open ? [] : [unopened(next)]
}

function unclosed({mark, at}: OpenMark): Finding {
  return {
    reason: `Unexpected \`${mark}\` that is not closed, expected its partner; close it`,
    start: at,
    end: at + 1
  }
}

function unopened({mark, at}: OpenMark): Finding {
  return {
    reason: `Unexpected \`${mark}\` that was not opened, expected its partner before; open it`,
    start: at,
    end: at + 1
  }
}

/** Brackets within a block; a closing one alone counts the items of a list. */
function findOpenBrackets({prose}: LintedChapter): readonly Finding[] {
  return prose.flatMap(({text, start}) => {
    const open: OpenMark[] = []
    // Emoticons and interval notation are no brackets.
    for (const {0: mark, index} of text.matchAll(/(?<![:;=8]-?)[()]/gu)) {
      if (mark === '(') open.push({mark, at: start + index})
      else open.pop()
    }
    return open.map(unclosed)
  })
}

/** Rules of words, spaces and marks in every language. */
export const textRules: readonly LintRule[] = [
  {
    id: 'word-once',
    level: 'warn',
    why: 'The eye skips a word that stands twice, above all at the end of a line.',
    check: inProse(doubled, ([, word]) => ({
      reason: `Unexpected second \`${word}\`, expected the word once; remove one`
    }))
  },
  {
    id: 'line-end',
    level: 'advice',
    fixable: true,
    why: 'Nobody sees them, and every comparison of versions shows them.',
    check: findLineEnds
  },
  {
    id: 'tab-free',
    level: 'advice',
    fixable: true,
    why: 'Text has no tab stops: each format sets something else.',
    check: inProse(/(?<=\S)\t+(?=\S)/gu, () => ({
      reason: 'Unexpected tab in text, expected a space; replace it',
      text: ' '
    }))
  },
  {
    id: 'space-once',
    level: 'advice',
    fixable: true,
    why: 'Formats set one space; the source should show it.',
    check: inProse(/(?<=[\p{L}\p{N},;:.!?»”)]) {2,}(?=[\p{L}\p{N}«“(])/gu, ([found]) => ({
      reason: `Unexpected ${found.length} spaces, expected one; remove the others`,
      text: ' '
    }))
  },
  {
    id: 'character-seen',
    level: 'warn',
    fixable: true,
    why: 'Characters without width come with what was pasted; they break searches and words.',
    check: inProse(/[\u200b\u2060\ufeff]+/gu, ([found]) => ({
      reason: `Unexpected invisible character U+${found.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}, expected text; remove it`,
      text: ''
    }))
  },
  {
    id: 'quote-closed',
    level: 'advice',
    why: 'Readers wait for the end of a quotation.',
    languages: ['fr', 'es', 'ar'],
    check: findOpenQuotes
  },
  {
    id: 'bracket-closed',
    level: 'warn',
    why: 'Readers wait for the end of a bracket.',
    check: findOpenBrackets
  },
  {
    id: 'punctuation-close',
    level: 'warn',
    fixable: true,
    why: 'No language that is set here has a space there, and a line could begin with the mark.',
    check: inProse(/(?<=[\p{L}\p{N}»”)]) +(?=(?:,|\.(?!\.))(?:\s|$))/gu, () => ({
      reason: 'Unexpected space before a comma or full stop, expected none; remove it',
      text: ''
    }))
  },
  {
    id: 'punctuation-apart',
    level: 'warn',
    fixable: true,
    why: 'Without a space the two words are one, for the eye and for the breaking of lines.',
    check: inProse(/(?<=\p{Ll}{2})[,;](?=\p{L}{2})/gu, ([mark]) => ({
      reason: `Unexpected \`${mark}\` without a space behind it, expected one; type it`,
      text: `${mark} `
    }))
  },
  {
    id: 'punctuation-once',
    level: 'warn',
    fixable: true,
    why: 'A slip of the finger.',
    check: inProse(/(?<=[\p{L}\p{N}»”)]\s?)([,;])\1+(?=\s|$)/gu, ([found, mark = '']) => ({
      reason: `Unexpected \`${found}\`, expected \`${mark}\`; remove the others`,
      text: mark
    }))
  },
  {
    id: 'range-dash',
    level: 'advice',
    fixable: true,
    why: 'A hyphen joins words, an en dash leads from one number to another.',
    languages: ['en', 'es'],
    check: inProse(
      /(?<![\p{L}\p{N}\p{Sc}.,/-]|[-–] ?)((?:1\d|20)\d\d)-((?:1\d|20)\d\d)(?![\p{L}\p{N}/-]|[.,]\d)/gu,
      ([found, from = '', to = '']) =>
        from < to
          ? {
              reason: `Unexpected hyphen in \`${found}\`, expected an en dash; write \`${from}–${to}\``,
              text: `${from}–${to}`
            }
          : undefined
    )
  },
  {
    id: 'date-worded',
    level: 'advice',
    why: '03/04 is in March or in April, according to where it is read.',
    check: inProse(/(?<![\d/.])\d{1,2}\/\d{1,2}\/(?:\d\d)?\d\d(?![\d/])/gu, ([found]) => ({
      reason: `Unexpected date \`${found}\` in digits, expected the month in words; write it out`
    }))
  }
]
