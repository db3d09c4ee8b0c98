// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {PDFArray, PDFDict, PDFNumber, PDFRawStream} from '@cantoo/pdf-lib'
import type {OpenPage, OpenPdf} from './open-pdf.ts'
import {readMarks} from './pdf-marks.ts'
import {bytesOf, dictIn, itemsIn, nameIn, nameOf} from './pdf-objects.ts'
import {type ParentTree, readParentTree} from './pdf-parent-tree.ts'
import type {Report} from './pdf-report.ts'
import type {Structure} from './pdf-structure-tree.ts'

/** Everything on a page is an artifact or in the structure (Matterhorn 01-005, 28-002, 28-011). */
export function checkContent(document: OpenPdf, structure: Structure, report: Report): void {
  const parents = readParentTree(dictIn(document.catalog, 'StructTreeRoot'))
  for (const [index, page] of document.pages.entries()) {
    const fail = (reason: string) => report('output-valid', `Page ${index + 1}: ${reason}`)
    checkMarks(page, structure, parents, fail)
    checkAnnotations(page, structure, parents, fail)
  }
}

type Fail = (reason: string) => void

function checkMarks(page: OpenPage, {content}: Structure, parents: ParentTree, fail: Fail): void {
  const {identifiers, isComplete} = readMarks(contentOf(page))
  const holders = identifiers.map((identifier) => content.get(`${page.ref}:${identifier}`))
  if (holders.includes(undefined)) fail('Unexpected content that no structure element holds')
  if (!isComplete) fail('Unexpected content that is neither in the structure nor an artifact')
  const known = parents.get(keyIn(page.node, 'StructParents'))
  const isKnown = identifiers.every((identifier, index) => {
    const holder = known instanceof PDFArray ? known.lookup(identifier) : undefined
    return holder !== undefined && holder === holders[index]
  })
  if (!isKnown) fail('Unexpected content whose element the parent tree does not know')
}

/** The operators of a page; several streams are read as one (ISO 32000-1 §7.8.2). */
function contentOf({node}: OpenPage): Buffer {
  const streams = itemsIn(node, 'Contents').filter((one) => one instanceof PDFRawStream)
  const [first, ...others] = streams.map(bytesOf)
  if (!first) return Buffer.alloc(0)
  const newline = Buffer.from('\n')
  return others.length === 0
    ? first
    : Buffer.concat([first, ...others.flatMap((one) => [newline, one])])
}

function checkAnnotations(
  {node}: OpenPage,
  {annotations}: Structure,
  parents: ParentTree,
  fail: Fail
): void {
  const list = node.lookup(nameOf('Annots'))
  if (!(list instanceof PDFArray) || list.size() === 0) return
  if (nameIn(node, 'Tabs') !== 'S') fail('Unexpected order of tabs, expected the structure’s')
  for (const [index, reference] of list.asArray().entries()) {
    const holders = annotations.get(reference.toString())
    if (!holders?.includes('Link')) fail('Unexpected link that is not in the structure as one')
    const annotation = list.lookup(index)
    const key = annotation instanceof PDFDict ? keyIn(annotation, 'StructParent') : undefined
    if (!parents.has(key)) fail('Unexpected link that the parent tree does not know')
  }
}

/** Key of the parent tree. */
function keyIn(dict: PDFDict, name: 'StructParent' | 'StructParents'): number | undefined {
  const key = dict.lookup(nameOf(name))
  return key instanceof PDFNumber ? key.asNumber() : undefined
}
