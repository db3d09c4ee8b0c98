// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Point} from 'unist'

/** What a message is in the source; each kind has its context in the PO file, or none. */
export type MessageKind =
  | 'heading'
  | 'paragraph'
  | 'list-item'
  | 'quotation'
  | 'caption'
  | 'note'
  | 'table-cell'
  | 'directive-label'
  | 'attribute'
  | 'image'
  | 'definition'
  | 'html'
  | 'code'
  | 'metadata'

/** A piece of the source that is translated as one: a block of text, or a text in an attribute. */
export interface Message {
  readonly kind: MessageKind
  /** `msgctxt`; running text has none. */
  readonly context?: string
  /** `msgid`: inline Markdown on one line (hard breaks apart), or plain text. */
  readonly source: string
  /** Notes for translators: what the author wrote for them, the kind, the section it stands in. */
  readonly notes: readonly string[]
  /** File that holds it, by path inside the book's folder: `fr/01-introduction.md`. */
  readonly path: string
  /** Where it stands in that file. */
  readonly place: Point
}
