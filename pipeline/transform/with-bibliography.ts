// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Heading, Root, RootContent} from 'mdast'
import type {} from 'mdast-util-directive'
import {EXIT, visit} from 'unist-util-visit'
import {VFile} from 'vfile'
import {findCitationKeys} from '../model/citation-key.ts'
import type {Chapter, Edition} from '../model/edition.ts'
import type {Bibliography} from '../model/reference.ts'

/**
 * The chapters of an edition, with a place for each bibliography that the authors gave none: a
 * chapter of back matter, or a section at the end of every chapter that cites.
 */
export function withBibliography({book, chapters, locale}: Edition): readonly Chapter[] {
  const {bibliography} = book
  if (!bibliography) return chapters
  const {terms, tag} = locale
  if (bibliography.placement === 'chapter') {
    return chapters.map((chapter) => withSection(chapter, bibliography, terms['references.label']))
  }
  const isPlaced = chapters.some(({tree}) => hasPlace(tree))
  const isNeeded =
    bibliography.scope === 'all' || chapters.some(({tree}) => doesCite(tree, bibliography))
  if (isPlaced || !isNeeded) return chapters
  return [...chapters, bibliographyChapter(terms['bibliography.label'], tag)]
}

function bibliographyChapter(title: string, language: string): Chapter {
  return {
    path: generatedPath,
    name: 'bibliography.md',
    slug: 'bibliography',
    matter: 'back',
    numbered: false,
    language,
    tree: {type: 'root', children: [heading(1, title), place()]},
    file: new VFile({path: generatedPath})
  }
}

/** Where no file of a book can be. */
const generatedPath = '//bibliography.md'

/** A translation is divided as its source is, whose section is made alike. */
function withSection(chapter: Chapter, bibliography: Bibliography, title: string): Chapter {
  const {tree, original} = chapter
  if (hasPlace(tree) || !doesCite(tree, bibliography)) return chapter
  const children: RootContent[] = [...tree.children, heading(2, title), place()]
  const source = original && {
    ...original,
    tree: {...original.tree, children: [...original.tree.children, heading(2, title)]}
  }
  return {...chapter, tree: {...tree, children}, ...(source ? {original: source} : {})}
}

function heading(depth: 1 | 2, title: string): Heading {
  const data = {hProperties: {className: ['unnumbered']}}
  return {type: 'heading', depth, children: [{type: 'text', value: title}], data}
}

function place(): RootContent {
  return {type: 'leafDirective', name: 'bibliography', attributes: {}, children: []}
}

function hasPlace(tree: Root): boolean {
  return some(tree, (node) => node.type === 'leafDirective' && node.name === 'bibliography')
}

function doesCite(tree: Root, {references}: Bibliography): boolean {
  return some(
    tree,
    (node) =>
      node.type === 'text' && findCitationKeys(node.value).some(({key}) => references.has(key))
  )
}

function some(tree: Root, isOne: (node: Root | RootContent) => boolean): boolean {
  let found = false
  visit(tree, (node) => {
    found = isOne(node)
    return found ? EXIT : undefined
  })
  return found
}
