// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Root, RootContent} from 'mdast'
import {findCitationKeys} from '../model/citation-key.ts'
import type {Chapter, Edition} from '../model/edition.ts'
import type {Bibliography} from '../model/reference.ts'
import {
  generatedChapter,
  generatedPlace,
  hasPlace,
  plainHeading,
  some
} from './generated-chapter.ts'

/**
 * The chapters of an edition, with a place for each bibliography that the authors gave none: a
 * chapter of back matter, or a section at the end of every chapter that cites.
 */
export function withBibliography(
  {book, locale}: Edition,
  chapters: readonly Chapter[]
): readonly Chapter[] {
  const {bibliography} = book
  if (!bibliography) return chapters
  const {terms, tag} = locale
  if (bibliography.placement === 'chapter') {
    return chapters.map((chapter) => withSection(chapter, bibliography, terms['references.label']))
  }
  const isPlaced = chapters.some(({tree}) => hasPlace(tree, 'bibliography'))
  const isNeeded =
    bibliography.scope === 'all' || chapters.some(({tree}) => doesCite(tree, bibliography))
  if (isPlaced || !isNeeded) return chapters
  return [...chapters, generatedChapter('bibliography', terms['bibliography.label'], tag)]
}

/** A translation is divided as its source is, whose section is made alike. */
function withSection(chapter: Chapter, bibliography: Bibliography, title: string): Chapter {
  const {tree, original} = chapter
  if (hasPlace(tree, 'bibliography') || !doesCite(tree, bibliography)) return chapter
  const children: RootContent[] = [
    ...tree.children,
    plainHeading(2, title),
    generatedPlace('bibliography')
  ]
  const source = original && {
    ...original,
    tree: {...original.tree, children: [...original.tree.children, plainHeading(2, title)]}
  }
  return {...chapter, tree: {...tree, children}, ...(source ? {original: source} : {})}
}

function doesCite(tree: Root, {references}: Bibliography): boolean {
  return some(
    tree,
    (node) =>
      node.type === 'text' && findCitationKeys(node.value).some(({key}) => references.has(key))
  )
}
