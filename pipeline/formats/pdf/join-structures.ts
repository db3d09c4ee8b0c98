// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFString
} from '@cantoo/pdf-lib'
import type {PrintObject, PrintPart} from './read-print.ts'
import {renameIdentifiers} from './stable-identifiers.ts'
import {
  elementOf,
  elementsAmong,
  kidsOf,
  type StructureElement,
  setType,
  typeOf
} from './structure-element.ts'
import {takeTree} from './take-tree.ts'

const structure = PDFName.of('StructTreeRoot')
const kids = PDFName.of('K')
const parent = PDFName.of('P')

/**
 * One structure tree of the trees of all parts (ISO 32000-1 §14.7): a single `Document` that holds
 * what each of theirs held, one parent tree whose keys no two parts share, one tree of identifiers.
 *
 * @throws {Error} for a part without a structure tree, or with other than one `Document` in it.
 */
export function joinStructures(document: PDFDocument, parts: readonly PrintPart[]): void {
  const {context, catalog} = document
  const trees = parts.map(readTree)
  const [first, ...others] = trees
  if (!first) return
  const all = [
    ...kidsOf(first.document.dict),
    ...others.flatMap((tree) => moveKids(tree, first.document.ref))
  ]
  first.document.dict.set(kids, context.obj(all))
  joinParents(first.root, trees)
  const names = trees.flatMap(takeNames).toSorted((a, b) => (a.id < b.id ? -1 : 1))
  const pairs = names.flatMap(({id, element}) => [PDFString.of(id), element])
  first.root.set(PDFName.of('IDTree'), context.register(context.obj({Names: pairs})))
  for (const {ref} of others) context.delete(ref)
  catalog.set(structure, first.ref)
}

/** A part's structure tree. */
interface PartTree {
  readonly part: PrintPart
  readonly ref: PDFRef
  readonly root: PDFDict
  readonly document: StructureElement
}

function readTree(part: PrintPart): PartTree {
  const ref = part.catalog.get(structure)
  const root = part.catalog.lookup(structure)
  if (!(ref instanceof PDFRef && root instanceof PDFDict))
    throw new Error('Expected a tagged print')
  const [only, ...more] = kidsOf(root)
  const dict = only && elementOf(root, only)
  const isWhole = only instanceof PDFRef && more.length === 0
  if (!isWhole || !dict || typeOf(dict) !== 'Document') {
    throw new Error('Expected a print with one Document in its structure')
  }
  return {part, ref, root, document: {ref: only, dict}}
}

/** What a document held, as kids of another; one with content of its own becomes a part of it. */
function moveKids({document: {ref, dict}}: PartTree, target: PDFRef): PDFObject[] {
  const moved = kidsOf(dict)
  const elements = moved.map((kid) => elementOf(dict, kid)).filter((one) => one !== undefined)
  if (elements.length < moved.length) {
    setType(dict, 'Part')
    dict.set(parent, target)
    return [ref]
  }
  for (const element of elements) element.set(parent, target)
  dict.context.delete(ref)
  return moved
}

/** Number the pages and annotations of all parts through (§14.7.4.4). */
function joinParents(root: PDFDict, trees: readonly PartTree[]): void {
  const {context} = root
  let used = 0
  const numbers = trees.flatMap(({part, root: own}) => {
    const shift = used
    if (shift > 0) shiftKeys(part.objects, shift)
    return takeTree(own, 'ParentTree', 'Nums').map((item) => {
      if (!(item instanceof PDFNumber)) return item
      const key = item.asNumber() + shift
      used = Math.max(used, key + 1)
      return PDFNumber.of(key)
    })
  })
  root.set(PDFName.of('ParentTree'), context.register(context.obj({Nums: numbers})))
  root.set(PDFName.of('ParentTreeNextKey'), PDFNumber.of(used))
}

const parentKeys = ['StructParents', 'StructParent'].map((key) => PDFName.of(key))

function shiftKeys(objects: readonly PrintObject[], shift: number): void {
  for (const {object} of objects) {
    const dict = object instanceof PDFRawStream ? object.dict : object
    if (dict instanceof PDFDict) for (const key of parentKeys) shiftKey(dict, key, shift)
  }
}

function shiftKey(dict: PDFDict, key: PDFName, shift: number): void {
  const value = dict.get(key)
  if (value instanceof PDFNumber) dict.set(key, PDFNumber.of(value.asNumber() + shift))
}

/** An element by its identifier. */
interface NamedElement {
  readonly id: string
  readonly element: PDFObject
}

/** Identifiers of a part, each new one its own: Chromium's are numbers that other parts have too. */
function takeNames({part, root}: PartTree, index: number): NamedElement[] {
  const pairs = takeTree(root, 'IDTree', 'Names')
  const nameOf = (id: string) => id.replace(/^node/, `node${String(index).padStart(4, '0')}`)
  if (index > 0) renameIdentifiers(elementsAmong(part.objects), nameOf)
  return pairs.flatMap((key, at) => {
    const element = pairs[at + 1]
    if (at % 2 === 1 || !(key instanceof PDFString) || !element) return []
    return [{id: index > 0 ? nameOf(key.decodeText()) : key.decodeText(), element}]
  })
}
