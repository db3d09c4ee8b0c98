// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Element, Properties, Root} from 'hast'
import type {Plugin} from 'unified'
import {visit} from 'unist-util-visit'

/**
 * Name notes and their calls by number: `_n1`, `_c1`, and `_c1-2` for a second call. A page holds
 * the notes of one chapter; names that are unique in the book would be a tenth of a page with many.
 */
export const rehypeNoteNames: Plugin<[], Root> = () => (tree) => {
  const names = new Map(findNotes(tree).flatMap(namesOf))
  const links = new Map([...names].map(([id, name]) => [`#${id}`, `#${name}`] as const))
  visit(tree, 'element', ({properties}) => {
    rename(properties, 'id', names)
    rename(properties, 'href', links)
  })
}

function rename(properties: Properties, key: 'id' | 'href', names: Map<string, string>): void {
  const name = names.get(String(properties[key]))
  if (name !== undefined) properties[key] = name
}

/** The notes that a page lists. */
export function findNotes(tree: Root): Element[] {
  const notes: Element[] = []
  visit(tree, {type: 'element', tagName: 'li'}, (item: Element) => {
    const {className} = item.properties
    if (Array.isArray(className) && className.includes('note')) notes.push(item)
  })
  return notes
}

/** Its ways back tell where a note is called. */
function namesOf(note: Element, index: number): [string, string][] {
  const number = index + 1
  const names: [string, string][] = []
  visit(note, 'element', ({properties: {role, href}}) => {
    if (role !== 'doc-backlink' || typeof href !== 'string') return
    const name = names.length === 0 ? `_c${number}` : `_c${number}-${names.length + 1}`
    names.push([href.slice(1), name])
  })
  return [[String(note.properties['id']), `_n${number}`], ...names]
}
