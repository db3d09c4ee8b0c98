// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

/**
 * The book as one long column, before it is divided into pages: plain geometry, read once from the
 * browser. Lengths are CSS pixels, positions count from the top of their flow, elements are named
 * by the index under which the page keeps them.
 */
export interface Galley {
  readonly flows: readonly Flow[]
  /** Whether lines of it show page numbers, and change with them. */
  readonly refers: boolean
}

/** A page of the reading sequence (a chapter, the contents …); it begins on a sheet side of its own. */
export interface Flow {
  readonly id: string
  /** In reading order; those that hold nothing are left out. */
  readonly blocks: readonly Block[]
  readonly anchors: readonly Anchor[]
}

/** A paragraph, a row, a picture …: what breaks fall between, or between the lines of. */
export interface Block {
  /** Element that takes a break before the block: the outermost one that begins with it. */
  readonly key: number
  /** Top of that element. */
  readonly top: number
  /** Bottom of the outermost element that ends with the block. */
  readonly bottom: number
  /** Lower edges of its lines; exactly one for what cannot be divided. */
  readonly lines: readonly number[]
  /** Whether no page may end after it (`break-after: avoid`). */
  readonly keep: boolean
  /** Room above it where a page begins with it: repeated table heads, edges of open boxes. */
  readonly before: number
  /** Room below it where a page ends with it: edges of open boxes. */
  readonly after: number
  /** The same where a page ends between two of its lines. */
  readonly inside: Readonly<Record<'before' | 'after', number>>
  /** Element that keeps room free at the foot of a page which ends inside the block. */
  readonly holder: number
  /** Outermost box with edges or a ground that both this block and the one before stand in. */
  readonly box?: number
  /** For a picture that may stand a little later: the blocks behind it that it may follow. */
  readonly passes?: readonly number[]
  /** Notes that are called in it, in reading order. */
  readonly notes: readonly CalledNote[]
}

/** A note, set as wide as the text and measured apart from it. */
export interface CalledNote {
  readonly key: number
  /** Ids of the note and of what is in it. */
  readonly ids: readonly string[]
  /** Index of the line of the block that calls it. */
  readonly line: number
  /** Lower edges of its lines, from its own top; the last one is its height. */
  readonly lines: readonly number[]
}

/** Where something stands that links may lead to. */
export interface Anchor {
  readonly id: string
  readonly top: number
}
