// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Element, Root} from 'hast'
import {toString as textOf} from 'hast-util-to-string'
import {h} from 'hastscript'
import type {Plugin} from 'unified'
import {SKIP, visit} from 'unist-util-visit'
import {formatTerm} from '../../locale/format-term.ts'
import type {Locale} from '../../model/locale.ts'
import {findNotes} from './rehype-note-names.ts'

/**
 * Open notes beside their calls (HTML popover API, no script). Each call gets a button that style
 * sheets show in place of the link where popovers are known, and each note may leave its list for
 * as long as it is open; elsewhere the link leads to the note at the chapter's end.
 */
export const rehypeNotePopovers: Plugin<[Locale], Root> = (locale) => (tree) => {
  const notes = new Map(findNotes(tree).map((note) => [note.properties['id'], note] as const))
  visit(tree, 'element', (node, index, parent) => {
    const note = notes.get(noteOf(node))
    if (!note || !parent || index === undefined) return undefined
    note.properties['popover'] = 'auto'
    parent.children.splice(index, 1, buildCall(String(note.properties['id']), node, locale))
    return [SKIP, index + 1]
  })
}

/** The note that an element calls. */
function noteOf({properties: {role, href}}: Element): string | undefined {
  return role === 'doc-noteref' && typeof href === 'string' ? href.replace(/^.*#/, '') : undefined
}

/** There are many on a page: the style sheet knows link and button by their place. */
function buildCall(popoverTarget: string, link: Element, {terms}: Locale): Element {
  const {id, className, ...properties} = link.properties
  const number = textOf(link)
  const ariaLabel = formatTerm(terms['notes.call'], {number})
  // The number below the button is set by the style sheet: in the text it stands once.
  const button = h('button', {popoverTarget, ariaLabel})
  return h('span', {className, id, dataNumber: number}, [{...link, properties}, button])
}
