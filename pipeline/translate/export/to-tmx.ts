// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Element} from 'xast'
import {x} from 'xastscript'
import {generator} from '../../model/generator.ts'
import {present} from '../../model/present.ts'
import {isFuzzy, keyOf, type PoEntry} from '../po.ts'
import {type Catalog, type LanguagePair, messageId} from './catalog.ts'
import {onLines, printLines} from './print-lines.ts'

/**
 * The translation memory of a book (TMX 1.4b): every translation that nobody doubts, those of former
 * texts too. What is translated alike in several places is there once.
 *
 * @param date instant of the export, ISO 8601 with seconds, UTC; without it the file has no date.
 */
export function toTmx(
  catalogs: readonly Catalog[],
  languages: LanguagePair,
  date?: string
): string {
  const known = new Map<string, Element>()
  for (const {path, file} of catalogs) {
    for (const entry of file.entries.filter((one) => one.target !== '' && !isFuzzy(one))) {
      const key = JSON.stringify([keyOf(entry), entry.target])
      if (!known.has(key)) known.set(key, toUnit(entry, path, languages))
    }
  }
  const body = x('body', onLines([...known.values()]))
  return printLines(x('tmx', {version: '1.4'}, onLines([toHeader(languages, date), body])))
}

function toHeader({source}: LanguagePair, date: string | undefined): Element {
  const [name, version] = generator.split(' ')
  return x('header', {
    creationtool: name,
    creationtoolversion: version,
    segtype: 'block',
    'o-tmf': 'po',
    adminlang: 'en',
    srclang: source,
    datatype: 'plaintext',
    ...present({creationdate: date?.replace(/[-:]|\.\d+/g, '')})
  })
}

function toUnit(entry: PoEntry, path: string, {source, target}: LanguagePair): Element {
  const {context} = entry
  const parts = [
    x('prop', {type: 'x-file'}, path),
    ...(context === undefined ? [] : [x('prop', {type: 'x-context'}, context)]),
    toVariant(source, entry.source),
    toVariant(target, entry.target)
  ]
  return x('tu', {tuid: messageId(entry)}, onLines(parts))
}

function toVariant(language: string, text: string): Element {
  return x('tuv', {'xml:lang': language}, [x('seg', text)])
}
