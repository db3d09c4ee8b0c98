// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Element, ElementContent} from 'hast'
import {h} from 'hastscript'
import type {Edition} from '../model/edition.ts'
import {deedUrl, legalCodeUrl, licenceName} from '../rights/licence-url.ts'
import {licenceLabel, noticeTerm} from '../rights/statement.ts'
import {fillTree} from './fill-tree.ts'

/** The licence sentence of the edition's language; the name of the licence is the link. */
export function licenceSentence(edition: Edition): ElementContent[] {
  const {rights, locale} = edition
  return fillTree(locale.terms[noticeTerm(rights.licence)], {licence: licenceLink(edition)})
}

/** The link that machines read: `rel="license"` to the canonical address. */
function licenceLink(edition: Edition): Element {
  const {licence} = edition.rights
  const {tag} = edition.locale
  const {language} = licenceName(licence, tag)
  const lang =
    new Intl.Locale(language).language === new Intl.Locale(tag).language ? undefined : language
  const properties = {rel: ['license', 'cc:license'], href: licence.canonical, lang}
  return h('a', properties, licenceLabel(edition))
}

/** Links for people: the summary and the legal text, in their language where there are any. */
export function licenceReading({rights: {licence}, locale}: Edition): Element[] {
  const {terms, tag} = locale
  const deed = deedUrl(licence, tag)
  const links = [
    [terms['rights.read'], deed === licence.canonical ? undefined : deed],
    [terms['rights.legalCode'], legalCodeUrl(licence, tag)]
  ] as const
  return links.flatMap(([text, href]) => (href === undefined ? [] : [h('a', {href}, text)]))
}

/** The copyright line; nothing where nobody is named in a work in the public domain. */
export function copyrightLine({rights: {copyrightNotice}}: Edition, selector: string): Element[] {
  return copyrightNotice === '' ? [] : [h(selector, [h('bdi', copyrightNotice)])]
}

/** Small notice for the foot of a page: copyright line and licence. */
export function licenceNotice(edition: Edition): Element {
  return h('div.licence-notice', [...copyrightLine(edition, 'p'), h('p', licenceSentence(edition))])
}
