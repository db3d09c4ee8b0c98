// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Nodes, PhrasingContent} from 'mdast'
import type {LanguageTag} from '../model/locale.ts'
import type {RuleId} from '../model/rule.ts'
import {isBareDirective, isFormula} from './literal-syntax.ts'
import type {MessageKind} from './message.ts'

/** What a message is typed in: inline Markdown, plain text, raw HTML or source code. */
export type Form = 'phrasing' | 'text' | 'html' | 'code'

/** A word of the book and how it is translated. */
export interface GlossaryTerm {
  /** In the source language. */
  readonly term: string
  /** In the target language; any of them will do. */
  readonly translations: readonly string[]
}

/** One side of a comparison, taken apart once for all checks. */
export interface Side {
  readonly language: LanguageTag
  /** As it stands in the PO file. */
  readonly typed: string
  /** Every node in document order; none where the form is not Markdown. */
  readonly nodes: readonly Nodes[]
  /** What is read; `\uFFFC` stands for code, formulas, pictures, addresses and ids. */
  readonly prose: string
}

/** A message and its translation, side by side. */
export interface Comparison {
  readonly form: Form
  readonly kind: MessageKind
  readonly source: Side
  readonly target: Side
  readonly glossary: readonly GlossaryTerm[]
}

/** What a check found: the ends of «Unexpected …, expected …; …». */
export interface Finding {
  readonly severity: 'error' | 'warning'
  readonly unexpected: string
  readonly expected: string
  /** What the translator does about it, in plain words. */
  readonly mend: string
}

/** A check of a translation against its source. */
export interface Check {
  readonly rule: RuleId
  /** The forms in which it makes sense. */
  readonly forms: readonly Form[]
  readonly find: (pair: Comparison) => Finding[]
}

/** What stands for something that is not read as words. */
export const placeholder = '\uFFFC'

/** A text in inline Markdown. */
export function phrasingSide(
  language: LanguageTag,
  typed: string,
  tree: readonly PhrasingContent[]
): Side {
  return {language, typed, nodes: flatten(tree), prose: proseOf(tree)}
}

/** A text in which marks mean nothing. */
export function plainSide(language: LanguageTag, typed: string, form: Form): Side {
  const prose = form === 'html' ? typed.replace(/<!--.*?-->|<[^<>]*>/gs, ' ').trim() : typed
  return {language, typed, nodes: [], prose}
}

function flatten(nodes: readonly Nodes[]): Nodes[] {
  return nodes.flatMap((node) => [node, ...('children' in node ? flatten(node.children) : [])])
}

function proseOf(nodes: readonly Nodes[]): string {
  return nodes.map((node, index) => wordsOf(node, nodes[index + 1])).join('')
}

function wordsOf(node: Nodes, next: Nodes | undefined): string {
  if (node.type === 'text') return node.value.replace(/\s*\n\s*/g, ' ')
  if (node.type === 'textDirective' && isBareDirective(node)) return `:${node.name}`
  if (node.type === 'inlineMath' && !isFormula(node, next)) return `$${node.value}$`
  if (node.type === 'break') return '\n'
  if (['html', 'footnoteReference'].includes(node.type)) return ''
  return 'children' in node && !isAddress(node) ? proseOf(node.children) : placeholder
}

/** An address in sight, or the id that a reference names. */
function isAddress(node: Nodes): boolean {
  if (node.type === 'textDirective') return node.name === 'ref'
  if (node.type !== 'link') return false
  const [text] = node.children
  return text?.type === 'text' && node.url.endsWith(text.value)
}
