// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Element, ElementContent, Root} from 'hast'
import {toString as textOf} from 'hast-util-to-string'
import {h} from 'hastscript'
import type {Plugin} from 'unified'
import {SKIP, visit} from 'unist-util-visit'
import {formatTerm} from '../../locale/format-term.ts'
import type {Locale} from '../../model/locale.ts'

/**
 * Open notes beside their calls (HTML popover API, no script). Each call gets a button that style
 * sheets show in place of the link where popovers are known; elsewhere the link leads to the note
 * at the chapter's end.
 */
export const rehypeNotePopovers: Plugin<[Locale], Root> = (locale) => (tree) => {
  const notes = findNotes(tree)
  if (notes.size === 0) return
  const popovers = [...notes].map(([id, note]) => buildPopover(id, note, locale))
  visit(tree, 'element', (node, index, parent) => {
    const id = noteOf(node)
    if (id === undefined || !notes.has(id) || !parent || index === undefined) return undefined
    parent.children.splice(index, 1, buildCall(id, node, locale))
    return SKIP
  })
  visit(tree, {type: 'element', tagName: 'main'}, (main: Element) => {
    main.children.push(h('div.note-popovers', popovers))
  })
}

function findNotes(tree: Root): Map<string, Element> {
  const notes = new Map<string, Element>()
  visit(tree, {type: 'element', tagName: 'li'}, (item: Element) => {
    if (hasClass(item, 'note')) notes.set(String(item.properties['id']), item)
  })
  return notes
}

function hasClass({properties: {className}}: Element, name: string): boolean {
  return Array.isArray(className) && className.includes(name)
}

/** The note that an element calls. */
function noteOf({properties: {role, href}}: Element): string | undefined {
  return role === 'doc-noteref' && typeof href === 'string' ? href.replace(/^.*#/, '') : undefined
}

function buildCall(id: string, link: Element, {terms}: Locale): Element {
  const {id: callId, ...properties} = link.properties
  const number = textOf(link)
  const ariaLabel = formatTerm(terms['notes.call'], {number})
  return h('span.note-call', {id: callId}, [
    {...link, properties},
    h('button.note-button', {
      type: 'button',
      popoverTarget: popoverId(id),
      ariaLabel,
      dataNumber: number
    })
  ])
}

function buildPopover(id: string, note: Element, {terms}: Locale): Element {
  const ariaLabel = formatTerm(terms['notes.call'], {number: numberOf(note)})
  const properties = {id: popoverId(id), popover: 'auto', role: 'note', ariaLabel}
  return h('div.note-popover', properties, withoutTargets(note.children))
}

function numberOf(note: Element): string {
  let number = ''
  visit(note, {type: 'element', tagName: 'span'}, (span: Element) => {
    if (hasClass(span, 'note-number')) number = textOf(span)
  })
  return number
}

function popoverId(noteId: string): string {
  return `${noteId}_popover`
}

/** A copy that can stand a second time on the page: no ids, no links back. */
function withoutTargets(children: readonly ElementContent[]): ElementContent[] {
  return children.flatMap((child): ElementContent[] => {
    if (child.type !== 'element') return [child]
    const {id: _, role, ...properties} = child.properties
    if (role === 'doc-backlink') return []
    const kept = role === undefined ? properties : {...properties, role}
    return [{...child, properties: kept, children: withoutTargets(child.children)}]
  })
}
