// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {ElementContent, Root} from 'hast'
import type {FormatName} from '../model/format-name.ts'
import type {Publication, Section} from '../model/publication.ts'

/** The publication as one format shows it: `:::only{formats=…}` of other formats is left out. */
export function selectFormat(publication: Publication, format: FormatName): Publication {
  return {
    ...publication,
    sections: publication.sections.map((section) => selectIn(section, format))
  }
}

function selectIn(section: Section, format: FormatName): Section {
  const children = section.body.children.flatMap((node) => select(node, format))
  const notes = section.notes.map((note) => ({
    ...note,
    children: note.children.flatMap((node) => select(node, format))
  }))
  return {...section, body: {type: 'root', children}, notes}
}

type Node = Root['children'][number] | ElementContent

function select<T extends Node>(node: T, format: FormatName): T[] {
  if (node.type !== 'element') return [node]
  const {dataColophon, dataFormats, ...properties} = node.properties
  const only = dataColophon === 'only'
  if (only && !String(dataFormats).split(' ').includes(format)) return []
  const children = node.children.flatMap((child) => select(child, format))
  return [{...node, children, ...(only ? {properties} : {})}]
}
