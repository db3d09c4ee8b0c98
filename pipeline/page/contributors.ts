// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Element} from 'hast'
import {h} from 'hastscript'
import {joinList} from '../locale/join-list.ts'
import {type Contributor, type MarcRole, marcRoles} from '../model/book.ts'
import type {Edition} from '../model/edition.ts'
import {describe} from './describe.ts'

/** The names that stand on cover and title page: authors, or else editors, or else the imprint's. */
export function creditedNames(edition: Edition): string {
  const listed = edition.contributors.filter(({acknowledged}) => !acknowledged)
  const all = listed.map(({name}) => name)
  const lists = [namesOf(edition, 'aut'), namesOf(edition, 'edt'), all]
  return joinList(lists.find((names) => names.length > 0) ?? [], edition.locale.tag)
}

/** Names of all who took a part, in the order of the book. */
export function namesOf({contributors}: Edition, role: MarcRole): string[] {
  return contributors.filter(({roles}) => roles.includes(role)).map(({name}) => name)
}

/** Parts that stand in the imprint whoever took them. */
const leading: ReadonlySet<MarcRole> = new Set(['aut', 'edt', 'trl'])

/** A part that was taken, in words, with those who took it. */
export interface Part {
  readonly part: string
  readonly people: readonly Contributor[]
}

/** Everybody of the imprint by part taken. */
export function listParts({contributors, locale: {terms}}: Edition): readonly Part[] {
  return marcRoles.flatMap((role) => {
    const people = contributors.filter(
      ({roles, acknowledged}) => roles.includes(role) && (!acknowledged || leading.has(role))
    )
    return people.length > 0 ? [{part: terms[`role.${role}`], people}] : []
  })
}

/** The parts as a list of terms; nothing where nobody is named. */
export function buildContributors(edition: Edition): Element[] {
  const groups = describe(
    listParts(edition).map(({part, people}) => [part, people.map(linkedName)] as const)
  )
  return groups.length > 0 ? [h('dl.contributors', groups)] : []
}

/** A name with what is known of its bearer behind it: a page, or else an ORCID record. */
export function linkedName({name, url, orcid}: Contributor): Element | string {
  const address = url ?? (orcid && `https://orcid.org/${orcid}`)
  return address === undefined ? name : h('a', {href: address}, name)
}
