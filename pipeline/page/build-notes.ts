// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Element, ElementContent} from 'hast'
import {h} from 'hastscript'
import {formatTerm} from '../locale/format-term.ts'
import type {Locale} from '../model/locale.ts'
import type {Note} from '../model/publication.ts'

/** How a format wants its notes: which elements, and which roles they carry. */
export interface NoteForm {
  /** Element about each note: list items stand in an `ol`, the others in a `div`. */
  readonly item: 'li' | 'aside' | 'div'
  readonly itemRole?: string
  /** Role of the section about them: `doc-endnotes`. */
  readonly role?: string
  /** Level of the heading. */
  readonly level: 1 | 2 | 3 | 4 | 5 | 6
}

/**
 * The notes of a page as a section with heading, or nothing where there are none.
 *
 * @param pageId makes the id of the section: `<pageId>-notes`.
 */
export function buildNotes(
  pageId: string,
  notes: readonly Note[],
  locale: Locale,
  form: NoteForm
): Element[] {
  if (notes.length === 0) return []
  const title = locale.terms['notes.label']
  const id = `${pageId}-notes`
  const items = notes.map((note) => buildNote(note, locale, form))
  return [
    h('section', {id, className: ['notes'], role: form.role, ariaLabel: title}, [
      h(`h${form.level}`, title),
      h(form.item === 'li' ? 'ol' : 'div', {className: ['note-list']}, items)
    ])
  ]
}

/** One note: its number, its text, and at the end of its last paragraph the ways back. */
export function buildNote(
  note: Note,
  locale: Locale,
  form: Pick<NoteForm, 'item' | 'itemRole'>
): Element {
  const number = h('span.note-number', note.number)
  const links = note.callIds.flatMap((callId, index) => backLink(callId, index, note, locale))
  const [first, ...rest] = structuredClone([...note.children])
  const content =
    first?.type === 'element' && first.tagName === 'p'
      ? [{...first, children: [number, space(), ...first.children]}, ...rest]
      : [h('p', [number]), ...(first ? [first] : []), ...rest]
  return h(form.item, {id: note.id, className: ['note'], role: form.itemRole}, [
    ...appendToParagraph(content, links)
  ])
}

/** U+FE0E keeps telephones from drawing the arrow as a picture. */
const arrow = '↩\uFE0E'

function backLink(callId: string, index: number, note: Note, {terms}: Locale): ElementContent[] {
  const label = formatTerm(terms['notes.back'], {number: note.number})
  const ariaLabel = index === 0 ? label : `${label} (${index + 1})`
  const href = `#${callId}`
  return [
    {type: 'text', value: '\u00A0'},
    h('a.backlink', {href, role: 'doc-backlink', ariaLabel}, arrow)
  ]
}

function appendToParagraph(
  content: readonly ElementContent[],
  links: readonly ElementContent[]
): ElementContent[] {
  const last = content.at(-1)
  return last?.type === 'element' && last.tagName === 'p'
    ? [...content.slice(0, -1), {...last, children: [...last.children, ...links]}]
    : [...content, h('p', [...links])]
}

function space(): ElementContent {
  return {type: 'text', value: ' '}
}
