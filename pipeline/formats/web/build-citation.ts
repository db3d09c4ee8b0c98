// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Element, ElementContent} from 'hast'
import {h} from 'hastscript'
import type {Edition} from '../../model/edition.ts'
import type {Locale} from '../../model/locale.ts'
import {present} from '../../model/present.ts'
import {insertNodes} from '../../page/insert-nodes.ts'
import type {Page} from '../../page/to-pages.ts'
import {citation} from '../../rights/statement.ts'
import {typesetText} from '../../typography/typeset.ts'
import {fileOf, publicAddress, toHref} from './addresses.ts'
import {risFile} from './to-ris.ts'

/**
 * How to cite a chapter, folded away at its end: the line, which one click selects, the record for
 * reference managers, and a button that the script shows where it can copy.
 */
export function buildCitation(edition: Edition, page: Page): Element[] {
  if (page.kind !== 'chapter') return []
  const {terms} = edition.locale
  const done = terms['download.copied']
  const record = {href: toHref(risFile(page)), type: 'application/x-research-info-systems'}
  return [
    h('details.citation', [
      h('summary', terms['page.cite']),
      h('p.citation-text', citationLine(edition, page)),
      h('p.citation-tools', [
        h('button', {type: 'button', hidden: true}, terms['download.copy']),
        h('a', {...record, download: true}, [`${terms['download.label']} · `, h('bdi', 'RIS')]),
        h('span', {role: 'status', dataDone: done})
      ])
    ])
  ]
}

function citationLine(edition: Edition, page: Page): ElementContent[] {
  const {title, language, direction} = page
  const {title: bookTitle, locale, rights, book} = edition
  const address = publicAddress(edition, fileOf(page))
  const foreign = language === locale.tag ? undefined : language
  const nodes = [title, bookTitle, address ?? rights.attributionUrl ?? book.identifier]
  const [chapter = '', work = '', where = ''] = nodes
  const cited = {title, ...present({address})}
  return insertNodes(citation({...edition, locale: spaced(locale)}, cited), [
    [where, h('a', {href: where, dir: 'ltr'}, where)],
    [chapter, foreign ? h('span', {lang: foreign, dir: direction}, chapter) : text(chapter)],
    [work, h('cite', work)]
  ])
}

/** Translators write plain spaces; a line must not end behind a quotation mark that opens. */
function spaced({tag, terms}: Locale): Pick<Locale, 'tag' | 'terms'> {
  return {tag, terms: {...terms, 'page.inBook': typesetText(terms['page.inBook'], tag)}}
}

function text(value: string): ElementContent {
  return {type: 'text', value}
}
