// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {ElementContent} from 'hast'
import type {Locale} from './locale.ts'
import type {CitationStyle, Reference} from './reference.ts'

/** One work of a citation, with what the author typed about it. */
export interface CitedWork {
  readonly key: string
  /** Words before it: `see`. */
  readonly prefix: readonly ElementContent[]
  /** What follows it, as typed: `, p. 12`. */
  readonly suffix: readonly ElementContent[]
  /** `-@key`: the sentence names the author already. */
  readonly isAuthorSuppressed: boolean
}

/** A citation: `[see @a, p. 12; @b]`, or `@a [p. 12]` in a sentence. */
export interface Citation {
  readonly works: readonly CitedWork[]
  /** Whether the author's name is part of the sentence. */
  readonly isNarrative: boolean
  /** In note style: whether it stands in a sentence of the author’s note, not in one of its own. */
  readonly isInSentence: boolean
  /** In note style: keys that were cited before, in this chapter. */
  readonly known: ReadonlySet<string>
  /** In note style: the one work that the citation right before this one cites, for “ibid.” */
  readonly earlier?: string
}

/** What a processor is made from. */
export interface CitationSetup {
  readonly style: CitationStyle
  readonly locale: Locale
  /** Every work that is cited or listed. */
  readonly references: readonly Reference[]
}

/** Makes the link from a citation to the entry of a work. */
export type LinkCitation = (key: string, children: readonly ElementContent[]) => ElementContent[]

/**
 * Formats citations and the bibliography. Colophon has its own; a caller of `build` may give
 * another, such as one about a CSL style, as `TransformOptions.citationProcessor`.
 */
export interface CitationProcessor {
  /** Keys of all works, in the order of the bibliography. */
  readonly sorted: readonly string[]
  /** Phrasing content of an entry of the bibliography. */
  readonly formatEntry: (key: string) => ElementContent[]
  /** Phrasing content of a citation; in note style, of the note without its number. */
  readonly formatCitation: (citation: Citation, link: LinkCitation) => ElementContent[]
  /** Names as a sentence has them, for what is cited by a note: `Dupont`. */
  readonly formatNames: (key: string) => ElementContent[]
}

/** Makes a processor for one edition. */
export type CreateCitationProcessor = (setup: CitationSetup) => CitationProcessor
