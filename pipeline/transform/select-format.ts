// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {ElementContent, Root} from 'hast'
import {visit} from 'unist-util-visit'
import type {FormatName} from '../model/format-name.ts'
import type {Note, Publication, Section} from '../model/publication.ts'
import {idsOf} from './ids-of.ts'

/**
 * The publication as one format shows it: `:::only{formats=…}` of other formats is left out, and so
 * is all that hangs on it: notes that nothing calls now, captions in lists, the address of links.
 */
export function selectFormat(publication: Publication, format: FormatName): Publication {
  const sections = publication.sections.map((section) => selectIn(section, format))
  const entries = publication.credits.map(({id}) => id)
  const kept = new Set([...sections.flatMap(idsOf), ...entries])
  const isKept = ({target}: {readonly target: string}) => kept.has(target)
  for (const section of sections) unlink(section, publication.anchors, kept)
  return {
    ...publication,
    sections,
    figures: publication.figures.filter(isKept),
    tables: publication.tables.filter(isKept),
    credits: publication.credits.map((work) => ({
      ...work,
      showings: work.showings.filter((one) => one.section === 'cover' || isKept(one))
    })),
    anchors: new Map([...publication.anchors].filter(([id]) => kept.has(id)))
  }
}

function selectIn(section: Section, format: FormatName): Section {
  const children = section.body.children.flatMap((node) => select(node, format))
  const notes = section.notes.map((note) => ({
    ...note,
    children: note.children.flatMap((node) => select(node, format))
  }))
  return {...section, body: {type: 'root', children}, notes: calledNotes(children, notes)}
}

type Node = Root['children'][number] | ElementContent

function select<T extends Node>(node: T, format: FormatName): T[] {
  if (node.type !== 'element') return [node]
  const {dataColophon, dataFormats, ...properties} = node.properties
  const only = dataColophon === 'only'
  if (only && !String(dataFormats).split(' ').includes(format)) return []
  const children = node.children.flatMap((child) => select(child, format))
  return [{...node, children, properties: only ? properties : {...node.properties}}]
}

/** Notes that the text calls, or one of these notes, with the calls that are left. */
function calledNotes(body: Root['children'], notes: readonly Note[]): Note[] {
  const queue: Root['children'][] = [body]
  const calls = new Set<string>()
  const called = new Set<Note>()
  for (const children of queue) {
    visit({type: 'root', children}, 'element', ({properties: {id}}) => {
      if (id !== undefined) calls.add(String(id))
    })
    const fresh = notes.filter(
      (note) => !called.has(note) && note.callIds.some((id) => calls.has(id))
    )
    for (const note of fresh) {
      called.add(note)
      queue.push([...note.children])
    }
  }
  return notes
    .filter((note) => called.has(note))
    .map((note) => ({...note, callIds: note.callIds.filter((id) => calls.has(id))}))
}

/** Links to what is left out become plain text; the nodes are copies of this format's own. */
function unlink(
  {body, notes}: Section,
  anchors: ReadonlyMap<string, string>,
  kept: ReadonlySet<string>
): void {
  const children = [...body.children, ...notes.flatMap((note) => note.children)]
  visit({type: 'root', children}, 'element', (node) => {
    const target = /^#(.+)$/.exec(String(node.properties['href'] ?? ''))?.[1]
    if (target === undefined || kept.has(target) || !anchors.has(target)) return
    node.tagName = 'span'
    delete node.properties['href']
  })
}
