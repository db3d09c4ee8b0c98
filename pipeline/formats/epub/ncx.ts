// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Element} from 'xast'
import {x} from 'xastscript'
import type {Edition} from '../../model/edition.ts'
import type {Destination, Navigation} from './navigation.ts'

const namespace = 'http://www.daisy.org/z3986/2005/ncx/'

/** The contents once more for reading systems of EPUB 2 (OPF 2.0.1 §2.4.1). */
export function ncxDocument(
  {title, locale}: Edition,
  identifier: string,
  {contents}: Navigation
): Element {
  const order = {count: 0}
  return x('ncx', {xmlns: namespace, version: '2005-1', 'xml:lang': locale.tag}, [
    x('head', [
      x('meta', {name: 'dtb:uid', content: identifier}),
      x('meta', {name: 'dtb:depth', content: String(depthOf(contents))}),
      x('meta', {name: 'dtb:totalPageCount', content: '0'}),
      x('meta', {name: 'dtb:maxPageNumber', content: '0'})
    ]),
    x('docTitle', [x('text', title)]),
    x(
      'navMap',
      contents.map((point) => navPoint(point, order))
    )
  ])
}

function navPoint({label, href, children}: Destination, order: {count: number}): Element {
  order.count += 1
  const place = String(order.count)
  return x('navPoint', {id: `point-${place}`, playOrder: place}, [
    x('navLabel', [x('text', label)]),
    x('content', {src: href}),
    ...children.map((child) => navPoint(child, order))
  ])
}

function depthOf(points: readonly Destination[]): number {
  return points.length === 0 ? 0 : 1 + Math.max(...points.map(({children}) => depthOf(children)))
}
