// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Root} from 'hast'
import {SKIP, visit} from 'unist-util-visit'
import {type DraftNote, isMarked} from './draft.ts'

/** Take the notes, wherever earlier stages left them, out of the chapter's tree. */
export function splitNotes(tree: Root): DraftNote[] {
  const notes: DraftNote[] = []
  visit(tree, 'element', (node, index, parent) => {
    if (index === undefined || !parent || !isMarked(node, 'note')) return undefined
    const children = node.children.filter(
      (child) => child.type !== 'text' || child.value.trim() !== ''
    )
    notes.push({label: String(node.properties['dataLabel']), children})
    parent.children.splice(index, 1)
    return [SKIP, index]
  })
  return notes
}
