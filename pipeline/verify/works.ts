// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {createHash} from 'node:crypto'
import type {Element} from 'hast'
import {toString as textOf} from 'hast-util-to-string'
import type {CreditRecord, EditionRecord} from '../model/manifest.ts'
import {type Claim, dataClaims} from './claim.ts'
import {
  hasClass,
  inside,
  linkNamed,
  type RightsPage,
  resolveFrom,
  textNamed
} from './rights-page.ts'
import {webSource} from './schema-org.ts'
import {attribute} from './web-page.ts'

/** A work of somebody else with its entry in the credits list. */
export interface ListedWork {
  readonly credit: CreditRecord
  /** The page with the list. */
  readonly list: RightsPage
  readonly entry: Element
  readonly id: string
  /** Path of its file among those of the artefact; nothing for a drawing in the text. */
  readonly file: string | undefined
  /** Links to what shows it, as they stand in the list. */
  readonly places: readonly string[]
}

/** The works of others as the list of credits has them, in its order. */
export function listWorks(
  pages: readonly RightsPage[],
  files: ReadonlyMap<string, Uint8Array>,
  {credits}: EditionRecord
): readonly ListedWork[] {
  const list = pages.find(({elements}) => elements.some(isList))
  if (!list) return []
  const entries = list.elements.filter((one) => hasClass(one, 'work'))
  return credits.flatMap((credit, index) => {
    const entry = entries[index]
    return entry ? [describeWork(credit, entry, list, files)] : []
  })
}

function isList(element: Element): boolean {
  return attribute(element, 'role') === 'doc-credits'
}

/** What an entry is about is a file if it leads to one with the bytes of the work. */
function describeWork(
  credit: CreditRecord,
  entry: Element,
  list: RightsPage,
  files: ReadonlyMap<string, Uint8Array>
): ListedWork {
  const path = resolveFrom(list, attribute(entry, 'about')) ?? ''
  const bytes = files.get(path)
  const isFile = bytes && createHash('sha256').update(bytes).digest('hex') === credit.sha256
  const places = inside(entry)
    .filter((one) => one.tagName === 'a' && hasClass(one, 'ref'))
    .map((one) => attribute(one, 'href') ?? '')
  const id = attribute(entry, 'id') ?? ''
  return {credit, list, entry, id, file: isFile ? path : undefined, places}
}

/**
 * Every work of somebody else is credited in the list of credits and beside each figure that shows
 * it, for people and in RDFa.
 */
export function workClaims(
  works: readonly ListedWork[],
  pages: readonly RightsPage[],
  {credits}: EditionRecord
): Claim[] {
  return [
    {property: 'credits list', found: `${works.length}`, expected: `${credits.length}`},
    ...works.flatMap(entryClaims),
    ...works.flatMap((work) => placeClaims(work, pages))
  ]
}

/** The entry of the list: the whole line, and each part that RDFa names. */
function entryClaims(work: ListedWork): Claim[] {
  const {credit, entry, id, places} = work
  const at = (property: string) => `#${id} ${property}`
  const {title, copyrightNotice} = credit
  return [
    {
      property: at('line'),
      found: textOf(entry),
      expected: credit.line,
      isPart: true,
      isVisible: true
    },
    ...subjectClaims(work, entry, work.list, places[0] ?? ''),
    {
      property: at('dcterms:title'),
      found: textNamed(entry, 'dcterms:title'),
      expected: title ?? ''
    },
    {
      property: at('dcterms:rights'),
      found: textNamed(entry, 'dcterms:rights'),
      expected: copyrightNotice ?? ''
    },
    ...nameClaims(at, entry, credit, (links) => links.map((link) => attribute(link, 'href'))),
    {
      property: at('dcterms:source'),
      found: linkNamed(entry, 'dcterms:source'),
      expected: webSource(credit) ?? ''
    },
    ...licenceClaims(at, entry, credit)
  ]
}

/** What an element says it is about: the file of the work, or the place of a drawing in the text. */
function subjectClaims(
  {file, id}: ListedWork,
  element: Element,
  page: RightsPage,
  place: string
): Claim[] {
  const about = resolveFrom(page, attribute(element, 'about'))
  return [
    {property: `#${id} about`, found: about, expected: file ?? resolveFrom(page, place) ?? ''},
    {property: `#${id} typeof`, found: attribute(element, 'typeof'), expected: 'cc:Work'}
  ]
}

type Naming = (property: string) => string

function nameClaims(
  at: Naming,
  element: Element,
  {creators}: CreditRecord,
  addressesOf: (links: readonly Element[]) => readonly (string | undefined)[]
): Claim[] {
  const names = inside(element).filter((one) => attribute(one, 'property') === 'cc:attributionName')
  return [
    ...dataClaims(
      at('cc:attributionName'),
      names.map(textOf),
      creators.map(({name}) => name)
    ),
    ...dataClaims(
      at('cc:attributionName a[href]'),
      addressesOf(names.flatMap(inside)),
      creators.flatMap(({url}) => url ?? [])
    )
  ]
}

function licenceClaims(at: Naming, element: Element, {licence}: CreditRecord): Claim[] {
  return ['cc:license', 'dcterms:license'].map((rel) => ({
    property: at(rel),
    found: linkNamed(element, rel),
    expected: licence.canonical
  }))
}

/** The figures that show a work, as the list says where. */
function placeClaims(work: ListedWork, pages: readonly RightsPage[]): Claim[] {
  return work.places.flatMap((place) => {
    const [path, id] = resolveFrom(work.list, place)?.split('#') ?? []
    const page = pages.find((one) => one.path === path)
    const figure = page?.elements.find((one) => attribute(one, 'id') === id)
    return page && figure?.tagName === 'figure' ? figureClaims(work, page, figure) : []
  })
}

/** A figure with several works says of each part for itself what it is about. */
function figureClaims(work: ListedWork, page: RightsPage, figure: Element): Claim[] {
  const {credit, id} = work
  const place = `#${attribute(figure, 'id')}`
  const at = (property: string) => `${place} ${property}`
  const notes = inside(figure).filter((one) => hasClass(one, 'credit'))
  const entry = `${work.list.path}#${id}`
  const leadsHere = (link: Element) => resolveFrom(page, attribute(link, 'href')) === entry
  const note = notes.find((one) => inside(one).some(leadsHere)) ?? notes[0]
  if (!note) return [{property: at('caption'), found: undefined, expected: credit.caption}]
  const listed = {...credit, creators: credit.creators.map(({name}) => ({name, url: entry}))}
  return [
    {property: at('caption'), found: textOf(note), expected: credit.caption, isVisible: true},
    ...subjectClaims(work, notes.length > 1 ? note : figure, page, place),
    ...nameClaims(at, note, listed, (links) =>
      links.map((link) => resolveFrom(page, attribute(link, 'href')))
    ),
    ...licenceClaims(at, note, credit)
  ]
}
