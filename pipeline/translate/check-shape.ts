// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Nodes, Root} from 'mdast'
import type {ContainerDirective} from 'mdast-util-directive'
import {toString as textOf} from 'mdast-util-to-string'
import type {Point} from 'unist'
import {visit} from 'unist-util-visit'
import type {VFile} from 'vfile'
import {findCitationKeys} from '../model/citation-key.ts'
import {error, warn} from '../model/message.ts'
import {type Alignment, align} from './align.ts'

/** A part of a chapter that its translation as a whole is expected to have, too. */
interface Feature {
  /** What makes it the same in both: a label, an id, a level. */
  readonly key: string
  /** «heading of level 2 «Sowing»». */
  readonly name: string
  readonly place: Point | undefined
}

/** Features of one kind, and how they are compared. */
interface Kind {
  readonly featuresOf: (tree: Root) => Feature[]
  /** Others may link to an id; whatever else a translator may leave out or add on purpose. */
  readonly isRequired: boolean
  /** Whether the translation may have more of them than the source. */
  readonly isOpen: boolean
  readonly mend: string
}

const kinds: readonly Kind[] = [
  {
    featuresOf: headingsOf,
    isRequired: false,
    isOpen: false,
    mend: 'keep the headings of the source, in their order and with their number of `#`'
  },
  {
    featuresOf: idsOf,
    isRequired: true,
    isOpen: true,
    mend: 'copy the id from the source; do not translate it, for others refer to it'
  },
  {
    featuresOf: notesOf,
    isRequired: false,
    isOpen: true,
    mend: 'translate the note, too, and do not translate the word after `^`'
  },
  {
    featuresOf: citationsOf,
    isRequired: false,
    isOpen: true,
    mend: 'cite the work where the translation speaks of it, and do not translate the word after `@`'
  },
  {
    featuresOf: picturesOf,
    isRequired: false,
    isOpen: true,
    mend: 'copy the address of the picture from the source'
  },
  {
    featuresOf: blocksOf,
    isRequired: false,
    isOpen: true,
    mend: 'see whether it was forgotten'
  }
]

/**
 * Compare a chapter that is translated as a whole file with its source: it may be written freely,
 * but what others refer to is an error when it is missing, and what looks forgotten – headings,
 * notes, figures, tables – a warning. Messages stand at the line of the translation where the part
 * is expected, and name the line of the source.
 *
 * @param file the translation.
 */
export function checkShape(source: Root, override: Root, file: VFile): void {
  const headings = align(headingsOf(source), headingsOf(override)).pairs
  for (const kind of kinds) {
    const alignment = align(kind.featuresOf(source), kind.featuresOf(override))
    compareKind(kind, alignment, [...headings, ...alignment.pairs], file)
  }
}

/** @param anchors what stands where in both. */
function compareKind(
  kind: Kind,
  {missing, extra}: Alignment<Feature>,
  anchors: Anchors,
  file: VFile
): void {
  const tell = kind.isRequired ? error : warn
  for (const feature of missing) {
    const place = placeFor(feature, anchors)
    const reason = `Unexpected translation without the ${feature.name}, expected it as in line ${feature.place?.line ?? 1} of the source; ${kind.mend}`
    tell(file, 'translation-shape', reason, place)
  }
  if (kind.isOpen) return
  for (const feature of extra) {
    const reason = `Unexpected ${feature.name}, expected none here, as in the source; ${kind.mend}`
    tell(file, 'translation-shape', reason, feature.place)
  }
}

type Anchors = readonly (readonly [source: Feature, translation: Feature])[]

/** Behind what stands before it in the source. */
function placeFor({place}: Feature, anchors: Anchors): Point {
  const line = place?.line ?? 1
  const [last] = anchors
    .filter(([earlier]) => (earlier.place?.line ?? 1) < line)
    .sort(([one], [other]) => (other.place?.line ?? 1) - (one.place?.line ?? 1))
  return last?.[1].place ?? {line: 1, column: 1}
}

type Read = (node: Nodes) => {readonly key: string; readonly name: string} | undefined

function collect(tree: Root, read: Read): Feature[] {
  const features: Feature[] = []
  visit(tree, (node) => {
    const feature = read(node)
    if (feature) features.push({...feature, place: node.position?.start})
  })
  return features
}

function headingsOf(tree: Root): Feature[] {
  return collect(tree, (node) => {
    if (node.type !== 'heading') return undefined
    const name = `heading of level ${node.depth} «${textOf(node)}»`
    return {key: String(node.depth), name}
  })
}

function idsOf(tree: Root): Feature[] {
  return sorted(
    collect(tree, (node) => {
      const id = 'attributes' in node ? node.attributes?.['id'] : undefined
      return id ? {key: id, name: `id \`#${id}\``} : undefined
    })
  )
}

function notesOf(tree: Root): Feature[] {
  return sorted(
    collect(tree, (node) =>
      node.type === 'footnoteDefinition'
        ? {key: node.identifier, name: `note \`[^${node.label ?? node.identifier}]\``}
        : undefined
    )
  )
}

function citationsOf(tree: Root): Feature[] {
  const features: Feature[] = []
  visit(tree, 'text', ({value, position}) => {
    for (const {key} of findCitationKeys(value)) {
      features.push({key, name: `citation \`@${key}\``, place: position?.start})
    }
  })
  return sorted(features)
}

/** Pictures by the name of their file, those of a language the same as those of another. */
function picturesOf(tree: Root): Feature[] {
  return collect(tree, (node) => {
    const attribute = 'attributes' in node ? node.attributes?.['src'] : undefined
    const url = node.type === 'image' ? node.url : attribute
    if (!url) return undefined
    const file = url.replace(/^.*\//, '').replace(/\.[a-z]{2,3}(?=\.\w+$)/i, '')
    return {key: file, name: `picture \`${url}\``}
  })
}

const blockNames: Readonly<Partial<Record<Nodes['type'], string>>> = {
  table: 'table',
  math: 'formula',
  code: 'code block'
}

/** Tables, formulas, code and boxes, unless their id or their picture stands for them. */
function blocksOf(tree: Root): Feature[] {
  return collect(tree, (node) => {
    const name = node.type === 'containerDirective' ? boxName(node) : blockNames[node.type]
    return name ? {key: name, name} : undefined
  })
}

function boxName({name, attributes}: ContainerDirective): string | undefined {
  return attributes?.['id'] || name === 'figure' ? undefined : `\`:::${name}\``
}

/** In one order on both sides: a translator may put them in another. */
function sorted(features: Feature[]): Feature[] {
  return features.sort((a, b) => (a.key < b.key ? -1 : 1))
}
