// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Element, ElementContent, RootContent} from 'hast'
import {h} from 'hastscript'
import {formatTerm} from '../locale/format-term.ts'
import {languageName} from '../locale/language-name.ts'
import {formatNumber} from '../locale/numbering.ts'
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
      ...noticesOf(section, publication),
      ...content
    ]),
    notes: notes.map((note) => creditNote(note, publication)),
    section
  }
}

/** In the edition's language: what of the chapter is not translated yet. */
function noticesOf({language, untranslated}: Section, {edition}: Publication): Element[] {
  const {tag, direction, terms} = edition.locale
  const notice = (text: string) =>
    h('p.fallback-notice', {role: 'note', lang: tag, dir: direction}, text)
  if (language !== tag) return [notice(terms['fallback.notice'])]
  if (untranslated === undefined) return []
  const source = edition.source?.language ?? edition.book.language
  const values = {count: formatNumber(untranslated, tag), language: languageName(source, tag)}
  return [notice(formatTerm(terms['fallback.passages'], values))]
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
