// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Element, ElementContent, Root} from 'hast'
import type {Chapter} from '../model/edition.ts'

/** A footnote before it is numbered. */
export interface DraftNote {
  /** What `a[data-colophon=noteref]` calls it by, in its chapter. */
  readonly label: string
  readonly children: ElementContent[]
}

/** A chapter as hast whose numbers, ids and addresses are still open. */
export interface Draft {
  readonly chapter: Chapter
  /** Id of the section that the chapter becomes. */
  readonly id: string
  /** `h1`, then content in nested `section[data-colophon=section]`. */
  readonly body: Root
  readonly title: Element
  readonly notes: readonly DraftNote[]
  /** For a translated chapter: titles, in the source language, of its sections in reading order. */
  readonly originalTitles?: readonly string[]
}

/** What a stage left for later: `data-colophon` names it. */
export function isMarked(node: Element, mark: string): boolean {
  return node.properties['dataColophon'] === mark
}

/** The marks of earlier stages, removed where they are resolved. */
export function unmark(node: Element): void {
  for (const name of ['dataColophon', 'dataLabel', 'dataTarget', 'dataStyle']) {
    delete node.properties[name]
  }
}
