// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Element, ElementContent, Properties} from 'hast'
import {h} from 'hastscript'
import {visit} from 'unist-util-visit'
import type {CreditedWork, Publication} from '../model/publication.ts'
import {type CreditPiece, creditPieces} from '../rights/credit-line.ts'
import {creditTree} from './credit-tree.ts'

/**
 * Give figures the credits of the works in them, behind the caption, and say to machines what they
 * are credits of (RDFa). The marks on pictures, `data-credit`, are taken away.
 *
 * @param content is changed.
 */
export function creditPictures(content: ElementContent[], publication: Publication): void {
  if (publication.credits.length === 0) return
  const tree: Element = {type: 'element', tagName: 'div', properties: {}, children: content}
  visit(tree, {type: 'element', tagName: 'figure'}, (figure: Element) => {
    creditFigure(figure, publication)
  })
  visit(tree, 'element', ({properties}) => {
    delete properties['dataCredit']
  })
}

function creditFigure(figure: Element, publication: Publication): void {
  const pictures = takePictures(figure)
  const credits = [...pictures].flatMap(([path, picture]) => {
    const work = publication.credits.find(({credit}) => credit.path === path)
    const about = aboutPicture(picture, figure)
    return work ? [{work, meaning: {about: [about], typeof: ['cc:Work']}}] : []
  })
  const [only, ...others] = credits
  if (only === undefined) return
  const isAlone = others.length === 0
  if (isAlone) Object.assign(figure.properties, only.meaning)
  captionOf(figure).children.push(
    ...credits.flatMap(({work, meaning}): ElementContent[] => [
      {type: 'text', value: ' '},
      shortCredit(work, isAlone ? {} : meaning, publication)
    ])
  )
}

/** One picture for each work, its mark removed. */
function takePictures(figure: Element): Map<string, Element> {
  const pictures = new Map<string, Element>()
  visit(figure, 'element', (node: Element) => {
    const path = node.properties['dataCredit']
    if (typeof path === 'string' && !pictures.has(path)) pictures.set(path, node)
    delete node.properties['dataCredit']
  })
  return pictures
}

/** A drawing in the text has no address but its place. */
function aboutPicture({properties}: Element, figure: Element): string {
  const {src} = properties
  if (typeof src === 'string') return src
  return `#${String(figure.properties['id'] ?? properties['id'])}`
}

function captionOf(figure: Element): Element {
  const caption = figure.children.find(
    (child): child is Element => child.type === 'element' && child.tagName === 'figcaption'
  )
  if (caption) return caption
  const empty = h('figcaption')
  figure.children.push(empty)
  return empty
}

/** Names lead to the entry in the credits list, the licence to itself. */
function shortCredit({id, credit}: CreditedWork, meaning: Properties, {edition}: Publication) {
  const pieces = creditPieces(credit, 'short', edition).map(
    (piece): CreditPiece => (piece.part === 'name' ? {...piece, href: `#${id}`} : piece)
  )
  return h('small.credit', meaning, creditTree(pieces, edition.locale.tag))
}
