// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {formatTerm} from '../locale/format-term.ts'
import {formatNumber} from '../locale/numbering.ts'
import type {Locale} from '../model/locale.ts'
import {typesetText} from '../typography/typeset.ts'
import type {Target} from './target.ts'

/** Words and digits of an edition, typeset. */
export interface Wording {
  /** A number in the edition's digits. */
  readonly digits: (number: number) => string
  /** What begins a caption: `Figure 3`. */
  readonly label: (kind: 'figure' | 'table', number: string) => string
  /** What a cross reference reads: `figure 3`, `chapter 2`, or the title of what has no number. */
  readonly reference: (target: Target, number: string | undefined, style: string) => string
  /** The same words at the beginning of a sentence. */
  readonly capitalize: (text: string) => string
}

const referenceTerms = {
  chapter: 'chapter.reference',
  section: 'section.reference',
  figure: 'figure.reference',
  table: 'table.reference'
} as const

/** Words and digits for a locale. */
export function createWording({tag, terms}: Locale): Wording {
  const digits = (number: number) => formatNumber(number, tag)
  return {
    digits,
    capitalize: (text) => text.replace(/^\p{Ll}/u, (first) => first.toLocaleUpperCase(tag)),
    label: (kind, number) => typesetText(formatTerm(terms[`${kind}.label`], {number}), tag),
    reference: ({kind, title, id}, number, style) => {
      const named = kind in referenceTerms && number !== undefined && style !== 'title'
      if (!named || kind === 'box' || kind === 'place') return title || id
      return typesetText(formatTerm(terms[referenceTerms[kind]], {number}), tag)
    }
  }
}
