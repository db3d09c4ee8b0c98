// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {deflateSync} from 'node:zlib'
import {PDFDocument, PDFName} from '@cantoo/pdf-lib'
import {type OpenPdf, openPdf} from '../../../pipeline/verify/open-pdf.ts'

/** Codes of one byte that stand for other characters than their own: a ligature, letters beyond. */
const map = `1 beginbfchar <01> <FB03> endbfchar
1 beginbfrange <20> <7E> <0020> endbfrange
1 beginbfrange <80> <82> [<0627> <0644> <06440627>] endbfrange`

/**
 * A PDF of so many pages, each with content of its own: one font `F` of one byte a code, one `G` of
 * two, and a form `X`.
 */
export async function makePdf(
  contents: readonly string[],
  form = 'BT /F 1 Tf (in a form) Tj ET'
): Promise<OpenPdf> {
  const document = await PDFDocument.create()
  const {context} = document
  const characters = context.register(context.stream(map))
  const wide = map.replace(/<(\w\w)>(?= <)/g, '<00$1>').replace('<7E>', '<007E>')
  const fonts = {
    F: {Type: 'Font', Subtype: 'TrueType', ToUnicode: characters},
    G: {Type: 'Font', Subtype: 'Type0', ToUnicode: context.register(context.stream(wide))}
  }
  const object = context.register(context.stream(form, {Type: 'XObject', Subtype: 'Form'}))
  for (const content of contents) {
    const {node} = document.addPage()
    const bytes = deflateSync(Buffer.from(content, 'latin1'))
    const stream = context.register(context.stream(bytes, {Filter: 'FlateDecode'}))
    node.set(PDFName.of('Contents'), stream)
    node.set(PDFName.of('Resources'), context.obj({Font: fonts, XObject: {X: object}}))
  }
  const opened = openPdf(await document.save({useObjectStreams: false}))
  if (!opened) throw new Error('Expected a PDF that can be read')
  return opened
}

/** A page of paragraphs. */
export function paragraphs(...texts: readonly string[]): string {
  const quote = (text: string) => text.replace(/[()\\]/g, '\\$&')
  return texts.map((text) => `/P <</MCID 0>>BDC BT /F 1 Tf (${quote(text)}) Tj ET EMC`).join('\n')
}
