// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Element, ElementContent} from 'hast'
import {h} from 'hastscript'
import {formatTerm} from '../locale/format-term.ts'
import type {Edition} from '../model/edition.ts'
import type {Localised} from '../model/rights.ts'
import {fillTree} from './fill-tree.ts'

/** The licence sentence of the edition's language; the name of the licence is the link. */
export function licenceSentence(edition: Edition): ElementContent[] {
  return fillTree(edition.locale.terms['rights.notice'], {licence: licenceLink(edition)})
}

/** The link that machines read: `rel="license"` to the canonical address. */
function licenceLink({rights: {licence}, locale}: Edition): Element {
  const name = inLanguage(licence.name, locale.tag) ?? licence.short
  const text = formatTerm(locale.terms['rights.licenceName'], {name, short: licence.short})
  return h('a', {rel: ['license', 'cc:license'], href: licence.canonical}, text)
}

/** Links for people: the summary and the legal text, in their language where there are any. */
export function licenceReading({rights: {licence}, locale}: Edition): Element[] {
  const {terms, tag} = locale
  const links = [
    [terms['rights.read'], inLanguage(licence.deed, tag)],
    [terms['rights.legalCode'], inLanguage(licence.legalCode, tag)]
  ] as const
  return links.flatMap(([text, href]) => (href === undefined ? [] : [h('a', {href}, text)]))
}

/** Small notice for the foot of a page: copyright line and licence. */
export function licenceNotice(edition: Edition): Element {
  return h('div.licence-notice', [
    h('p', edition.rights.copyrightNotice),
    h('p', licenceSentence(edition))
  ])
}

function inLanguage(texts: Localised, tag: string): string | undefined {
  return texts[tag] ?? texts[new Intl.Locale(tag).language] ?? texts['en']
}
