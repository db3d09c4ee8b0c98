// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {visit} from 'unist-util-visit'
import type {Element} from 'xast'
import {x} from 'xastscript'
import type {ContentDocument} from './content-document.ts'
import type {Picture} from './manifest-items.ts'
import {serializeXml} from './serialize-xml.ts'

const href = 'images/cover.svg'

/**
 * Hidden reference from the cover's page to the picture: the page shows the drawing itself, which
 * alone can use the book's fonts, and reading systems that look into the page find the file.
 */
export function coverFile(): Element {
  return x('img', {src: href, alt: '', hidden: 'hidden'})
}

/** The drawn cover as a picture of its own, which libraries of reading systems show. */
export function drawnCover(documents: readonly ContentDocument[]): readonly Picture[] {
  const tree = documents.find(({page}) => page.kind === 'cover')?.tree
  const drawing = tree && findSvg(tree)
  if (!drawing) return []
  const data = serializeXml(drawing)
  return [{id: 'images-cover-svg', href, mediaType: 'image/svg+xml', data, isCover: true}]
}

function findSvg(tree: Element): Element | undefined {
  const found: Element[] = []
  visit(tree, 'element', (element: Element) => {
    if (element.name === 'svg') found.push(element)
  })
  return found[0]
}
