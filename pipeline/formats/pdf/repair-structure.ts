// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {PDFDict, type PDFDocument, PDFHexString, PDFName, PDFString} from '@cantoo/pdf-lib'
import {type Mark, readMark} from './read-mark.ts'
import {stabiliseIdentifiers} from './stable-identifiers.ts'
import {
  alternative,
  elementOf,
  holdsAnnotation,
  identifier,
  listElements,
  type StructureElement,
  setType,
  textIn,
  typeOf,
  wrapKids
} from './structure-element.ts'
import {takeTree} from './take-tree.ts'

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
  takeTree(root, 'IDTree', 'Names')
  root.set(PDFName.of('IDTree'), document.context.obj({Names: namesOf(elements)}))
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
  const mark = readMark(dict)
  if (mark) retype(dict, mark)
  else if (textIn(dict, alternative) === undefined) setType(dict, 'Div')
}

function retype(dict: PDFDict, {type, id, language, text}: Mark): void {
  setType(dict, type)
  if (text) dict.set(alternative, PDFHexString.fromText(text))
  else dict.delete(alternative)
  if (id) dict.set(identifier, PDFString.of(id))
  if (language) dict.set(PDFName.of('Lang'), PDFString.of(language))
}

/** Elements by their ids, sorted by bytes, as name trees want it (ISO 32000-1 §7.9.6). */
function namesOf(elements: readonly StructureElement[]) {
  const named = elements.flatMap(({ref, dict}) => {
    const id = textIn(dict, identifier)
    return id === undefined ? [] : [{id, ref}]
  })
  named.sort((a, b) => (a.id < b.id ? -1 : 1))
  return named.flatMap(({id, ref}) => [PDFString.of(id), ref])
}
