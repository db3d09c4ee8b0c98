// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Element, ElementContent} from 'xast'
import {x} from 'xastscript'
import type {Matter} from '../../model/edition.ts'
import type {Direction, LanguageTag} from '../../model/locale.ts'

const xhtml = 'http://www.w3.org/1999/xhtml'
const ops = 'http://www.idpf.org/2007/ops'

/** Vocabularies of the RDFa in the documents. */
const prefix = 'cc: http://creativecommons.org/ns# dcterms: http://purl.org/dc/terms/'

/** The parts of an XHTML content document that are not its body's content. */
export interface Head {
  readonly title: string
  readonly language: LanguageTag
  readonly direction: Direction
  /** Canonical address of the licence. */
  readonly licence: string
  readonly matter: Matter
}

/** An XHTML content document (EPUB 3.3 §6.1) around a body. */
export function xhtmlDocument(head: Head, body: readonly ElementContent[]): Element {
  const {language, direction} = head
  return x(
    'html',
    {
      xmlns: xhtml,
      'xmlns:epub': ops,
      lang: language,
      'xml:lang': language,
      dir: direction,
      prefix
    },
    [
      x('head', [
        x('meta', {charset: 'utf-8'}),
        x('title', head.title),
        x('link', {rel: 'stylesheet', type: 'text/css', href: 'style.css'}),
        x('link', {rel: 'license', href: head.licence})
      ]),
      x('body', {'epub:type': `${head.matter}matter`}, [...body])
    ]
  )
}
