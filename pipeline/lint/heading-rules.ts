// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Heading} from 'mdast'
import {toString as textOf} from 'mdast-util-to-string'
import {atNode, type Finding, type LintRule} from './lint-rule.ts'
import type {LintedChapter} from './linted-chapter.ts'

/** A check of each heading's words. */
function eachHeading(
  reasonFor: (words: string, heading: Heading) => string | undefined
): LintRule['check'] {
  return ({nodes}) =>
    nodes('heading').flatMap(({node}) => {
      const reason = reasonFor(textOf(node, {includeImageAlt: false}).trim(), node)
      return reason === undefined ? [] : atNode(node, reason)
    })
}

/** Headings that only directives or other headings of the same or a higher level follow. */
function findEmptySections({tree}: LintedChapter): readonly Finding[] {
  return tree.children.flatMap((node, index) => {
    if (node.type !== 'heading' || node.depth === 1) return []
    const next = tree.children.slice(index + 1).find((other) => !isComment(other))
    const isEmpty = next === undefined || (next.type === 'heading' && next.depth <= node.depth)
    if (!isEmpty) return []
    return atNode(
      node,
      `Unexpected section without text, expected some; write it or remove the heading`
    )
  })
}

function isComment(node: {type: string; value?: string}): boolean {
  return node.type === 'html' && /^\s*<!--/.test(node.value ?? '')
}

/** Sections beside each other with the same heading. */
function findRepeated({tree}: LintedChapter): readonly Finding[] {
  const open: string[] = []
  const seen = new Set<string>()
  return tree.children.flatMap((node) => {
    if (node.type !== 'heading') return []
    const words = textOf(node).trim()
    open.length = node.depth - 1
    const path = [...Array.from({length: node.depth - 1}, (_, at) => open[at] ?? ''), words].join(
      '\n'
    )
    open[node.depth - 1] = words
    if (words === '' || !seen.has(path)) {
      seen.add(path)
      return []
    }
    return atNode(
      node,
      `Unexpected second heading «${words}» in the same section, expected one of its own; say what is new`
    )
  })
}

// Versions hold a nought, numbers of sections never do.
const numberByHand =
  /^(?:(?:[1-9]\d?\.)+(?:[1-9]\d?)?|\d{1,2}\)|[IVX]{1,5}\.|(?:chapter|chapitre|capítulo)\s+(?:\d+|[ivxIVX]+))(?=[\s:–—-]|$)/iu
const endMark = /(?:[,;:]|(?<!\b(?:etc|cf|al|vol|p|J|C|Inc|Ltd|Jr|Sr|\p{Lu}))(?<!\.)\.)$/u

function isShouted(words: string): boolean {
  const letters = words.match(/\p{L}/gu) ?? []
  return (
    letters.length >= 8 &&
    /\s/.test(words) &&
    words === words.toUpperCase() &&
    words !== words.toLowerCase()
  )
}

/** A paragraph of a few bold words alone, right before text. */
function findMarked({tree}: LintedChapter): readonly Finding[] {
  return tree.children.flatMap((node, index) => {
    if (node.type !== 'paragraph' || tree.children[index + 1]?.type !== 'paragraph') return []
    const [only, ...others] = node.children
    if (only?.type !== 'strong' || others.length > 0) return []
    const words = textOf(only)
    if (words.length > 80 || /[.!?:…»"]$/.test(words.trim())) return []
    return atNode(
      node,
      `Unexpected bold paragraph «${words}», expected a heading; write \`## ${words}\``
    )
  })
}

/** Rules of headings and sections. */
export const headingRules: readonly LintRule[] = [
  {
    id: 'section-filled',
    level: 'warn',
    why: 'Who follows the table of contents to a section wants to read something there.',
    check: findEmptySections
  },
  {
    id: 'heading-once',
    level: 'warn',
    why: 'Two entries of a table of contents, or of a list of headings read aloud, cannot be told apart.',
    check: findRepeated
  },
  {
    id: 'heading-depth',
    level: 'advice',
    why: 'Nobody keeps five levels in mind, and print has no size left for them.',
    check: eachHeading((_, {depth}) =>
      depth > 4
        ? `Unexpected heading of level ${depth}, expected at most 4; divide the chapter`
        : undefined
    )
  },
  {
    id: 'heading-end',
    level: 'warn',
    why: 'A heading is no sentence; in the table of contents the mark stands before the page number.',
    check: eachHeading((words) => {
      const mark = endMark.exec(words)?.[0]
      return mark === undefined
        ? undefined
        : `Unexpected \`${mark}\` at the end of a heading, expected none; remove it`
    })
  },
  {
    id: 'heading-case',
    level: 'warn',
    why: 'Capitals are slower to read, are spelt out by some screen readers, and are for the theme to set.',
    check: eachHeading((words) =>
      isShouted(words)
        ? 'Unexpected heading in capitals, expected small letters; themes set capitals'
        : undefined
    )
  },
  {
    id: 'heading-length',
    level: 'advice',
    why: 'Longer ones do not fit running heads and tables of contents.',
    check: eachHeading((words) =>
      words.length > 100
        ? `Unexpected heading of ${words.length} characters, expected at most 100; shorten it`
        : undefined
    )
  },
  {
    id: 'heading-number',
    level: 'warn',
    why: 'The build numbers chapters and sections; what is typed by hand is shown besides and goes wrong.',
    check: eachHeading((words) => {
      const number = numberByHand.exec(words)?.[0]
      return number === undefined
        ? undefined
        : `Unexpected number \`${number}\` typed in a heading, expected its words alone; set \`numbering\` in \`book.yaml\``
    })
  },
  {
    id: 'heading-plain',
    level: 'advice',
    why: 'The theme makes headings stand out.',
    check: eachHeading((_, {children: [only, ...others]}) =>
      only?.type === 'strong' && others.length === 0
        ? 'Unexpected heading that is wholly bold, expected plain words; remove the asterisks'
        : undefined
    )
  },
  {
    id: 'heading-marked',
    level: 'advice',
    why: 'Bold words are in no table of contents, and nobody can jump to them.',
    check: findMarked
  }
]
