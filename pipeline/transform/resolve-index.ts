// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Element} from 'hast'
import {visit} from 'unist-util-visit'
import type {Chapter, Edition} from '../model/edition.ts'
import {error, warn} from '../model/message.ts'
import {nearest} from '../model/nearest.ts'
import {buildIndex} from './build-index.ts'
import {collectIndex, type IndexContext, type IndexGroups} from './collect-index.ts'
import {type Draft, isMarked} from './draft.ts'
import {generatedChapter, hasPlace, some} from './generated-chapter.ts'

/** The chapters of an edition, with one for the index where its authors gave it no place. */
export function withIndex(
  {locale, concordance}: Edition,
  chapters: readonly Chapter[]
): readonly Chapter[] {
  const isMarkedUp =
    concordance !== undefined ||
    chapters.some(({tree}) =>
      some(tree, (node) => node.type === 'textDirective' && node.name === 'index')
    )
  if (!isMarkedUp || chapters.some(({tree}) => hasPlace(tree, 'index'))) return chapters
  const chapter = generatedChapter('index', locale.terms['index.label'], locale.tag)
  // `index` is the name of a site's first page.
  return [...chapters, {...chapter, slug: 'book-index'}]
}

/** Collect the marks of the index, and put it where `::index` stands. */
export function resolveIndex(
  drafts: readonly Draft[],
  {locale, concordance}: Edition,
  context: Pick<IndexContext, 'register' | 'placeOf'>
): void {
  const groups = collectIndex(drafts, {...context, concordance, language: locale.tag})
  checkReferences(groups)
  const [first, ...others] = drafts.flatMap(placesIn)
  if (first) {
    const label = locale.terms['index.label']
    first.node.properties = {className: ['index'], role: 'doc-index', ariaLabel: label}
    first.node.children = buildIndex(groups, locale)
  }
  for (const {node, draft} of others) {
    node.properties = {}
    const reason = 'Unexpected second `::index`, expected one; remove one of the two'
    error(draft.chapter.file, 'id-unique', reason, node.position)
  }
}

function placesIn(draft: Draft): {readonly node: Element; readonly draft: Draft}[] {
  const places: Element[] = []
  visit(draft.body, 'element', (node) => {
    if (isMarked(node, 'index-place')) places.push(node)
  })
  return places.map((node) => ({node, draft}))
}

/** “See” leads to an entry that is there. */
function checkReferences(groups: IndexGroups): void {
  const entries = [...groups.values()].flatMap((level) => [...level.values()])
  const all = entries.flatMap((entry) => [entry, ...entry.children.values()])
  const names = new Set(entries.map(({term}) => term))
  for (const {term, see, seeAlso} of all) {
    for (const [name, {file, place}] of [...see, ...seeAlso]) {
      if (names.has(name)) continue
      const near = nearest(name, names)
      const mend = near === undefined ? '' : `; did you mean “${near}”?`
      const reason = `Unexpected reference from “${term}” to “${name}” in the index, expected an entry${mend}`
      warn(file, 'reference-resolves', reason, place)
    }
  }
}
