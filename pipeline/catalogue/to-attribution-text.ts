// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {formatTerm} from '../locale/format-term.ts'
import {joinList} from '../locale/join-list.ts'
import {marcRoles} from '../model/book.ts'
import type {Edition} from '../model/edition.ts'
import type {EditionRecord, Manifest} from '../model/manifest.ts'
import {creditLineOf} from '../rights/credit-line.ts'
import {citation, usageTerms} from '../rights/statement.ts'

/**
 * `attribution.txt`: who is to be credited for what, and how, for people, each edition in its own
 * language.
 *
 * @param editions those of the manifest.
 */
export function toAttributionText(manifest: Manifest, editions: readonly Edition[]): string {
  const texts = manifest.editions.flatMap((record) => {
    const edition = editions.find(({locale}) => locale.tag === record.language)
    return edition ? [describeEdition(record, edition)] : []
  })
  return `${texts.join('\n\n\n')}\n`
}

function describeEdition(record: EditionRecord, edition: Edition): string {
  const {title, version, locale} = edition
  const {terms} = locale
  const works = record.credits.map(({path, line}) => {
    const credit = edition.credits.get(path)
    return `${path}\n  ${credit ? creditLineOf(credit, 'plain', edition) : line}`
  })
  const blocks = [
    `${title} (${terms['edition.version']} ${version})`,
    usageTerms(edition),
    contributors(edition).join('\n'),
    formatTerm(terms['rights.howToCite'], {credit: citation(edition)}),
    ...(works.length > 0 ? [terms['credits.label'], ...works] : [])
  ]
  return blocks.filter((block) => block !== '').join('\n\n')
}

function contributors({contributors: all, locale: {tag, terms}}: Edition): string[] {
  return marcRoles.flatMap((role) => {
    const people = all.filter(({roles}) => roles.includes(role)).map(({name}) => name)
    const names = joinList(people, tag)
    return names === ''
      ? []
      : [formatTerm(terms['role.line'], {role: terms[`role.${role}`], names})]
  })
}
