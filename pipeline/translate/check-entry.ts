// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {PhrasingContent} from 'mdast'
import type {VFile} from 'vfile'
import type {LanguageTag} from '../model/locale.ts'
import {error, warn} from '../model/message.ts'
import {characterChecks} from './character-checks.ts'
import {
  type Check,
  type Comparison,
  type Finding,
  type Form,
  type GlossaryTerm,
  phrasingSide,
  plainSide
} from './comparison.ts'
import {markCheck} from './mark-check.ts'
import type {Message, MessageKind} from './message.ts'
import {numberCheck} from './number-check.ts'
import {partChecks} from './part-checks.ts'
import {isTranslated, type PoEntry} from './po.ts'
import {proseChecks} from './prose-checks.ts'

/** A translation, what it is of, and both as trees where they are running text. */
export interface EntryPair {
  readonly entry: PoEntry
  /** What the source says of it; without it, the entry's context tells what it is. */
  readonly message?: Message
  readonly sourceTree: readonly PhrasingContent[]
  /** `undefined` when the translation is not one block. */
  readonly targetTree: readonly PhrasingContent[] | undefined
  readonly languages: {readonly source: LanguageTag; readonly target: LanguageTag}
  readonly glossary?: readonly GlossaryTerm[]
}

/** Every check, in the order of its messages. */
const checks: readonly Check[] = [
  ...partChecks,
  markCheck,
  ...characterChecks,
  numberCheck,
  ...proseChecks
]

/**
 * Compare a translation with its source and report what is lost, added or changed, at the line of
 * the translation and with the place of the source. What is not published – no translation yet, a
 * doubtful one, an obsolete one – is not looked at.
 *
 * @param file the PO file.
 */
export function checkEntry(pair: EntryPair, file: VFile): void {
  if (!isTranslated(pair.entry)) return
  const kind = pair.message?.kind ?? kindOf(pair.entry.context)
  const form = formsOfKinds[kind] ?? 'phrasing'
  if (form === 'phrasing' && pair.targetTree === undefined) {
    report(severalBlocks, 'translation-block', pair, file)
    return
  }
  const comparison = compare(pair, kind, form)
  for (const {rule, forms, find} of checks) {
    if (!forms.includes(form)) continue
    for (const finding of find(comparison)) report(finding, rule, pair, file)
  }
}

const severalBlocks: Finding = {
  severity: 'error',
  unexpected: 'translation of several paragraphs',
  expected: 'one, as in the source',
  mend: 'take out the empty lines, and any line such as `[word]: address`'
}

/** What messages are typed in, where it is not inline Markdown. */
const formsOfKinds: Readonly<Partial<Record<MessageKind, Form>>> = {
  attribute: 'text',
  image: 'text',
  definition: 'text',
  metadata: 'text',
  html: 'html',
  code: 'code'
}

/** Contexts of messages that are not running text, in the order of trial. */
const kinds: readonly (readonly [RegExp, MessageKind])[] = [
  [/^heading\b/, 'heading'],
  [/^table\b(?!:)/, 'table-cell'],
  [/^directive:/, 'directive-label'],
  [/^html\b/, 'html'],
  [/^code\b/, 'code'],
  [/^meta:|^glossary:words$/, 'metadata'],
  [/^glossary:definition$/, 'paragraph'],
  [/^image:/, 'image'],
  [/^link:/, 'definition'],
  [/^[a-z]+:/, 'attribute']
]

function kindOf(context: string | undefined): MessageKind {
  return kinds.find(([pattern]) => pattern.test(context ?? ''))?.[1] ?? 'paragraph'
}

function compare(pair: EntryPair, kind: MessageKind, form: Form): Comparison {
  const {entry, languages, sourceTree, targetTree, glossary = []} = pair
  const side = (language: LanguageTag, typed: string, tree: readonly PhrasingContent[]) =>
    form === 'phrasing' ? phrasingSide(language, typed, tree) : plainSide(language, typed, form)
  return {
    form,
    kind,
    source: side(languages.source, entry.source, sourceTree),
    target: side(languages.target, entry.target, targetTree ?? []),
    glossary
  }
}

function report(finding: Finding, rule: Check['rule'], pair: EntryPair, file: VFile): void {
  const {severity, unexpected, expected, mend} = finding
  const {source, target, targetLine, references} = pair.entry
  const {path, place} = pair.message ?? {}
  const where = path && place ? `${path}:${place.line}` : (references[0] ?? 'source')
  const reason = `Unexpected ${unexpected}, expected ${expected}; ${mend} (${where} «${short(source)}» → «${short(target)}»)`
  const tell = severity === 'error' ? error : warn
  tell(file, rule, reason, {line: targetLine ?? 1, column: 1})
}

const longest = 60

/** The beginning of a text, on one line. */
function short(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  if (line.length <= longest) return line
  return `${line.slice(0, longest).replace(/\s+\S*$|[\uD800-\uDBFF]$/, '')}…`
}
