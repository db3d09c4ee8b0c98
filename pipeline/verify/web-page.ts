// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Element, Root} from 'hast'
import {raw} from 'hast-util-raw'
import {visit} from 'unist-util-visit'

/** A page of a built site, parsed as browsers do. */
export interface WebPage {
  /** Relative to the output folder, POSIX. */
  readonly path: string
  readonly html: string
  readonly tree: Root
  /** All elements in the order of the document. */
  readonly elements: readonly Element[]
  /** Elements in figures, where rights are those of a picture. */
  readonly inFigures: ReadonlySet<Element>
  /** All ids, each as often as it is given. */
  readonly ids: readonly string[]
}

/** Parse a document; what is not well made is repaired as the HTML standard rules (§13.2). */
export function parsePage(path: string, html: string): WebPage {
  const parsed = raw({type: 'root', children: [{type: 'doctype'}, {type: 'raw', value: html}]})
  const tree: Root = parsed.type === 'root' ? parsed : {type: 'root', children: []}
  const elements = elementsOf(tree)
  const figures = elements.filter(({tagName}) => tagName === 'figure')
  return {
    path,
    html,
    tree,
    elements,
    inFigures: new Set(figures.flatMap(elementsOf)),
    ids: elements.flatMap(({properties: {id}}) => (typeof id === 'string' ? [id] : []))
  }
}

function elementsOf(tree: Root | Element): Element[] {
  const elements: Element[] = []
  visit(tree, 'element', (element) => {
    elements.push(element)
  })
  return elements
}

/** Attribute as text, lists joined with spaces; nothing when it is not there. */
export function attribute({properties}: Element, name: string): string | undefined {
  const value = properties[name]
  return value === undefined || value === null ? undefined : [value].flat().join(' ')
}

/** Tokens of an attribute such as `rel`. */
export function tokens(element: Element, name: string): string[] {
  return attribute(element, name)?.split(/\s+/) ?? []
}
