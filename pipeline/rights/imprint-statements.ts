// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Edition} from '../model/edition.ts'
import {formatTerm} from '../model/format-term.ts'
import {noticeLine} from './credit-line.ts'
import {citation, disclaimer, relationNotice, translationNotice} from './statement.ts'

/**
 * What the copyright page says beside copyright line and licence sentence: that there is no
 * warranty, that other people's material keeps its own terms, how to cite, of what it is a
 * translation, its sources and its changes (CC 4.0, section 3(a)(1)).
 */
export function imprintStatements(edition: Edition): string[] {
  const {rights, locale, book, changes} = edition
  const {terms} = locale
  const warranty = disclaimer(edition)
  const thirdParty = formatTerm(terms['rights.thirdParty'], {licence: rights.licence.short})
  const cite = formatTerm(terms['rights.howToCite'], {credit: citation(edition)})
  const relations = book.relations.map((relation) =>
    [relationNotice(relation, edition), noticeLine(relation, edition)].filter(Boolean).join(' ')
  )
  return [
    ...(warranty === undefined ? [] : [thirdParty, warranty]),
    cite,
    translationNotice(edition) ?? [],
    ...relations,
    ...changes.map(({what}) => what)
  ].flat()
}
