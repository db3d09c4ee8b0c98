// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Element} from 'xast'
import {x} from 'xastscript'
import {present} from '../../model/present.ts'
import {
  type Catalog,
  type LanguagePair,
  type MessageRow,
  type MessageState,
  rowsOf
} from './catalog.ts'
import {onLines, printLines} from './print-lines.ts'

/** What the `state` of a target says (XLIFF 1.2 §2.3); what is missing has no target. */
const targetStates: Readonly<Record<MessageState, string | undefined>> = {
  translated: 'translated',
  fuzzy: 'needs-review-translation',
  missing: undefined
}

/**
 * A translation for programs of translators: XLIFF 1.2, which nearly all of them open; several do
 * not know 2.0, which says no more of a book. A message is a unit, and its Markdown is text as in the
 * PO file. The former source of a doubtful translation is its `alt-trans`.
 *
 * @param date instant of the export, ISO 8601 with seconds, UTC; without it the file has no date.
 */
export function toXliff(
  catalogs: readonly Catalog[],
  languages: LanguagePair,
  date?: string
): string {
  const files = catalogs.map((catalog) => toFile(catalog, languages, date))
  const namespace = 'urn:oasis:names:tc:xliff:document:1.2'
  return printLines(x('xliff', {xmlns: namespace, version: '1.2'}, onLines(files)))
}

function toFile(
  {path, file}: Catalog,
  {source, target}: LanguagePair,
  date: string | undefined
): Element {
  return x(
    'file',
    {
      original: path,
      datatype: 'po',
      'source-language': source,
      'target-language': target,
      ...present({date})
    },
    onLines([x('body', onLines(rowsOf(file).map(toUnit)))])
  )
}

function toUnit(row: MessageRow): Element {
  const {id, source, target, state, context, section, previous, notes} = row
  const targetState = targetStates[state]
  const parts = [
    x('source', source),
    ...(targetState === undefined ? [] : [x('target', {state: targetState}, target)]),
    ...toContext({'x-gettext-msgctxt': context, 'x-section': section || undefined}),
    ...notes.map((note) => x('note', note)),
    ...(previous === undefined ? [] : [toFormer(previous, target)])
  ]
  const approved = state === 'translated' ? 'yes' : 'no'
  return x('trans-unit', {id, approved, 'xml:space': 'preserve'}, onLines(parts))
}

function toContext(contexts: Readonly<Record<string, string | undefined>>): Element[] {
  const parts = Object.entries(present(contexts)).map(([type, text]) =>
    x('context', {'context-type': type}, text)
  )
  return parts.length === 0 ? [] : [x('context-group', {purpose: 'information'}, onLines(parts))]
}

function toFormer(source: string, target: string): Element {
  const texts = [x('source', source), x('target', target)]
  return x('alt-trans', {alttranstype: 'previous-version'}, onLines(texts))
}
