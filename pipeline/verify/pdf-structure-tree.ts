// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {PDFDict, PDFNumber, PDFRef} from '@cantoo/pdf-lib'
import type {OpenPdf} from './open-pdf.ts'
import {dictIn, itemsIn, nameIn, nameOf} from './pdf-objects.ts'

/** An element of the structure tree, with its type as PDF 1.7 knows it. */
export interface TreeElement {
  readonly dict: PDFDict
  /** Type as written. */
  readonly written: string
  /** Type that stands for it by the role map. */
  readonly type: string
  /** Types of what it stands in, nearest first; `Root` at last. */
  readonly ancestors: readonly string[]
}

/** The structure tree in reading order, and what it holds. */
export interface Structure {
  readonly elements: readonly TreeElement[]
  /** `page reference:MCID` of marked content → the element that holds it. */
  readonly content: ReadonlyMap<string, PDFDict>
  /** Reference of an annotation → types of the elements that hold it, nearest first. */
  readonly annotations: ReadonlyMap<string, readonly string[]>
}

/** Read the whole tree (ISO 32000-1 §14.7). */
export function readStructure({catalog}: OpenPdf): Structure {
  const root = dictIn(catalog, 'StructTreeRoot')
  const reader = new TreeReader(dictIn(root, 'RoleMap'))
  if (root) reader.readKids(root, ['Root'], undefined)
  return reader
}

class TreeReader implements Structure {
  readonly elements: TreeElement[] = []
  readonly content = new Map<string, PDFDict>()
  readonly annotations = new Map<string, readonly string[]>()
  readonly #roles: PDFDict | undefined

  constructor(roles: PDFDict | undefined) {
    this.#roles = roles
  }

  /** @param page reference of the page that numbers among the kids belong to. */
  readKids(dict: PDFDict, ancestors: readonly string[], page: string | undefined): void {
    for (const kid of itemsIn(dict, 'K')) {
      if (kid instanceof PDFNumber) this.content.set(`${page}:${kid.asNumber()}`, dict)
      else if (kid instanceof PDFDict) this.#readKid(kid, dict, ancestors, page)
    }
  }

  #readKid(
    kid: PDFDict,
    holder: PDFDict,
    ancestors: readonly string[],
    page: string | undefined
  ): void {
    const own = referenceIn(kid, 'Pg') ?? page
    switch (nameIn(kid, 'Type')) {
      case 'MCR':
        this.content.set(`${own}:${kid.lookup(nameOf('MCID'))}`, holder)
        break
      case 'OBJR':
        this.annotations.set(referenceIn(kid, 'Obj') ?? '', ancestors)
        break
      default:
        this.#readElement(kid, ancestors, own)
    }
  }

  #readElement(dict: PDFDict, ancestors: readonly string[], page: string | undefined): void {
    const written = nameIn(dict, 'S') ?? ''
    const type = nameIn(this.#roles, written) ?? written
    this.elements.push({dict, written, type, ancestors})
    this.readKids(dict, [type, ...ancestors], page)
  }
}

function referenceIn(dict: PDFDict, key: string): string | undefined {
  const value = dict.get(nameOf(key))
  return value instanceof PDFRef ? value.toString() : undefined
}
