// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {
  PDFArray,
  PDFDict,
  PDFHexString,
  type PDFObject,
  PDFRawStream,
  PDFString
} from '@cantoo/pdf-lib'
import {textsOfMarkup, textsOfPicture} from './file-texts.ts'
import type {OpenPdf} from './open-pdf.ts'
import {bytesOf, itemsIn, nameIn} from './pdf-objects.ts'
import {PdfText} from './pdf-text.ts'

/**
 * All that a PDF says, each text with where it stands: pages, texts of every object (titles, the
 * outline, descriptions, links), metadata, attached files, and what embedded pictures say of
 * themselves.
 */
export function textsOfPdf({context, pages}: OpenPdf): (readonly [place: string, text: string])[] {
  const drawn = new Set<unknown>(pages.flatMap(({node}) => itemsIn(node, 'Contents')))
  const objects = context.enumerateIndirectObjects()
  const read = pages.map((page, index) => {
    return [
      `the text of page ${index + 1}`,
      new PdfText([page], {artifacts: true}).whole()
    ] as const
  })
  return [
    ...read,
    ...objects.map(([, one]) => ['an object of the PDF', textsIn(one).join('\n')] as const),
    ...objects.flatMap(([, one]) =>
      one instanceof PDFRawStream && !drawn.has(one) ? textsOfStream(one) : []
    )
  ]
}

/** Texts of an object, and of those in it that are no objects of their own. */
function textsIn(object: PDFObject): string[] {
  if (object instanceof PDFString || object instanceof PDFHexString) return [object.decodeText()]
  if (object instanceof PDFRawStream) return textsIn(object.dict)
  if (object instanceof PDFArray) return object.asArray().flatMap(textsIn)
  return object instanceof PDFDict ? object.values().flatMap(textsIn) : []
}

function textsOfStream(stream: PDFRawStream): (readonly [place: string, text: string])[] {
  const {dict, contents} = stream
  const filter = nameIn(dict, 'Filter')
  if (filter === 'DCTDecode' || filter === 'JPXDecode') {
    return textsOfPicture(contents).map((text) => ['a picture of the PDF', text])
  }
  const type = nameIn(dict, 'Type')
  if (type !== 'Metadata' && type !== 'EmbeddedFile') return []
  const place = type === 'Metadata' ? 'metadata of the PDF' : 'a file attached to the PDF'
  return textsOfMarkup(bytesOf(stream).toString('utf8')).map((text) => [place, text])
}
