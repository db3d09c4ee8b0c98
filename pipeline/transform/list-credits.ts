// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Element, Root} from 'hast'
import type {Edition} from '../model/edition.ts'
import {type FormatName, formatNames} from '../model/format-name.ts'
import {present} from '../model/present.ts'
import type {CreditedWork, Section, Showing} from '../model/publication.ts'
import type {NameRegister} from '../model/slugify.ts'

/**
 * The works of others that an edition shows, each once, the cover first, then in reading order.
 * Pictures that have no id to be linked to, nor stand in a figure that has one, get theirs here.
 *
 * @param numbers id of a figure → its number.
 */
export function listCredits(
  sections: readonly Section[],
  edition: Edition,
  numbers: ReadonlyMap<string, string>,
  register: NameRegister
): CreditedWork[] {
  const showings = new Map<string, Showing[]>()
  const {cover, credits} = edition
  if (cover && credits.get(cover.path)?.own === false) {
    showings.set(cover.path, [{target: 'cover', section: 'cover'}])
  }
  for (const section of sections) {
    for (const {path, target, captionedIn} of findPictures(section, register)) {
      const caption = captionedIn.length > 0 ? {captionedIn} : {}
      const number = present({number: numbers.get(target)})
      const showing = {target, section: section.id, ...number, ...caption}
      showings.set(path, [...(showings.get(path) ?? []), showing])
    }
  }
  return [...showings].flatMap(([path, places], index) => {
    const credit = credits.get(path)
    const id = register.claim(`credit-${index + 1}`)
    return credit ? [{id, credit, showings: places}] : []
  })
}

interface FoundPicture {
  readonly path: string
  readonly target: string
  readonly captionedIn: readonly FormatName[]
}

/** Which formats show a note depends on what calls it: of those nothing is said. */
function findPictures({id, body, notes}: Section, register: NameRegister): FoundPicture[] {
  const inNotes = {captions: [], figure: undefined}
  const marked = [
    ...markedIn(body.children, {captions: formatNames, figure: undefined}),
    ...markedIn(
      notes.flatMap((note) => note.children),
      inNotes
    )
  ]
  return marked.map(({path, picture, figure, captions}) => {
    const named = figure?.properties['id'] === undefined ? picture : figure
    named.properties['id'] ??= register.claim(`${id}-picture`)
    return {path, target: String(named.properties['id']), captionedIn: figure ? captions : []}
  })
}

/** Where a node stands. */
interface Surroundings {
  /** The innermost figure around it. */
  readonly figure: Element | undefined
  /** Formats that would show a caption here. */
  readonly captions: readonly FormatName[]
}

interface MarkedPicture extends Surroundings {
  readonly path: string
  readonly picture: Element
}

function markedIn(nodes: Root['children'], around: Surroundings): MarkedPicture[] {
  return nodes.flatMap((node) => {
    if (node.type !== 'element') return []
    const path = node.properties['dataCredit']
    if (typeof path === 'string') return [{path, picture: node, ...around}]
    return markedIn(node.children, within(node, around))
  })
}

function within(node: Element, {figure, captions}: Surroundings): Surroundings {
  const {dataColophon, dataFormats} = node.properties
  const only = String(dataFormats ?? '').split(' ')
  return {
    figure: node.tagName === 'figure' ? node : figure,
    captions: dataColophon === 'only' ? captions.filter((one) => only.includes(one)) : captions
  }
}
