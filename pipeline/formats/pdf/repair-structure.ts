// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFRef,
  PDFString
} from '@cantoo/pdf-lib'
import {sentinel} from './mark-structure.ts'
import {stabiliseIdentifiers} from './stable-identifiers.ts'
import {
  elementOf,
  holdsAnnotation,
  listElements,
  type StructureElement,
  setType,
  textIn,
  typeOf,
  wrapKids
} from './structure-element.ts'

/** Types that Chromium writes and PDF 1.7 does not know, by the type that stands for them. */
const roles = {Em: 'Span', Strong: 'Span', Aside: 'Div'} as const

/**
 * Mend the structure tree where Chromium's falls short of PDF/UA-1: marked elements get the type
 * that they were marked with, links that lost theirs get it back, items of lists get a body.
 */
export function repairStructure(document: PDFDocument): void {
  const elements = listElements(document)
  for (const element of elements) repairElement(element)
  stabiliseIdentifiers(elements)
  const root = document.catalog.lookup(PDFName.of('StructTreeRoot'))
  if (!(root instanceof PDFDict)) throw new Error('Expected a tagged print')
  root.set(PDFName.of('RoleMap'), document.context.obj(roles))
  deleteTree(root, 'IDTree')
  root.set(PDFName.of('IDTree'), document.context.obj({Names: namesOf(elements)}))
}

/** What is only out of reach would still be written. */
function deleteTree(parent: PDFDict, key: 'IDTree' | 'Kids'): void {
  const {context} = parent
  const value = parent.lookup(PDFName.of(key))
  const nodes = value instanceof PDFArray ? value.asArray() : [parent.get(PDFName.of(key))]
  for (const ref of nodes.filter((node) => node instanceof PDFRef)) {
    const node = context.lookup(ref)
    if (node instanceof PDFDict) deleteTree(node, 'Kids')
    context.delete(ref)
  }
}

function repairElement(element: StructureElement): void {
  const {dict} = element
  switch (typeOf(dict)) {
    case 'Figure':
      repairFigure(dict)
      break
    case 'NonStruct':
      if (holdsAnnotation(dict)) setType(dict, 'Link')
      break
    case 'LI':
      wrapKids(element, 'LBody', (kid) => {
        const child = elementOf(dict, kid)
        return child === undefined || !['Lbl', 'LBody'].includes(typeOf(child))
      })
      break
  }
}

/** A figure without a text of its own only holds the one that has it. */
function repairFigure(dict: PDFDict): void {
  const text = textIn(dict, 'Alt')
  if (text === undefined) setType(dict, 'Div')
  else if (text.startsWith(sentinel)) retype(dict, text.slice(sentinel.length))
}

/** @param mark `type|id|language|text`, as `mark-structure.ts` writes it. */
function retype(dict: PDFDict, mark: string): void {
  const [name = 'Span', id, language, ...text] = mark.split('|')
  setType(dict, name)
  const alternative = text.join('|')
  if (alternative) dict.set(PDFName.of('Alt'), PDFHexString.fromText(alternative))
  else dict.delete(PDFName.of('Alt'))
  if (id) dict.set(PDFName.of('ID'), PDFString.of(id))
  if (language) dict.set(PDFName.of('Lang'), PDFString.of(language))
}

/** Elements by their ids, sorted by bytes, as name trees want it (ISO 32000-1 §7.9.6). */
function namesOf(elements: readonly StructureElement[]) {
  const named = elements.flatMap(({ref, dict}) => {
    const id = textIn(dict, 'ID')
    return id === undefined ? [] : [{id, ref}]
  })
  named.sort((a, b) => (a.id < b.id ? -1 : 1))
  return named.flatMap(({id, ref}) => [PDFString.of(id), ref])
}
