// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Element, Parents} from 'hast'
import {toString as textOf} from 'hast-util-to-string'
import {error} from '../model/message.ts'
import {nearest} from '../model/nearest.ts'
import {slugify} from '../model/slugify.ts'
import {type Draft, isMarked, unmark} from './draft.ts'
import {visitParts} from './identify.ts'
import type {Target, Targets} from './target.ts'
import type {Wording} from './wording.ts'

/** What cross references are resolved with. */
export interface ReferenceContext {
  readonly targets: Targets
  /** Id → number, over the whole book. */
  readonly numbers: ReadonlyMap<string, string>
  readonly wording: Wording
  /** Whether only some chapters are built. */
  readonly isPartial: boolean
}

/** Turn `:ref[id]` into links that read «figure 3». */
export function resolveReferences(draft: Draft, context: ReferenceContext): void {
  visitParts(draft, (node, parent) => {
    if (isMarked(node, 'ref')) resolve(node, parent, draft, context)
  })
}

function resolve(
  node: Element,
  parent: Parents | undefined,
  {chapter}: Draft,
  context: ReferenceContext
): void {
  const {targets, numbers, wording} = context
  const name = String(node.properties['dataTarget'] ?? '')
  const style = String(node.properties['dataStyle'] ?? '')
  const target = find(name, chapter.path, targets)
  unmark(node)
  if (!target && context.isPartial) {
    node.tagName = 'span'
    node.properties = {className: ['broken-link']}
    return
  }
  if (!target) {
    const near = nearest(name, targets.named.keys())
    const mend = near ? `; did you mean \`${near}\`?` : ''
    const reason = `Unexpected reference to \`${name}\`, expected the id of a figure, table, box, section or chapter${mend}`
    error(chapter.file, 'reference-resolves', reason, node.position)
    return
  }
  const text = wording.reference(target, numbers.get(target.id), style)
  const value = parent && opensSentence(node, parent) ? wording.capitalize(text) : text
  Object.assign(node.properties, {className: ['ref'], href: `#${target.id}`})
  node.children = [{type: 'text', value}]
}

/** Full stops after these end no sentence, in the languages that are set here. */
const abbreviations =
  /(?:^|[\s(])(?:\p{L}|al|art|app|approx|ca|cf|chap|ed|eds|env|etc|ex|fig|figs|ibid|no|n[os]|op|pp|resp|sec|sect|tab|trad|trans|vgl|vol|vols|z\.B|bzw|usw|e\.g|i\.e|p\.\s?ex)\.\s+$/iu

/** Whether what is written here begins a sentence: as the first of a paragraph, or after its end. */
function opensSentence(node: Element, parent: Parents): boolean {
  if (parent.type !== 'element' || parent.tagName !== 'p') return false
  const index = parent.children.indexOf(node)
  const before = parent.children
    .slice(0, index)
    .filter((sibling) => !(sibling.type === 'element' && isNoteCall(sibling)))
    .map((sibling) =>
      'children' in sibling ? textOf(sibling) : 'value' in sibling ? sibling.value : ''
    )
    .join('')
  if (before.trim() === '') return true
  return /[.!?…]['"’”»)\]\s]*\s$/u.test(before) && !abbreviations.test(before)
}

function isNoteCall({properties}: Element): boolean {
  return properties['role'] === 'doc-noteref' || properties['dataColophon'] === 'noteref'
}

/** A name given on purpose, then a heading of the same chapter, then a chapter's file. */
function find(name: string, path: string, {named, local, chapters}: Targets): Target | undefined {
  const inChapter = local.get(path)
  const chosen = named.get(name)
  // Several chapters may name a section alike: the nearest is meant.
  const nearer = chosen?.kind === 'section' ? inChapter?.get(name) : undefined
  return (
    nearer ??
    chosen ??
    inChapter?.get(name) ??
    inChapter?.get(slugify(name)) ??
    byFile(name, chapters)
  )
}

function byFile(name: string, chapters: Targets['chapters']): Target | undefined {
  const stem = (path: string) => path.replace(/^.*\//, '').replace(/\.[^.]+$/, '')
  for (const [path, target] of chapters) {
    if (target.id === name || stem(path) === stem(name)) return target
  }
  return undefined
}
