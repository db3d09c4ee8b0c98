// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {DOMParser, type Document, type Element} from '@xmldom/xmldom'
import {present} from '../../model/present.ts'
import type {EmbeddedRights} from '../../model/rights.ts'

const dc = 'http://purl.org/dc/elements/1.1/'
const rdf = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#'

/** The vocabulary of Creative Commons, and its address until 2008, which drawings still carry. */
const creativeCommons = ['http://creativecommons.org/ns#', 'http://web.resource.org/cc/']

/** Rights in the `cc:Work` of a drawing, as Inkscape writes it. */
export function readDrawing(svg: string): EmbeddedRights {
  const document = parse(svg)
  const metadata = document?.getElementsByTagName('metadata')[0]
  if (!metadata) return {creators: [], isPrivate: []}
  const licences = creativeCommons.flatMap((uri) => [
    ...metadata.getElementsByTagNameNS(uri, 'license')
  ])
  const address = licences
    .map((one) => one.getAttributeNS(rdf, 'resource') || textOf(one))
    .find((one) => one !== '')
  return {
    creators: textsOf(metadata, 'creator'),
    ...present({notice: textsOf(metadata, 'rights')[0], licence: address}),
    isPrivate: []
  }
}

/** Nothing where it is no well-formed XML; whoever draws it says so. */
function parse(svg: string): Document | undefined {
  const stop = (_: string, message: string) => {
    throw new Error(message)
  }
  try {
    return new DOMParser({onError: stop}).parseFromString(svg, 'image/svg+xml')
  } catch {
    return undefined
  }
}

function textsOf(metadata: Element, name: string): readonly string[] {
  const texts = [...metadata.getElementsByTagNameNS(dc, name)].map(textOf)
  return texts.filter((text) => text !== '')
}

function textOf({textContent}: Element): string {
  return (textContent ?? '').replace(/\s+/g, ' ').trim()
}
