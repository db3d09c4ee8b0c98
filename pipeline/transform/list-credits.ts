// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Element, Root} from 'hast'
import type {Edition} from '../model/edition.ts'
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
    for (const {path, target} of findPictures(section, register)) {
      const showing = {target, section: section.id, ...present({number: numbers.get(target)})}
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
}

function findPictures({id, body, notes}: Section, register: NameRegister): FoundPicture[] {
  const nodes = [...body.children, ...notes.flatMap((note) => note.children)]
  return markedIn(nodes).map(({path, picture, figure}) => {
    const named = figure?.properties['id'] === undefined ? picture : figure
    named.properties['id'] ??= register.claim(`${id}-picture`)
    return {path, target: String(named.properties['id'])}
  })
}

interface MarkedPicture {
  readonly path: string
  readonly picture: Element
  /** The innermost figure around it. */
  readonly figure: Element | undefined
}

function markedIn(nodes: Root['children'], figure?: Element): MarkedPicture[] {
  return nodes.flatMap((node) => {
    if (node.type !== 'element') return []
    const path = node.properties['dataCredit']
    if (typeof path === 'string') return [{path, picture: node, figure}]
    return markedIn(node.children, node.tagName === 'figure' ? node : figure)
  })
}
