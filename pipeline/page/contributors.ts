// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Element} from 'hast'
import {h} from 'hastscript'
import {joinList} from '../locale/join-list.ts'
import {type MarcRole, marcRoles} from '../model/book.ts'
import type {Edition} from '../model/edition.ts'
import {describe} from './describe.ts'

/** The names that stand on cover and title page: authors, or else editors, or else all. */
export function creditedNames(edition: Edition): string {
  const all = edition.contributors.map(({name}) => name)
  const lists = [namesOf(edition, 'aut'), namesOf(edition, 'edt'), all]
  return joinList(lists.find((names) => names.length > 0) ?? [], edition.locale.tag)
}

/** Names of all who took a part, in the order of the book. */
export function namesOf({contributors}: Edition, role: MarcRole): string[] {
  return contributors.filter(({roles}) => roles.includes(role)).map(({name}) => name)
}

/** Everybody by part taken, as a list of terms; nothing where nobody is named. */
export function buildContributors(edition: Edition): Element[] {
  const {terms} = edition.locale
  const rows = marcRoles.map((role) => {
    const people = edition.contributors.filter(({roles}) => roles.includes(role))
    const names = people.map(({name, url}) =>
      url === undefined ? name : h('a', {href: url}, name)
    )
    return [terms[`role.${role}`], names] as const
  })
  const groups = describe(rows)
  return groups.length > 0 ? [h('dl.contributors', groups)] : []
}
