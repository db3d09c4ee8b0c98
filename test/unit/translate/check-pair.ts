// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {PhrasingContent} from 'mdast'
import remarkDirective from 'remark-directive'
import remarkGfm from 'remark-gfm'
import remarkMath from 'remark-math'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import {VFile} from 'vfile'
import {checkEntry, type EntryPair} from '../../../pipeline/translate/check-entry.ts'
import type {MessageKind} from '../../../pipeline/translate/message.ts'

const blockMarks = [
  ...['blockQuote', 'codeFenced', 'codeIndented', 'headingAtx', 'htmlFlow', 'list', 'mathFlow'],
  ...['setextUnderline', 'table', 'thematicBreak']
]

const parser = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkDirective)
  .use(remarkMath)
  .data('micromarkExtensions', [{disable: {null: blockMarks}}])
  .freeze()

/** Inline Markdown as nodes; notes and labels of links are known that `known` names. */
export function parseInline(text: string, known: string): PhrasingContent[] | undefined {
  const labels = [...known.matchAll(/\[(\^?[^@[\]^][^[\]^]*)\]/g)].map(
    ([, label]) => `[${label}]: x`
  )
  const tree = parser.parse([text, ...new Set(labels)].join('\n\n'))
  const blocks = tree.children.filter(({type}) => !/efinition$/.test(type))
  const [block] = blocks
  return block?.type === 'paragraph' && blocks.length === 1 ? block.children : undefined
}

/** A translation to check; from French to English, a paragraph, unless it is said otherwise. */
export interface Sample {
  readonly from?: string
  readonly to?: string
  readonly kind?: MessageKind
  readonly glossary?: EntryPair['glossary']
  readonly flags?: readonly string[]
  /** `msgctxt`; then nothing is known of the source but what the entry says. */
  readonly context?: string
}

/** Messages as `error translation-notes: reason`, without the place and the quoted texts. */
export function findingsOf(source: string, target: string, sample: Sample = {}): string[] {
  return checkSample(source, target, sample).map(
    ({fatal, ruleId, reason}) =>
      `${fatal ? 'error' : 'warning'} ${ruleId}: ${reason.replace(/ \([^ ]+ «.*$/s, '')}`
  )
}

const plainKinds: readonly MessageKind[] = ['attribute', 'image', 'metadata', 'html', 'code']

/** Messages of a translation in line 57 of its PO file, of line 39 of its source. */
export function checkSample(source: string, target: string, sample: Sample = {}) {
  const {from = 'fr', to = 'en', kind = 'paragraph', glossary, context, flags = []} = sample
  const place = {line: 39, column: 1}
  const isPlain = context === undefined && plainKinds.includes(kind)
  const file = new VFile({path: 'en/02-semer.po'})
  const pair: EntryPair = {
    entry: {
      ...{source, target, comments: [], notes: [], references: ['fr/02-semer.md'], flags},
      ...{obsolete: false, line: 56, targetLine: 57},
      ...(context === undefined ? {} : {context})
    },
    ...(context === undefined
      ? {message: {kind, source, notes: [], path: 'fr/02-semer.md', place}}
      : {}),
    sourceTree: isPlain ? [] : (parseInline(source, source) ?? []),
    targetTree: isPlain ? undefined : parseInline(target, source),
    languages: {source: from, target: to},
    ...(glossary ? {glossary} : {})
  }
  checkEntry(pair, file)
  return file.messages
}
