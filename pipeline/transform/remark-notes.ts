// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {FootnoteDefinition, Parent, Root, RootContent} from 'mdast'
import type {Point} from 'unist'
import {visit} from 'unist-util-visit'
import type {VFile} from 'vfile'
import {error, warn} from '../model/message.ts'

/**
 * Bring footnote definitions, wherever they were typed, to the end of the chapter as
 * `aside[data-colophon=note]`, in the order of their first calls; report notes without a call and
 * calls without a note.
 *
 * @param strict whether a call without a note is an error, not a warning.
 */
export function remarkNotes({strict}: {strict: boolean}) {
  return (tree: Root, file: VFile): void => {
    const definitions = takeDefinitions(tree, file)
    const called = orderOfCalls(tree, definitions)
    for (const [identifier, definition] of definitions) {
      if (called.includes(identifier)) continue
      const reason = `Unexpected note \`[^${definition.label ?? identifier}]\` that nothing calls, expected a call in the text; it is left out`
      warn(file, 'note-is-called', reason, definition.position)
    }
    reportMissing(tree, file, strict)
    tree.children.push(...called.flatMap((identifier) => toAside(definitions.get(identifier))))
  }
}

type Definitions = ReadonlyMap<string, FootnoteDefinition>

function takeDefinitions(tree: Root, file: VFile): Definitions {
  const definitions = new Map<string, FootnoteDefinition>()
  const found: {node: FootnoteDefinition; parent: Parent}[] = []
  visit(tree, 'footnoteDefinition', (node, _, parent) => {
    if (parent) found.push({node, parent})
  })
  for (const {node, parent} of found) {
    if (definitions.has(node.identifier)) {
      const reason = `Unexpected second note \`[^${node.label ?? node.identifier}]\`, expected one note for a label; rename one`
      error(file, 'id-unique', reason, node.position)
    } else definitions.set(node.identifier, node)
    parent.children.splice(parent.children.indexOf(node), 1)
  }
  return definitions
}

/** Identifiers in reading order; a note's own calls come behind those of the text. */
function orderOfCalls(tree: Root, definitions: Definitions): string[] {
  const order = new Set<string>()
  const queue: (Root | FootnoteDefinition)[] = [tree]
  for (const part of queue) {
    visit(part, 'footnoteReference', ({identifier}) => {
      const definition = definitions.get(identifier)
      if (!definition || order.has(identifier)) return
      order.add(identifier)
      queue.push(definition)
    })
  }
  return [...order]
}

/** GFM takes a call without a definition for plain text, so it is looked for there, as typed. */
function reportMissing(tree: Root, file: VFile, strict: boolean): void {
  const report = strict ? error : warn
  const source = String(file.value)
  visit(tree, 'text', ({position}) => {
    if (!position) return
    const typed = source.slice(position.start.offset, position.end.offset)
    for (const {0: call, index} of typed.matchAll(/(?<!\\)\[\^[^\]\s]+\]/g)) {
      const reason = `Unexpected call \`${call}\` without a note, expected \`${call}: …\` in the same file`
      report(file, 'noteref-has-note', reason, pointIn(typed, index, position.start))
    }
  })
}

/** Line and column, from 1, of an index into a text that starts at a point. */
function pointIn(text: string, index: number, start: Point): Point {
  const lines = text.slice(0, index).split('\n')
  const column = (lines.at(-1) ?? '').length + (lines.length > 1 ? 1 : start.column)
  return {line: start.line + lines.length - 1, column}
}

function toAside(definition: FootnoteDefinition | undefined): RootContent[] {
  if (!definition) return []
  const data = {
    hName: 'aside',
    hProperties: {dataColophon: 'note', dataLabel: definition.identifier}
  }
  return [{...definition, type: 'blockquote', data}]
}
