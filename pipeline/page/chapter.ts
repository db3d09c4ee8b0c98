// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Element, ElementContent, RootContent} from 'hast'
import {h} from 'hastscript'
import type {Note, Publication, Section} from '../model/publication.ts'
import {chapterRole} from './chapter-role.ts'
import {copyTree} from './copy-tree.ts'
import {creditPictures} from './credit-pictures.ts'
import {labelTasks} from './label-tasks.ts'
import type {Page} from './page.ts'

/** A chapter: its body in a `section` that carries id, matter, role and, if it differs, language. */
export function buildChapter(publication: Publication, section: Section): Page {
  const {locale} = publication.edition
  const {id, matter, title, language, direction, notes} = section
  const foreign = language !== locale.tag
  const properties = {
    id,
    className: ['chapter', matter],
    role: chapterRole(section),
    ariaLabel: title,
    ...(foreign ? {lang: language, dir: direction} : {})
  }
  const children = labelTasks(section.body.children.flatMap(contentOf))
  creditPictures(children, publication)
  const [heading, ...content] = children
  return {
    id,
    kind: 'chapter',
    matter,
    title,
    language,
    direction,
    element: h('section', properties, [
      ...(heading ? [heading] : []),
      ...(foreign ? [fallbackNotice(publication)] : []),
      ...content
    ]),
    notes: notes.map((note) => creditNote(note, publication)),
    section
  }
}

/** In the edition's language: that the chapter is not translated yet. */
function fallbackNotice({edition: {locale}}: Publication): Element {
  const {tag, direction, terms} = locale
  return h('p.fallback-notice', {role: 'note', lang: tag, dir: direction}, terms['fallback.notice'])
}

function creditNote(note: Note, publication: Publication): Note {
  if (publication.credits.length === 0) return note
  const {children} = copyTree(h('div', [...note.children]))
  creditPictures(children, publication)
  return {...note, children}
}

function contentOf(node: RootContent): ElementContent[] {
  return node.type === 'doctype' ? [] : [node]
}
