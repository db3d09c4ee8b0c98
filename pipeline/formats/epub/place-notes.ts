// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Element} from 'hast'
import {h} from 'hastscript'
import type {Locale} from '../../model/locale.ts'
import {buildNote} from '../../page/build-notes.ts'
import type {Page} from '../../page/page.ts'

/**
 * The page with its notes at its end, where a reading system finds them to pop up and where they
 * are read in line by one that does not. They have no heading: it would stay behind alone where a
 * reading system hides the notes.
 */
export function placeNotes({element, notes}: Page, locale: Locale): Element {
  if (notes.length === 0) return element
  const section = h(
    'section.footnotes',
    {ariaLabel: locale.terms['notes.label'], 'epub:type': 'footnotes'},
    notes.map((note) => buildNote(note, locale, {item: 'aside', itemRole: 'doc-footnote'}))
  )
  return {...element, children: [...element.children, section]}
}
