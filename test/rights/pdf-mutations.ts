// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {deflateSync, inflateSync} from 'node:zlib'
import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFRawStream,
  PDFString
} from '@cantoo/pdf-lib'
import {DOMParser, XMLSerializer, type Element as XmlElement} from '@xmldom/xmldom'
import type {EditionRecord} from '../../pipeline/model/manifest.ts'
import type {OpenPage} from '../../pipeline/verify/open-pdf.ts'
import {PdfText} from '../../pipeline/verify/pdf-text.ts'
import {alter, altered, type Mutation} from './mutation.ts'

/** A PDF that can be changed and written again. */
export interface MutablePdf {
  readonly mutations: readonly Mutation[]
  readonly write: () => Promise<Uint8Array>
}

const name = PDFName.of

/** Every right that a PDF tells: XMP, Info, links, and what stands on its pages. */
export async function mutatePdf(bytes: Uint8Array, record: EditionRecord): Promise<MutablePdf> {
  const document = await PDFDocument.load(bytes, {updateMetadata: false})
  return {
    mutations: [
      ...packetMutations(document),
      ...infoMutations(document),
      ...linkMutations(document),
      ...textMutations(document, record)
    ],
    write: () => document.save()
  }
}

/** Properties that say what a file is, not whose it is. */
const facts = /^(dc:format|dc:subject|dc:description|xmp:.*|pdf:.*|pdfaid:.*|pdfuaid:.*|xmpMM:.*)$/

function packetMutations(document: PDFDocument): Mutation[] {
  const stream = document.catalog.lookup(name('Metadata'))
  if (!(stream instanceof PDFRawStream)) throw new Error('Expected an XMP packet')
  const text = Buffer.from(stream.contents).toString('utf8')
  const packet = new DOMParser().parseFromString(text, 'application/xml')
  const [description] = packet.getElementsByTagName('rdf:Description')
  const properties = Array.from(description?.childNodes ?? []).filter(isElement)
  const write = () => {
    const changed = Buffer.from(new XMLSerializer().serializeToString(packet))
    const entries = {Type: 'Metadata', Subtype: 'XML'}
    document.catalog.set(
      name('Metadata'),
      document.context.register(document.context.stream(changed, entries))
    )
  }
  return properties
    .filter(({nodeName}) => !facts.test(nodeName))
    .flatMap((property) => valuesOf(property).map((value) => ({property, value})))
    .flatMap(({property, value}) => {
      const title = `XMP ${property.nodeName} “${value.textContent || value.getAttribute('rdf:resource')}”`
      const names = [property.nodeName]
      const change = (act: () => () => void) => () => {
        const undo = act()
        write()
        return () => {
          undo()
          write()
        }
      }
      return [
        {title: `${title} altered`, names, apply: change(() => alterValue(value))},
        {title: `${title} removed`, names, apply: change(() => removeValue(value))}
      ]
    })
}

function isElement(node: {readonly nodeType: number}): node is XmlElement {
  return node.nodeType === 1
}

function valuesOf(property: XmlElement): XmlElement[] {
  const items = Array.from(property.getElementsByTagName('rdf:li'))
  return items.length > 0 ? items : [property]
}

function alterValue(value: XmlElement): () => void {
  const address = value.getAttribute('rdf:resource')
  const text = value.textContent
  if (address === null) value.textContent = text === 'True' ? 'False' : String(alter(text))
  else value.setAttribute('rdf:resource', altered.address)
  return () => {
    if (address === null) value.textContent = text
    else value.setAttribute('rdf:resource', address)
  }
}

function removeValue(value: XmlElement): () => void {
  const {parentNode: parent, nextSibling: next} = value
  parent?.removeChild(value)
  return () => parent?.insertBefore(value, next)
}

function infoMutations({context}: PDFDocument): Mutation[] {
  const info = context.lookup(context.trailerInfo.Info, PDFDict)
  return ['Title', 'Author'].flatMap((key) =>
    entryMutations(info, key, PDFHexString.fromText(altered.text), `Info ${key}`, `Info \`${key}`)
  )
}

