// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

/** Where something that is shown comes from. */
export interface Source {
  /** Id of the page of the reading sequence. */
  readonly flow: string
  /** `line:column` in the file of the page; absent where no author wrote it. */
  readonly at?: string
}

/** A box that is wider than the type area. */
export interface WideBox extends Source {
  readonly tag: string
  /** How far it runs over, in CSS pixels. */
  readonly excess: number
}

/** A line whose words stand far apart. */
export interface LooseLine extends Source {
  /** Width of its spaces, in em. */
  readonly space: number
  /** A few of its words. */
  readonly words: string
}

/** A picture made of pixels. */
export interface RasterImage extends Source {
  /** Pixels per inch in print. */
  readonly density: number
  /** Width in pixels. */
  readonly pixels: number
}

/** A table or formula that was set smaller so that it fits. */
export interface SmallBox extends Source {
  readonly tag: string
  /** Of its usual size. */
  readonly scale: number
}

/** A reference in the text to a figure or table of the same page of the sequence. */
export interface FigureReference extends Source {
  readonly id: string
  readonly target: string
  readonly figure: Source
}

/** Where a page begins in the source. */
export interface StartSource extends Source {
  /**
   * Characters of the block at `at` that come before, white space, control and format characters not
   * counted, nor notes and folios.
   */
  readonly offset: number
}

/** What only the browser knows of a document that is laid out. */
export interface Observations {
  readonly wide: readonly WideBox[]
  readonly loose: readonly LooseLine[]
  readonly images: readonly RasterImage[]
  readonly small: readonly SmallBox[]
  readonly references: readonly FigureReference[]
  /** Of what stands alone, in the order of the pages. */
  readonly alone: readonly Source[]
  /** Of the starts of pages, in their order. */
  readonly starts: readonly StartSource[]
}
