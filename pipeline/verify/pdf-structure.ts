// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {PDFDict, PDFName} from '@cantoo/pdf-lib'
import type {OpenPdf} from './open-pdf.ts'
import {dictIn, itemsIn, textIn} from './pdf-objects.ts'
import type {Report} from './pdf-report.ts'
import {readStructure, type Structure, type TreeElement} from './pdf-structure-tree.ts'

/** Standard structure types (ISO 32000-1 §14.8.4). */
const standard = new Set(
  'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP Figure Formula Form'.split(
    ' '
  )
)

/** Type → types that may hold it (Matterhorn 09-004 to 09-006). */
const parents: Readonly<Record<string, readonly string[]>> = {
  TR: ['Table', 'THead', 'TBody', 'TFoot'],
  THead: ['Table'],
  TBody: ['Table'],
  TFoot: ['Table'],
  TH: ['TR'],
  TD: ['TR'],
  LI: ['L'],
  LBody: ['LI'],
  TOCI: ['TOC']
}

/** Type → types that it may hold. */
const children: Readonly<Record<string, readonly string[]>> = {
  Table: ['TR', 'THead', 'TBody', 'TFoot', 'Caption'],
  THead: ['TR'],
  TBody: ['TR'],
  TFoot: ['TR'],
  TR: ['TH', 'TD'],
  L: ['LI', 'L', 'Caption'],
  LI: ['Lbl', 'LBody']
}

/** The structure tree keeps to its own grammar and says what cannot be seen. */
export function checkStructure(document: OpenPdf, report: Report): Structure {
  const fail = (reason: string) => report('output-valid', reason)
  const structure = readStructure(document)
  const root = dictIn(document.catalog, 'StructTreeRoot')
  if (structure.elements.length === 0) fail('Unexpected PDF without a structure tree')
  if (!dictIn(root, 'ParentTree')) fail('Unexpected structure without a parent tree')
  for (const element of structure.elements) checkElement(element, fail)
  checkHeadings(structure.elements, fail)
  checkIdentifiers(structure.elements, fail)
  return structure
}

type Fail = (reason: string) => void

function checkElement(element: TreeElement, fail: Fail): void {
  const {type, written, dict, ancestors} = element
  const [parent = 'Root'] = ancestors
  if (!standard.has(type)) fail(`Unexpected structure type \`${written}\` without a role`)
  if (parents[type] && !parents[type].includes(parent)) fail(misplaced(type, parent))
  if (children[parent] && !children[parent].includes(type)) fail(misplaced(type, parent))
  const isSilent = !textIn(dict, 'Alt') && !textIn(dict, 'ActualText')
  if (['Figure', 'Formula'].includes(type) && isSilent) {
    fail(`Unexpected \`${type}\` without an alternative text`)
  }
  if (type === 'TH' && !hasScope(dict)) fail('Unexpected header cell without a scope')
}

function misplaced(type: string, parent: string): string {
  return `Unexpected structure \`${type}\` in \`${parent}\``
}

/** Matterhorn 15-003. */
function hasScope(dict: PDFDict): boolean {
  return itemsIn(dict, 'A').some(
    (attributes) => attributes instanceof PDFDict && attributes.has(PDFName.of('Scope'))
  )
}

/** Matterhorn 14-002, 14-003: the first level is 1, and none is left out. */
function checkHeadings(elements: readonly TreeElement[], fail: Fail): void {
  let before = 0
  for (const {type} of elements) {
    const level = Number(/^H(\d)$/.exec(type)?.[1] ?? 0)
    if (level > before + 1) fail(`Unexpected heading of level ${level} after level ${before}`)
    if (level > 0) before = level
  }
}

/** Matterhorn 19-003, 19-004; ISO 32000-1 §14.7.2, table 323. */
function checkIdentifiers(elements: readonly TreeElement[], fail: Fail): void {
  const notes = elements.filter(({type}) => type === 'Note')
  if (notes.some(({dict}) => !textIn(dict, 'ID'))) fail('Unexpected note without an identifier')
  const known = new Set<string>()
  for (const id of elements.flatMap(({dict}) => textIn(dict, 'ID') ?? [])) {
    if (known.has(id)) fail(`Unexpected identifier \`${id}\` of two structure elements`)
    known.add(id)
  }
}
