// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {
  type PDFContext,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  type PDFRef,
  PDFString
} from '@cantoo/pdf-lib'

/** One page of a print: a section with a heading, a paragraph and a link, and a table's cells. */
export interface TaggedPage {
  /** Id of the section that begins on the page. */
  readonly id: string
  /** Id that the link leads to. */
  readonly target: string
}

/** Size of a sheet in points. */
export const sheet = {width: 400, height: 600} as const

const content = ['H1', 'P', 'TH', 'TD', 'Link']
  .map((type, index) => `/${type} <</MCID ${index} >>BDC\nBT\n(${type}) Tj\nET\nEMC\n`)
  .join('')

/** Pages as Chromium tags and writes them: a table of cross-references, no object streams. */
export async function taggedPrint(pages: readonly TaggedPage[]): Promise<Uint8Array> {
  const document = await PDFDocument.create({updateMetadata: false})
  const {context, catalog} = document
  const root = context.obj({Type: 'StructTreeRoot'})
  const rootRef = context.register(root)
  const whole = context.obj({Type: 'StructElem', S: 'Document', P: rootRef})
  const wholeRef = context.register(whole)
  const printed = pages.map((page, index) => addPage(document, page, index, wholeRef))
  whole.set(PDFName.of('K'), context.obj(printed.map(({section}) => section)))
  const entries = {
    K: wholeRef,
    ParentTree: context.register(context.obj({Nums: printed.flatMap(({numbers}) => numbers)})),
    ParentTreeNextKey: pages.length * 2,
    IDTree: context.register(context.obj({Names: printed.flatMap(({names}) => names)}))
  }
  for (const [key, value] of context.obj(entries).entries()) root.set(key, value)
  catalog.set(PDFName.of('StructTreeRoot'), rootRef)
  catalog.set(PDFName.of('Outlines'), addOutline(context, printed))
  catalog.set(PDFName.of('MarkInfo'), context.obj({Marked: true}))
  catalog.set(PDFName.of('Lang'), PDFString.of('fr'))
  const info = {Producer: PDFString.of('Skia/PDF m1'), Title: PDFHexString.fromText('Œuvre (1)')}
  context.trailerInfo.Info = context.register(context.obj(info))
  return document.save({useObjectStreams: false, addDefaultPage: false})
}

type Entries = Record<string, number | PDFObject | PDFObject[]>

interface AddedPage {
  readonly page: PDFRef
  readonly section: PDFRef
  readonly heading: PDFRef
  readonly numbers: (number | PDFRef | PDFRef[])[]
  readonly names: (PDFString | PDFRef)[]
}

function addPage(
  document: PDFDocument,
  {id, target}: TaggedPage,
  index: number,
  parent: PDFRef
): AddedPage {
  const {context} = document
  const {node, ref: page} = document.addPage([sheet.width, sheet.height])
  const sectionRef = context.nextRef()
  const element = (type: string, entries: Entries) =>
    context.register(
      context.obj({Type: 'StructElem', S: type, P: sectionRef, Pg: page, ...entries})
    )
  const name = PDFString.of(`node0000000${index}`)
  const heading = element('H1', {K: 0})
  const paragraph = element('P', {K: 1})
  const header = element('TH', {
    K: 2,
    ID: name,
    A: [context.obj({O: 'Table', Scope: 'Column'})]
  })
  const cell = element('TD', {K: 3, A: context.obj({O: 'Table', Headers: [name]})})
  const annotation = context.register(
    context.obj({
      Type: 'Annot',
      Subtype: 'Link',
      Rect: [0, 0, 10, 10],
      StructParent: index * 2 + 1,
      A: {S: 'URI', URI: PDFString.of(`https://link.invalid/#${encodeURIComponent(target)}`)}
    })
  )
  const holder = element('Link', {
    K: [PDFNumber.of(4), context.obj({Type: 'OBJR', Obj: annotation, Pg: page})]
  })
  const kids = [heading, paragraph, header, cell, holder]
  const alternative = PDFHexString.fromText(`§Sect|${id}||`)
  context.assign(
    sectionRef,
    context.obj({Type: 'StructElem', S: 'Figure', Alt: alternative, P: parent, K: kids})
  )
  node.set(PDFName.of('Contents'), context.register(context.flateStream(content)))
  node.set(PDFName.of('StructParents'), context.obj(index * 2))
  node.set(PDFName.of('Annots'), context.obj([annotation]))
  const numbers = [index * 2, kids, index * 2 + 1, holder]
  return {page, section: sectionRef, heading, numbers, names: [name, header]}
}

/** An item per page, the second and those behind it below the first. */
function addOutline(context: PDFContext, printed: readonly AddedPage[]): PDFRef {
  const [rootRef, items] = [context.nextRef(), printed.map((page) => addItem(context, page))]
  const [first, ...others] = items
  if (!first) throw new Error('no page')
  link(context, rootRef, [first], items.length)
  if (others.length > 0) link(context, first, others, others.length)
  return rootRef
}

function addItem(context: PDFContext, {page, heading}: AddedPage): PDFRef {
  const title = PDFString.of(`Heading ${page.objectNumber}`)
  const item = {Title: title, Dest: [page, 'XYZ', 10, 500, 0], SE: heading}
  return context.register(context.obj(item))
}

function link(context: PDFContext, parent: PDFRef, items: readonly PDFRef[], count: number): void {
  const set = (ref: PDFRef, key: string, value: PDFRef | PDFNumber | undefined) => {
    const known = context.lookup(ref)
    const dict = known instanceof PDFDict ? known : PDFDict.withContext(context)
    if (value) dict.set(PDFName.of(key), value)
    context.assign(ref, dict)
  }
  set(parent, 'First', items[0])
  set(parent, 'Last', items.at(-1))
  set(parent, 'Count', PDFNumber.of(count))
  for (const [index, item] of items.entries()) {
    set(item, 'Parent', parent)
    set(item, 'Prev', items[index - 1])
    set(item, 'Next', items[index + 1])
  }
}
