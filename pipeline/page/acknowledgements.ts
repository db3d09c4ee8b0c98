// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Element, ElementContent} from 'hast'
import {h} from 'hastscript'
import {compareIn, sameLetterIn} from '../locale/collation.ts'
import {formatTerm} from '../locale/format-term.ts'
import type {Contributor} from '../model/book.ts'
import type {Publication, Section} from '../model/publication.ts'
import {linkedName} from './contributors.ts'
import {editionPage} from './edition-page.ts'
import type {Page} from './page.ts'
import {pageTitle} from './page-title.ts'

/** Longer lists are parted by their first letters. */
const lettersFrom = 60

/** Names that print keeps together on a page, in columns. */
const together = 30

/** Everybody who is to be thanked, in the alphabetical order of the edition's language. */
export function buildAcknowledgements(publication: Publication): Page[] {
  const {edition} = publication
  const {tag, terms} = edition.locale
  const compare = compareIn(tag)
  const people = edition.contributors
    .filter(({acknowledged}) => acknowledged)
    .sort((a, b) => compare(filedAs(a), filedAs(b)))
  if (people.length === 0) return []
  const id = 'acknowledgements'
  const title = terms['acknowledgements.label']
  const properties = {id, className: [id], role: 'doc-acknowledgments', ariaLabel: title}
  const groups = people.length < lettersFrom ? [{people}] : byLetter(people, tag)
  const element = h('section', properties, [
    pageTitle(title),
    ...groups.flatMap((group) => list(group, publication))
  ])
  return [editionPage(edition, {id, kind: id, matter: 'back', title, element})]
}

function filedAs({name, sortAs}: Contributor): string {
  return sortAs ?? name
}

/** People under one letter, or in no such order. */
interface Group {
  readonly letter?: string
  readonly people: Contributor[]
}

/** Parted where another letter begins; a list that few letters have several names of stays whole. */
function byLetter(people: readonly Contributor[], tag: string): readonly Group[] {
  const isSame = sameLetterIn(tag)
  const groups = people.reduce<Required<Group>[]>((so, person) => {
    const letter = initialOf(person, isSame)
    const group = so.at(-1)
    if (group && isSame(group.letter, letter)) group.people.push(person)
    else so.push({letter, people: [person]})
    return so
  }, [])
  return groups.length > people.length / 2 ? [{people: [...people]}] : groups
}

/** The first letter or digit, without an accent that the language does not file by. */
function initialOf(person: Contributor, isSame: (a: string, b: string) => boolean): string {
  const letter = /[\p{L}\p{N}]/u.exec(filedAs(person).normalize('NFC'))?.[0] ?? '·'
  const bare = letter.normalize('NFD').replace(/\p{M}+/gu, '')
  return (isSame(bare, letter) ? bare : letter).toUpperCase()
}

/** Columns of a height that a page holds. */
function list({letter, people}: Group, publication: Publication): Element[] {
  const parts = Array.from({length: Math.ceil(people.length / together)}, (_, index) =>
    people.slice(index * together, (index + 1) * together)
  )
  return parts.map((part, index) =>
    h(letter === undefined ? 'div.names' : 'div.names.lettered', [
      ...(letter !== undefined && index === 0 ? [h('p.initial', letter)] : []),
      h(
        'ul',
        part.map((person) => entry(person, publication))
      )
    ])
  )
}

function entry(person: Contributor, publication: Publication): Element {
  const parts = [...rolesOf(person, publication), ...scopeOf(person, publication)]
  const remark = parts.flatMap((part) => [', ', part]).slice(1)
  return h('li', [
    h('bdi.name', [linkedName(person)]),
    ...(remark.length > 0 ? [' ', h('span.did', remark)] : [])
  ])
}

/** Parts that were taken, but for what everybody here did. */
function rolesOf({roles}: Contributor, {edition}: Publication): string[] {
  const told = roles.filter((role) => role !== 'ctb')
  return told.map((role) => edition.locale.terms[`role.${role}`])
}

/** Links to the chapters that somebody took part in. */
function scopeOf({chapters = []}: Contributor, {sections, edition}: Publication): ElementContent[] {
  const own = chapters.flatMap((name) => sections.find(({source}) => isNamed(source, name)) ?? [])
  const term = edition.locale.terms['chapter.reference']
  const wording = ({number, title}: Section) =>
    number === undefined ? title : formatTerm(term, {number})
  return own.map((section) => h('a', {href: `#${section.id}`}, wording(section)))
}

function isNamed(source: string, name: string): boolean {
  return source === name || source.endsWith(`/${name}`)
}
