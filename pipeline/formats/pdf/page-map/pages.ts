// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {NotePiece} from './note-pieces.ts'

/** A picture that is to stand behind a block which follows it. */
export interface FigureMove {
  readonly key: number
  /** Element to set it behind. */
  readonly behind: number
}

/** What a page can hold; lengths in CSS pixels. */
export interface PageFrame {
  /** Height of the type area. */
  readonly height: number
  /** Between the text and its notes. */
  readonly noteGap: number
  /** Fewest lines of a paragraph at the foot and at the head of a page. */
  readonly orphans: number
  readonly widows: number
}

/** Where a piece of a note stands. */
export interface PlacedNote extends NotePiece {
  /** Index of the page in its flow. */
  readonly page: number
  /** From the top of the type area. */
  readonly top: number
  /** Whether it is the first of its page, below the rule. */
  readonly first: boolean
}

/** Room to keep free at the foot of every page that ends inside an element. */
export interface Reserve {
  readonly key: number
  readonly room: number
}

/** A point of a flow on its page. */
export interface Place {
  readonly page: number
  /** From the top of the type area. */
  readonly top: number
}

/** What stands alone at the edge of a page, for there was no other way. */
export interface Forced {
  readonly key: number
  /** Something that is to stay with what follows it, or a line of a paragraph. */
  readonly kind: 'heading' | 'line'
  /** Index of the page that ends there. */
  readonly page: number
}

/** What a page begins with: a line of a block. */
export interface PageStart {
  /** Index of the page in its flow. */
  readonly page: number
  readonly key: number
  readonly line: number
  /** Upper edge of the line, from the top of the flow. */
  readonly top: number
}

/** A flow, divided into pages. */
export interface FlowPages {
  readonly id: string
  readonly pages: number
  /** Elements that begin a page, with the number of pages for notes alone that come before. */
  readonly breaks: readonly {readonly key: number; readonly fillers: number}[]
  readonly reserves: readonly Reserve[]
  readonly notes: readonly PlacedNote[]
  /** Pages at the end that hold nothing but notes. */
  readonly trailing: number
  readonly places: ReadonlyMap<string, Place>
  /** Pictures that would stand better behind a later block. */
  readonly moves: readonly FigureMove[]
  readonly forced: readonly Forced[]
  /** Of all pages but the first, and those that hold notes alone or go on with what is too tall. */
  readonly starts: readonly PageStart[]
}

/** Pages of a flow: slots from `start` to before `end`. */
export interface Sheet {
  readonly start: number
  readonly end: number
  /** Sheet sides that it takes: more than one only for what is taller than a page. */
  readonly sides: number
  readonly notes: readonly NotePiece[]
}
