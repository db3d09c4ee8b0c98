// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {ElementContent, Properties} from 'hast'
import {h} from 'hastscript'
import {directionOf} from '../locale/direction.ts'
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

/** Titles are set in italics, which keep no direction of their own. */
const directions: Readonly<Partial<Record<Part, Properties>>> = {title: {dir: 'auto'}}

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

function pieceTree(piece: CreditPiece, tag: LanguageTag): ElementContent {
  const {text, part, href} = piece
  if (part === undefined) return {type: 'text', value: text}
  const {rel, ...property} = meanings[part] ?? {}
  const lang = foreignLanguage(piece, tag)
  const dir = text === href ? 'ltr' : lang && directionOf(lang)
  const link = href && h('a', {rel, href, dir, lang}, text)
  if (link && rel) return link
  // A link would become what is spoken of (RDFa Core 1.1, §7.5), so that names stand around it.
  const own = {...directions[part], ...property, ...(link ? {} : {lang})}
  return h(part === 'title' ? 'cite' : 'bdi', own, [link || text])
}

function foreignLanguage({language}: CreditPiece, tag: LanguageTag): LanguageTag | undefined {
  return language === undefined || isSame(language, tag) ? undefined : language
}

function isSame(one: LanguageTag, other: LanguageTag): boolean {
  return new Intl.Locale(one).language === new Intl.Locale(other).language
}
