// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFRef,
  PDFString
} from '@cantoo/pdf-lib'

/** An element of the structure tree (ISO 32000-1 §14.7.2). */
export interface StructureElement {
  readonly ref: PDFRef
  readonly dict: PDFDict
}

/** Keys of an element's own name, its alternative text and its attributes. */
export const identifier = PDFName.of('ID')
export const alternative = PDFName.of('Alt')
export const attributes = PDFName.of('A')

const type = PDFName.of('S')
const kids = PDFName.of('K')
const parent = PDFName.of('P')
const page = PDFName.of('Pg')
const annotation = PDFName.of('OBJR')

/** Every element of the structure tree, in the order of the file. */
export function listElements({context}: PDFDocument): StructureElement[] {
  const objects = context.enumerateIndirectObjects().map(([ref, object]) => ({ref, object}))
  return elementsAmong(objects)
}

/** The structure elements among objects. */
export function elementsAmong(
  objects: readonly {readonly ref: PDFRef; readonly object: PDFObject}[]
): StructureElement[] {
  return objects.flatMap(({ref, object}) =>
    object instanceof PDFDict && isElement(object) ? [{ref, dict: object}] : []
  )
}

/** Other dictionaries have an `/S` too: actions, transitions, output intents. */
function isElement(dict: PDFDict): boolean {
  return dict.get(type) instanceof PDFName && dict.get(parent) instanceof PDFRef
}

/** Structure type: `P`, `Figure`, … */
export function typeOf(dict: PDFDict): string {
  const name = dict.get(type)
  return name instanceof PDFName ? name.asString().slice(1) : ''
}

export function setType(dict: PDFDict, name: string): void {
  dict.set(type, PDFName.of(name))
}

/** What an element holds: elements, marked content and objects. */
export function kidsOf(dict: PDFDict): PDFObject[] {
  const value = dict.lookup(kids)
  if (value instanceof PDFArray) return value.asArray()
  const single = dict.get(kids)
  return single === undefined ? [] : [single]
}

/** The element that a kid is, if it is one. */
export function elementOf(dict: PDFDict, kid: PDFObject): PDFDict | undefined {
  const value = kid instanceof PDFRef ? dict.context.lookup(kid) : kid
  return value instanceof PDFDict && isElement(value) ? value : undefined
}

/** Whether an element holds an annotation (§14.7.4.3). */
export function holdsAnnotation(dict: PDFDict): boolean {
  return kidsOf(dict).some((kid) => {
    const value = kid instanceof PDFRef ? dict.context.lookup(kid) : kid
    return value instanceof PDFDict && value.get(PDFName.Type) === annotation
  })
}

/** A text entry of a dictionary. */
export function textIn(dict: PDFDict, key: PDFName): string | undefined {
  const value = dict.lookup(key)
  const isText = value instanceof PDFString || value instanceof PDFHexString
  return isText ? value.decodeText() : undefined
}

/** Put some kids of an element into a new one that takes their place at the end. */
export function wrapKids(
  {ref, dict}: StructureElement,
  name: string,
  isWrapped: (kid: PDFObject) => boolean
): void {
  const {context} = dict
  const all = kidsOf(dict)
  const inside = all.filter(isWrapped)
  if (inside.length === 0) return
  const wrapper = context.obj({Type: 'StructElem', S: name, P: ref, K: inside})
  const own = dict.get(page)
  if (own) wrapper.set(page, own)
  const wrapperRef = context.register(wrapper)
  for (const kid of inside) elementOf(dict, kid)?.set(parent, wrapperRef)
  dict.set(kids, context.obj([...all.filter((kid) => !isWrapped(kid)), wrapperRef]))
}
