// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Artifact, PageBreak} from '../model/artifact.ts'
import type {EditedPlace} from './locate-edit.ts'

/**
 * The page of a paged edition that holds a place, from 1, as `#page=` of its address counts;
 * nothing where the edition does not have it.
 */
export function pageOf(
  place: EditedPlace,
  {pageBreaks = [], folios = []}: Pick<Artifact, 'pageBreaks' | 'folios'>
): number | undefined {
  const own = pageBreaks.filter(({page}) => page === place.section.id)
  const last = own.findLast((pageBreak) => isBefore(pageBreak, place))
  const index = last ? folios.indexOf(last.folio) : -1
  return index < 0 ? undefined : index + 1
}

/** Whether a page begins before a place, or with it. */
function isBefore({at, offset = 0}: PageBreak, place: EditedPlace): boolean {
  if (at === undefined) return true
  const [line = 1, column = 1] = at.split(':').map(Number)
  if (line > place.line || (line === place.line && column > place.column)) return false
  return offset === 0 || offset <= lettersBetween({line, column}, place)
}

/** Letters of the source from the beginning of a block to a place; its marks count for as many. */
function lettersBetween(start: {line: number; column: number}, place: EditedPlace): number {
  const lines = String(place.chapter.file)
    .split(/\r?\n/)
    .slice(start.line - 1, place.line)
  const last = lines.length - 1
  return lines
    .map((line, index) => (index === last ? line.slice(0, place.column - 1) : line))
    .map((line, index) => (index === 0 ? line.slice(start.column - 1) : line))
    .join('')
    .replace(/\s/g, '').length
}
