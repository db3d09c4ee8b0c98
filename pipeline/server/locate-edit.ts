// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {visit} from 'unist-util-visit'
import type {Chapter} from '../model/edition.ts'
import type {Note, Publication, Section} from '../model/publication.ts'
import type {Edit} from './find-edit.ts'

/** A place in the text of a section, as positions of its tree count. */
export interface EditedPlace {
  readonly section: Section
  readonly chapter: Chapter
  readonly line: number
  readonly column: number
}

/**
 * Where in a publication what was edited stands: a note stands where it is called. An edit of the
 * source leads to the beginning of the chapter that was translated from it.
 */
export function locateEdit(
  {path, line, column}: Edit,
  {edition, sections}: Publication
): EditedPlace | undefined {
  const file = `${edition.book.root}/${path}`
  const chapter =
    edition.chapters.find((one) => one.file.path === file) ??
    edition.chapters.find(({original}) => original?.file.path === file)
  const section = sections.find(({source}) => source === chapter?.path)
  if (!(chapter && section)) return undefined
  if (chapter.file.path !== file) return {section, chapter, line: 1, column: 1}
  const call = callOf(section, lineIn(chapter, line))
  return {section, chapter, ...(call ?? {line: lineIn(chapter, line), column})}
}

/** The line of the text that a line of the file is part of: translations are put together. */
function lineIn({file}: Chapter, line: number): number {
  const {lineOf} = file.data
  if (!lineOf) return line
  const lines = String(file).split('\n')
  return lines.findLastIndex((_, index) => lineOf(index + 1) <= line) + 1 || 1
}

/** Where the note is called that a line is part of. */
function callOf({body, notes}: Section, line: number): {line: number; column: number} | undefined {
  const note = notes.find((one) => holds(one, line))
  let found: {line: number; column: number} | undefined
  visit(body, 'element', ({properties, position}) => {
    if (note?.callIds.includes(String(properties['id']))) found ??= position?.start
  })
  return found
}

function holds({children}: Note, line: number): boolean {
  return children.some(
    ({position}) => position && position.start.line <= line && line <= position.end.line
  )
}

/** Id of the last section of the text that begins before a place. */
export function sectionAt({section, line}: EditedPlace): string {
  let found = section.id
  visit(section.body, 'element', ({tagName, properties, children}) => {
    const start = tagName === 'section' ? children.find(({position}) => position) : undefined
    if (start?.position && start.position.start.line <= line) found = String(properties['id'])
  })
  return found
}
