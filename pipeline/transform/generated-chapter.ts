// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Heading, Root, RootContent} from 'mdast'
import type {} from 'mdast-util-directive'
import {EXIT, visit} from 'unist-util-visit'
import {VFile} from 'vfile'
import type {Chapter} from '../model/edition.ts'

/** A chapter of back matter that no file of the book is: the place of what is generated. */
export function generatedChapter(name: string, title: string, language: string): Chapter {
  // Where no file of a book can be.
  const path = `//${name}.md`
  return {
    path,
    name: `${name}.md`,
    slug: name,
    matter: 'back',
    numbered: false,
    language,
    tree: {type: 'root', children: [plainHeading(1, title), generatedPlace(name)]},
    file: new VFile({path})
  }
}

/** A heading without number. */
export function plainHeading(depth: 1 | 2, title: string): Heading {
  const data = {hProperties: {className: ['unnumbered']}}
  return {type: 'heading', depth, children: [{type: 'text', value: title}], data}
}

/** `::name`. */
export function generatedPlace(name: string): RootContent {
  return {type: 'leafDirective', name, attributes: {}, children: []}
}

/** Whether `::name` stands in a chapter. */
export function hasPlace(tree: Root, name: string): boolean {
  return some(tree, (node) => node.type === 'leafDirective' && node.name === name)
}

/** Whether any node of a tree is of a kind. */
export function some(tree: Root, isOne: (node: Root | RootContent) => boolean): boolean {
  let found = false
  visit(tree, (node) => {
    found = isOne(node)
    return found ? EXIT : undefined
  })
  return found
}
