// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {ElementContent, Properties} from 'hast'
import {h} from 'hastscript'
import type {LanguageTag} from '../model/locale.ts'
import type {CreditPiece} from '../rights/credit-line.ts'

type Part = NonNullable<CreditPiece['part']>

/**
 * What machines read of each part (RDFa), said of the work and not of the document: `rel` without
 * a prefix would give the document another licence.
 */
const meanings: Readonly<Partial<Record<Part, Properties>>> = {
  title: {property: ['dcterms:title']},
  name: {property: ['cc:attributionName']},
  notice: {property: ['dcterms:rights']},
  source: {rel: ['dcterms:source']},
  licence: {rel: ['cc:license', 'dcterms:license']}
}

/** Elements that keep the direction of what comes from elsewhere away from the line around it. */
const wrappers: Readonly<Record<Part, (properties: Properties, text: string) => ElementContent>> = {
  title: (properties, text) => h('cite', {dir: 'auto', ...properties}, text),
  name: (properties, text) => h('bdi', properties, text),
  notice: (properties, text) => h('bdi', properties, text),
  source: (properties, text) => h('bdi', properties, text),
  licence: (properties, text) => h('bdi', properties, text)
}

/**
 * A credit line as hast.
 *
 * @param language of the edition; a part in another one says so.
 */
export function creditTree(
  pieces: readonly CreditPiece[],
  language: LanguageTag
): ElementContent[] {
  return pieces.map((piece) => pieceTree(piece, language))
}

function pieceTree({text, part, href, language}: CreditPiece, tag: LanguageTag): ElementContent {
  if (part === undefined) return {type: 'text', value: text}
  const {rel, ...property} = meanings[part] ?? {}
  const lang = language === undefined || isSame(language, tag) ? undefined : language
  if (href === undefined) return wrappers[part]({...property, lang}, text)
  const dir = text === href ? 'ltr' : undefined
  const name = part === 'name' || part === 'title' ? wrappers[part](property, text) : text
  return h('a', {rel, href, dir, lang}, [name])
}

function isSame(one: LanguageTag, other: LanguageTag): boolean {
  return new Intl.Locale(one).language === new Intl.Locale(other).language
}
