// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Edition} from '../model/edition.ts'
import {formatTerm} from '../model/format-term.ts'
import {noticeLine} from './credit-line.ts'
import {citation, disclaimer, noticeTerm, relationNotice, translationNotice} from './statement.ts'

/**
 * What the copyright page says beside copyright line and licence sentence: that there is no
 * warranty, that other people's material keeps its own terms, how to cite, of what it is a
 * translation, and its sources (CC 4.0, section 3(a)(1)).
 */
export function imprintStatements(edition: Edition): string[] {
  const {locale, book} = edition
  const {terms} = locale
  const warranty = disclaimer(edition)
  const cite = formatTerm(terms['rights.howToCite'], {credit: citation(edition)})
  const relations = book.relations.map((relation) =>
    [relationNotice(relation, edition), noticeLine(relation, edition)].filter(Boolean).join(' ')
  )
  return [
    ...(warranty === undefined ? [] : [thirdParty(edition), warranty]),
    cite,
    translationNotice(edition) ?? [],
    ...relations
  ].flat()
}

/** What stands above the credits list: that the licence of the book is not theirs, and no more. */
export function creditsRemarks(edition: Edition): string[] {
  const {rights, locale} = edition
  const isLicensed = noticeTerm(rights.licence) === 'rights.notice'
  return [...(isLicensed ? [thirdParty(edition)] : []), locale.terms['rights.noEndorsement']]
}

function thirdParty({rights, locale}: Edition): string {
  return formatTerm(locale.terms['rights.thirdParty'], {licence: rights.licence.short})
}
