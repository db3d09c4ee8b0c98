// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {atNode, type Finding, type LintRule} from './lint-rule.ts'
import type {LintedChapter} from './linted-chapter.ts'
import {inProse} from './prose-finding.ts'

function findEmptyHeads({nodes}: LintedChapter): readonly Finding[] {
  return nodes('table').flatMap(({node}) => {
    const cells = node.children[0]?.children ?? []
    // The corner above the heads of rows is empty in good tables, too.
    const isEmpty = cells.some((cell, index) => index > 0 && cell.children.length === 0)
    return isEmpty
      ? atNode(node, 'Unexpected column without a head, expected one; name what it holds')
      : []
  })
}

function findSingleItems({nodes}: LintedChapter): readonly Finding[] {
  return nodes('list').flatMap(({node, above}) =>
    node.children.length === 1 && above.length === 1
      ? atNode(node, 'Unexpected list of one item, expected several; write a paragraph')
      : []
  )
}

/** Two spaces at the end of a line are a break that nobody sees. */
function findHiddenBreaks({nodes, text}: LintedChapter): readonly Finding[] {
  return nodes('break').flatMap(({node}) => {
    const start = node.position?.start.offset
    if (start === undefined || text.charAt(start) !== ' ') return []
    const spaces = /^ +/.exec(text.slice(start))?.[0].length ?? 0
    const end = start + spaces
    const reason =
      'Unexpected line break by spaces at the end of a line, expected one that can be seen; write `\\` instead'
    return [{reason, start, end, fix: {start, end, text: '\\'}}]
  })
}

const longest = 60

function findLongSentences({prose}: LintedChapter): readonly Finding[] {
  return prose
    .filter(({kind}) => kind === 'paragraph')
    .flatMap(({text, start}) =>
      [...text.matchAll(/\S(?:[^.!?…]|[.!?…](?![\s»”"]))*[.!?…]?/gu)].flatMap(
        ({0: sentence, index}) => {
          const words = sentence.match(/\p{L}[\p{L}\p{M}'’-]*/gu)?.length ?? 0
          if (words <= longest) return []
          const reason = `Unexpected sentence of ${words} words, expected at most ${longest}; divide it`
          return [{reason, start: start + index, end: start + index + sentence.length}]
        }
      )
    )
}

/** Rules of blocks and of what was left behind. */
export const blockRules: readonly LintRule[] = [
  {
    id: 'list-items',
    level: 'advice',
    why: 'A single item is announced as a list and is none.',
    check: findSingleItems
  },
  {
    id: 'code-language',
    level: 'advice',
    why: 'It is what colours code and tells readers what they see; `text` stands for none.',
    check: ({nodes, text}) =>
      nodes('code').flatMap(({node}) =>
        node.lang || !/^[`~]/.test(text.slice(node.position?.start.offset ?? 0))
          ? []
          : atNode(
              node,
              'Unexpected code without its language, expected one; write it behind the fence, such as ```` ```text ````'
            )
      )
  },
  {
    id: 'table-head',
    level: 'warn',
    why: 'Screen readers name the column of each cell.',
    check: findEmptyHeads
  },
  {
    id: 'leftover-task',
    level: 'warn',
    why: 'Notes to oneself are not for readers.',
    check: inProse(
      /(?<![\p{L}\p{N}_])(?:TODO|FIXME|TBD|À FAIRE|XXX(?=\s*:))(?![\p{L}\p{N}_])/gu,
      ([found]) => ({
        reason: `Unexpected \`${found}\`, expected finished text; do it, or put it into a comment`
      })
    )
  },
  {
    id: 'leftover-filler',
    level: 'warn',
    why: 'Filler text shows a layout and says nothing.',
    check: inProse(/lorem\s+ipsum/giu, () => ({
      reason: 'Unexpected filler text «lorem ipsum», expected text; write it'
    }))
  },
  {
    id: 'leftover-doubt',
    level: 'warn',
    why: 'A doubt that was to be settled before publication.',
    check: inProse(/(?<=^|\s)(?:[([]\?+[)\]]|\?{2,})(?=$|[\s.,;])/gu, ([found]) => ({
      reason: `Unexpected \`${found}\` standing alone, expected what was to be looked up; write it`
    }))
  },
  {
    id: 'emphasis-filled',
    level: 'warn',
    why: 'Marks of emphasis around nothing are printed as they are.',
    check: inProse(/(?<![*_\\])(?:\*\*[ \t]*\*\*|__[ \t]+__)(?![*_])/gu, ([found]) => ({
      reason: `Unexpected \`${found}\`, expected words between marks of emphasis; write or remove them`
    }))
  },
  {
    id: 'break-meant',
    level: 'advice',
    fixable: true,
    why: 'Spaces at the end of a line are seen by nobody and removed by editors.',
    check: findHiddenBreaks
  },
  {
    id: 'sentence-length',
    level: 'advice',
    why: 'Who reaches the end has lost the beginning; translators, too.',
    check: findLongSentences
  }
]
