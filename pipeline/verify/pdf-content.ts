// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {PDFArray, type PDFDocument, PDFName, type PDFPage, PDFRawStream} from '@cantoo/pdf-lib'
import {bytesOf, itemsIn, nameIn} from './pdf-objects.ts'
import type {Report} from './pdf-report.ts'
import type {Structure} from './pdf-structure-tree.ts'

/** Everything on a page is an artifact or in the structure (Matterhorn 01-005, 28-002, 28-011). */
export function checkContent(document: PDFDocument, structure: Structure, report: Report): void {
  for (const [index, page] of document.getPages().entries()) {
    const fail = (reason: string) => report('output-valid', `Page ${index + 1}: ${reason}`)
    for (const stream of itemsIn(page.node, 'Contents')) {
      if (stream instanceof PDFRawStream) checkStream(stream, page, structure, fail)
    }
    checkAnnotations(page, structure, fail)
  }
}

type Fail = (reason: string) => void

/** Marks, operators that paint, and the strings that could hold either. */
const marks =
  /\((?:\\.|[^\\()]|\([^()]*\))*\)|\/MCID\s+(\d+)|(?<![^\s>\])/])(BDC|BMC|EMC|f\*?|F|B\*?|b\*?|S|s|Tj|TJ|Do|sh)(?![^\s[(</])/g

function checkStream(stream: PDFRawStream, page: PDFPage, {content}: Structure, fail: Fail): void {
  const {identifiers, isComplete} = readMarks(bytesOf(stream).toString('latin1'))
  if (identifiers.some((identifier) => !content.has(`${page.ref.toString()}:${identifier}`))) {
    fail('Unexpected content that no structure element holds')
  }
  if (!isComplete) fail('Unexpected content that is neither in the structure nor an artifact')
}

/** Identifiers of marked content, and whether all that is painted is marked. */
function readMarks(content: string): {identifiers: string[]; isComplete: boolean} {
  const identifiers: string[] = []
  let depth = 0
  let isComplete = true
  for (const [, identifier, operator] of content.matchAll(marks)) {
    if (identifier !== undefined) identifiers.push(identifier)
    const change = operator === undefined ? 0 : (depths[operator] ?? 0)
    if (operator !== undefined && change === 0 && depth === 0) isComplete = false
    depth += change
  }
  return {identifiers, isComplete}
}

/** Operators that open and close a marked sequence. */
const depths: Readonly<Record<string, number>> = {BDC: 1, BMC: 1, EMC: -1}

function checkAnnotations({node}: PDFPage, {annotations}: Structure, fail: Fail): void {
  const list = node.lookup(PDFName.of('Annots'))
  if (!(list instanceof PDFArray) || list.size() === 0) return
  if (nameIn(node, 'Tabs') !== 'S') fail('Unexpected order of tabs, expected the structure’s')
  for (const reference of list.asArray()) {
    const holders = annotations.get(reference.toString())
    if (!holders?.includes('Link')) fail('Unexpected link that is not in the structure as one')
  }
}