/** An entry of a dictionary: altered, and removed. */
function entryMutations(
  dict: PDFDict,
  key: string,
  next: PDFHexString | PDFString,
  title: string,
  named: string
): Mutation[] {
  const before = dict.get(name(key))
  if (!before) return []
  const undo = () => dict.set(name(key), before)
  return [
    {
      title: `${title} altered`,
      names: [named],
      apply: () => {
        dict.set(name(key), next)
        return undo
      }
    },
    {
      title: `${title} removed`,
      names: [named],
      apply: () => {
        dict.delete(name(key))
        return undo
      }
    }
  ]
}

/** Addresses outside of the book. */
function linkMutations(document: PDFDocument): Mutation[] {
  return document.getPages().flatMap(({node}) => {
    const list = node.lookup(name('Annots'))
    if (!(list instanceof PDFArray)) return []
    return list.asArray().flatMap((_, index) => {
      const action = list.lookup(index, PDFDict).lookup(name('A'))
      const address = action instanceof PDFDict ? action.lookup(name('URI')) : undefined
      if (!(action instanceof PDFDict && address instanceof PDFString)) return []
      const text = address.decodeText()
      return entryMutations(action, 'URI', PDFString.of(altered.address), `link ${text}`, 'link to')
    })
  })
}

/** Sentences of the pages that tell rights, one piece of marked content taken away at a time. */
function textMutations(document: PDFDocument, record: EditionRecord): Mutation[] {
  const pages = document.getPages().map(({node, ref}) => ({node, ref}))
  const textOf = (page: OpenPage) => squash(new PdfText([page]).whole())
  const start = pages.findIndex((page) => textOf(page).includes(squash(record.copyrightNotice)))
  return pages.slice(start).flatMap((page, index) => {
    const {node} = page
    const contents = node.lookup(name('Contents'))
    const reference = node.get(name('Contents'))
    if (!(contents instanceof PDFRawStream) || !reference) return []
    const before = inflateSync(contents.contents).toString('latin1')
    const put = (content: string) => {
      const entries = {Filter: 'FlateDecode'}
      const stream = document.context.stream(deflateSync(Buffer.from(content, 'latin1')), entries)
      node.set(name('Contents'), document.context.register(stream))
      return () => node.set(name('Contents'), reference)
    }
    return [...before.matchAll(/<<\/MCID \d+ >>BDC[\s\S]*?EMC/g)].flatMap(([block]) => {
      const undo = put(block)
      const text = textOf(page)
      undo()
      if (!isOfRights(text, record)) return []
      const empty = block.replace(/<[\dA-F]+> Tj/g, '<> Tj')
      return [
        {
          title: `page ${start + index + 1} “${text}”`,
          names: ['expected it as'],
          apply: () => put(before.replace(block, empty))
        }
      ]
    })
  })
}

function squash(text: string): string {
  return text.normalize('NFKC').replace(/[\s\p{Cf}]/gu, '')
}

/** Whether a piece of text belongs to a sentence that has to be there, and to no other list. */
function isOfRights(text: string, record: EditionRecord): boolean {
  const {copyrightNotice, notice, statements, remarks, parts, credits, contributors} = record
  const licences = [record.licence, ...credits.map(({licence}) => licence)]
  const listed = licences.flatMap(({short, canonical}) => [short, canonical]).map(squash)
  const names = contributors.map(({name: own}) => squash(own))
  const sentences = [
    copyrightNotice,
    notice,
    ...statements,
    ...remarks,
    ...parts.map(({part, names: own}) => [part, ...own].join('')),
    ...credits.flatMap(({line, caption}) => [line, caption])
  ].map(squash)
  if (names.includes(text)) return true
  if (text.length < 12 || listed.includes(text)) return false
  return sentences.some((sentence) => sentence.includes(text) || text.includes(sentence))
}
