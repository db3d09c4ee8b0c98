// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {deflateSync} from 'node:zlib'
import {PDFDict, PDFDocument, PDFHexString, PDFName, PDFRawStream, PDFString} from '@cantoo/pdf-lib'
import {embedIn} from './jpeg-comment.ts'

/** A file with a name in it that is to stand nowhere. */
export interface Leak {
  readonly title: string
  readonly path: string
  readonly bytes: Uint8Array
}

/** Ways in which a name may be written. */
const markupForms = [
  'Wanda Withheld',
  'WANDA WITHHELD',
  'Withheld, Wanda',
  'W&#97;nda Withheld',
  'Wanda <b>With\u00ADheld</b>'
]

const plainForms = [
  'Wanda Withheld',
  'Withheld, Wanda',
  'W\\u0061nda Withheld',
  'https://w.example/wanda'
]

const texts = /\.(?:x?html|opf|ncx|xml|svg|json|jsonld|cff|txt|css|js)$/

/** A name in each of its forms, in the middle of a file, where there is some white space. */
export function leaksInFile(path: string, bytes: Uint8Array): Leak[] {
  if (/\.jpe?g$/.test(path)) return leaksInPicture(path, bytes)
  if (!texts.test(path)) return []
  const text = new TextDecoder().decode(bytes)
  const forms = /\.(?:x?html|opf|ncx|xml|svg)$/.test(path) ? markupForms : plainForms
  return forms.map((form, index) => {
    const from = Math.floor((text.length * (index + 1)) / (forms.length + 2))
    const at = text.slice(from).search(/\s/) + from
    const changed = `${text.slice(0, at)} ${form} ${text.slice(at)}`
    return {title: `${path} with ${form}`, path, bytes: Buffer.from(changed)}
  })
}

/** In the encodings of XMP, IPTC and Exif. */
function leaksInPicture(path: string, bytes: Uint8Array): Leak[] {
  const encodings = ['utf8', 'latin1', 'utf16le'] as const
  return encodings.map((encoding) => ({
    title: `${path} with a comment in ${encoding}`,
    path,
    bytes: embedIn(bytes, Buffer.from('Photo: Wanda Withheld', encoding))
  }))
}

const name = PDFName.of

/** A name in each part of a PDF that may hold one. */
export async function leaksInPdf(path: string, bytes: Uint8Array): Promise<Leak[]> {
  const places: Readonly<Record<string, (document: PDFDocument) => void>> = {
    'the text of a page': (document) => addText(document, '/P <</MCID 0>>BDC'),
    'a running head': (document) => addText(document, '/Artifact BMC'),
    'the text that a page says it reads': (document) => {
      addText(document, '/Span <</ActualText (Wanda Withheld)>>BDC', 'x')
    },
    Info: (document) => {
      const info = document.context.lookup(document.context.trailerInfo.Info, PDFDict)
      info.set(name('Keywords'), PDFHexString.fromText('Wanda Withheld'))
    },
    XMP: ({catalog, context}) => {
      const stream = catalog.lookup(name('Metadata'))
      if (!(stream instanceof PDFRawStream)) throw new Error('Expected an XMP packet')
      const text = Buffer.from(stream.contents).toString('utf8')
      const changed = Buffer.from(text.replace('<rdf:li', '<rdf:li>Wanda Withheld</rdf:li><rdf:li'))
      const entries = {Type: 'Metadata', Subtype: 'XML'}
      catalog.set(name('Metadata'), context.register(context.stream(changed, entries)))
    },
    'the outline': (document) => setIn(document, 'Dest', 'Title'),
    'the description of a figure': (document) => setIn(document, 'S', 'Alt'),
    'an attached file': ({catalog, context}) => {
      const file = context.register(context.stream('By Wanda Withheld', {Type: 'EmbeddedFile'}))
      catalog.set(name('AF'), context.obj([file]))
    },
    'a picture': ({context}) => {
      for (const [ref, one] of context.enumerateIndirectObjects()) {
        if (!(one instanceof PDFRawStream) || one.dict.get(name('Filter')) !== name('DCTDecode'))
          continue
        const changed = embedIn(one.contents, Buffer.from('Wanda Withheld'))
        context.assign(ref, PDFRawStream.of(one.dict, changed))
      }
    }
  }
  return Promise.all(
    Object.entries(places).map(async ([title, change]) => {
      const document = await PDFDocument.load(bytes, {updateMetadata: false})
      change(document)
      return {title: `${path}: ${title}`, path, bytes: await document.save()}
    })
  )
}

/** In a font of the page that has all letters of the name. */
function addText(document: PDFDocument, mark: string, painted = 'Wanda Withheld'): void {
  const {context} = document
  const page = document.getPages().at(-1)
  const map = context.register(context.stream('1 beginbfrange <20> <7E> <0020> endbfrange'))
  const font = context.obj({Type: 'Font', Subtype: 'Type1', BaseFont: 'Helvetica', ToUnicode: map})
  page?.node.set(name('Resources'), context.obj({Font: {F: font}}))
  const content = deflateSync(Buffer.from(`${mark} BT /F 9 Tf (${painted}) Tj ET EMC`))
  page?.node.set(
    name('Contents'),
    context.register(context.stream(content, {Filter: 'FlateDecode'}))
  )
}

/** In the first dictionary that has one key, at another. */
function setIn({context}: PDFDocument, marker: string, key: string): void {
  const found = context
    .enumerateIndirectObjects()
    .map(([, one]) => one)
    .find((one) => one instanceof PDFDict && one.has(name(marker)) && one.has(name(key)))
  if (!(found instanceof PDFDict)) throw new Error(`Expected a dictionary with \`${key}\``)
  found.set(name(key), PDFString.of('By Wanda Withheld'))
}
