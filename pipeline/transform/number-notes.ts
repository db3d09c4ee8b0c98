// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Element} from 'hast'
import type {Note} from '../model/publication.ts'
import type {NameRegister} from '../model/slugify.ts'
import {type Draft, isMarked, unmark} from './draft.ts'
import {visitParts} from './identify.ts'
import type {Wording} from './wording.ts'

/**
 * Number the notes of a chapter from 1 in the order of their calls, and make each call a link with
 * the role `doc-noteref` (DPUB-ARIA 1.1).
 *
 * @param register holds every id given so far.
 */
export function numberNotes(draft: Draft, wording: Wording, register: NameRegister): Note[] {
  const section = draft.id
  const order = new Map<string, string[]>(draft.notes.map(({label}) => [label, []]))
  const labels = [...order.keys()]
  const ids = labels.map((_, index) => register.claim(`fn-${section}-${index + 1}`))
  visitParts(draft, (node) => {
    if (!isMarked(node, 'noteref')) return
    const label = String(node.properties['dataLabel'])
    const calls = order.get(label)
    if (!calls) return
    const index = labels.indexOf(label)
    const id = register.claim(`fnref-${section}-${index + 1}`)
    calls.push(id)
    toCall(node, {id, target: ids[index] ?? '', number: wording.digits(index + 1)})
  })
  return draft.notes.map(({label, children}, index) => ({
    id: ids[index] ?? '',
    callIds: order.get(label) ?? [],
    number: wording.digits(index + 1),
    children
  }))
}

function toCall(node: Element, call: {id: string; target: string; number: string}): void {
  unmark(node)
  Object.assign(node.properties, {
    className: ['noteref'],
    role: 'doc-noteref',
    id: call.id,
    href: `#${call.target}`
  })
  node.children = [{type: 'text', value: call.number}]
}
