// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Nodes, PhrasingContent, Root} from 'mdast'
import type {} from 'mdast-util-to-hast'
import {findUnits, type Slot, type SourceText, type Unit} from './find-units.ts'
import type {Message} from './message.ts'
import {movePositions} from './move-positions.ts'
import {type Labels, labelsOf, type ParagraphParser, parsePhrasing} from './phrasing.ts'
import {isTranslated, keyOf, type PoEntry, type PoFile} from './po.ts'
import {VirtualText} from './virtual-text.ts'

/** The languages of a translation, as HTML wants them. */
export interface SourceLanguage {
  readonly lang: string
  readonly dir: string
}

/** A chapter in another language, block by block. */
export interface TranslatedTree {
  readonly tree: Root
  /** What the positions of the tree count in, and the lines of the PO file they stand for. */
  readonly text: VirtualText
  /** Messages that stay in the source language. */
  readonly untranslated: readonly Message[]
  /** What was translated, for checks. */
  readonly pairs: readonly TranslatedPair[]
}

/** A message with its translation, both parsed where they are running text. */
export interface TranslatedPair {
  readonly entry: PoEntry
  readonly message: Message
  readonly source?: readonly PhrasingContent[]
  /** Absent, too, where the translation is more than one block. */
  readonly target?: readonly PhrasingContent[]
}

/**
 * Put translations into a copy of their source's tree: its structure is that of the source,
 * whatever a translator typed. What has none stays, and says which language it is in.
 */
export function translateTree(
  tree: Root,
  source: SourceText,
  po: PoFile,
  {parse, language}: {parse: ParagraphParser; language: SourceLanguage}
): TranslatedTree {
  const copy = structuredClone(tree)
  const labels = labelsOf(copy)
  const entries = new Map(po.entries.map((entry) => [keyOf(entry), entry] as const))
  const text = new VirtualText(source.text)
  const untranslated: Message[] = []
  const pairs: TranslatedPair[] = []
  for (const unit of findUnits(copy, source)) {
    const entry = entries.get(keyOf(unit.message))
    text.relate(unit.message.place.line, entry?.line)
    const found = entry && isTranslated(entry) ? [pairOf(unit, entry, {labels, parse})] : []
    pairs.push(...found)
    if (found.some((pair) => fill(unit.slot, pair, text))) continue
    markForeign(unit.slot, language)
    untranslated.push(unit.message)
  }
  return {tree: copy, text, untranslated, pairs}
}

interface Reading {
  readonly labels: Labels
  readonly parse: ParagraphParser
}

function pairOf({message, slot}: Unit, entry: PoEntry, {labels, parse}: Reading): TranslatedPair {
  if (slot.type !== 'phrasing') return {entry, message}
  const target = parsePhrasing(entry.target, labels, parse)
  return {entry, message, source: [...slot.node.children], ...(target ? {target} : {})}
}

/** @returns whether the translation could stand there. */
function fill(slot: Slot, {entry, target}: TranslatedPair, text: VirtualText): boolean {
  if (slot.type === 'phrasing' && !target) return false
  const {offset, line, whole} = text.append(entry.target, entry.targetLine)
  if (slot.type === 'phrasing') {
    const nodes = target ?? []
    movePositions(nodes, {offset, line: line - 1, column: 0})
    const children: PhrasingContent[] = slot.node.children
    children.splice(0, children.length, ...nodes)
  } else {
    fillText(slot, entry.target)
    if (slot.type === 'value') slot.node.position = whole
  }
  return true
}

function fillText(slot: Exclude<Slot, {type: 'phrasing'}>, target: string): void {
  if (slot.type === 'attribute')
    slot.node.attributes = {...slot.node.attributes, [slot.name]: target}
  else if (slot.type === 'value') slot.node.value = target
  else Object.assign(slot.node, {[slot.type]: target})
}

/** Paragraphs of tight lists and labels lose their element on the way to HTML, so text takes it. */
function markForeign(slot: Slot, {lang, dir}: SourceLanguage): void {
  if (slot.type !== 'phrasing') return
  const {node, parent} = slot
  const own = node.data?.hProperties ?? {}
  const className = [own['className'] ?? [], 'untranslated'].flat().map(String)
  const hProperties = {lang, dir, className}
  const isBlock = parent.type !== 'listItem' && !isCaptionLike(node, parent)
  if (isBlock) {
    node.data = {...node.data, hProperties: {...own, ...hProperties}}
    return
  }
  const data = {hName: 'span', hProperties}
  const children: PhrasingContent[] = node.children
  children.splice(0, children.length, {type: 'emphasis', children: [...children], data})
}

function isCaptionLike(node: Nodes, parent: Nodes): boolean {
  if (node.type === 'leafDirective') return true
  if (parent.type !== 'containerDirective') return false
  const isLabel = node.data !== undefined && 'directiveLabel' in node.data
  return isLabel || ['figure', 'table', 'chart'].includes(parent.name)
}
